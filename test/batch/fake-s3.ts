/**
 * A server that speaks as much of S3 as a store needs, holds its objects in memory, and lets nobody in whose signature is
 * not the one that it works out itself (AWS Signature Version 4, by headers).
 */
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeS3 {
  /** The variables that lead to it, with the key that it knows. */
  readonly env: Readonly<Record<string, string>>
  /** By path: `/bucket/prefix/books/…`. */
  readonly objects: Map<string, Buffer>
  /** `PUT /bucket/…` of every request that was answered, refused ones too. */
  readonly requests: string[]
  /** Statuses for the next requests, before they are looked at; 0 breaks the connection. */
  readonly faults: number[]
  stop(): Promise<void>
}

const SECRET = 'a secret that nobody prints'
const BUCKET = 'books'

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: Buffer | string, words: string): Buffer => createHmac('sha256', key).update(words).digest()

/** What a request should be signed with, from the headers that it says it has signed. */
const signatureOf = ({ method, url = '/', headers }: IncomingMessage): string | undefined => {
  const given =
    /^AWS4-HMAC-SHA256 Credential=\w+\/(\d{8})\/([\w-]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=(\w{64})$/.exec(
      headers.authorization ?? '',
    )
  if (!given) return undefined
  const [, day = '', region = '', signed = '', signature] = given
  const lines = signed.split(';').map((name) => `${name}:${headers[name]}\n`)
  const canonical = [method, url, '', lines.join(''), signed, headers['x-amz-content-sha256']].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce(
    (from: Buffer | string, part) => hmac(from, part),
    `AWS4${SECRET}`,
  )
  return hmac(key, toSign).toString('hex') === signature ? signature : undefined
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export const startS3 = async (): Promise<FakeS3> => {
  const objects = new Map<string, Buffer>()
  const requests: string[] = []
  const faults: number[] = []
  const answer = (request: IncomingMessage, body: Buffer): [status: number, bytes: Buffer | string] => {
    const { method, url = '/' } = request
    const fault = (status: number, code: string): [number, string] => [status, `<Error><Code>${code}</Code></Error>`]
    if (signatureOf(request) === undefined) return fault(403, 'SignatureDoesNotMatch')
    if (request.headers['x-amz-content-sha256'] !== sha256(body)) return fault(400, 'XAmzContentSHA256Mismatch')
    if (!url.startsWith(`/${BUCKET}/`)) return fault(404, 'NoSuchBucket')
    const object = objects.get(url)
    if (method === 'PUT') objects.set(url, body)
    if (method === 'DELETE') objects.delete(url)
    if (method === 'PUT' || method === 'DELETE') return [method === 'PUT' ? 200 : 204, '']
    return object ? [200, object] : fault(404, 'NoSuchKey')
  }
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const fault = faults.shift()
    if (fault === 0) return request.socket.destroy()
    const [status, bytes] =
      fault === undefined ? answer(request, body) : [fault, '<Error><Code>SlowDown</Code></Error>']
    requests.push(`${request.method} ${request.url}`)
    response.writeHead(status)
    response.end(request.method === 'HEAD' || status === 204 ? undefined : bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    env: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'TESTER',
      AWS_SECRET_ACCESS_KEY: SECRET,
      AWS_REGION: 'eu-north-1',
    },
    objects,
    requests,
    faults,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
