/**
 * A store in a bucket of S3, or of anything that speaks like it: MinIO, Ceph, R2, Garage. The one place that knows
 * aws4fetch, which signs requests; it is optional, and loaded only here.
 *
 *     s3://bucket/prefix        AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN
 *                               AWS_REGION           us-east-1 where it is not set
 *                               AWS_ENDPOINT_URL     where the bucket is not with AWS: http://minio.local:9000
 *
 * Objects are put whole or not at all, so nobody reads half a blob. Two that put the same blob put the same bytes.
 */
import { finding, Refusal } from '../book/findings.js'
import { sha256 } from './digest.js'
import { blobPath, type Store } from './store.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Tries of a request that the network or a busy server failed, and the first pause between them in milliseconds. */
const ATTEMPTS = 5
const PAUSE = 100
/** In milliseconds: for one request. */
const PATIENCE = 60_000

const refusal = (message: string, hint?: string): Refusal =>
  new Refusal(finding('queue-failed', message, undefined, hint))

const load = async () => {
  try {
    return await import('aws4fetch')
  } catch {
    throw refusal('The package for stores in S3 is missing.', 'Run npm install aws4fetch.')
  }
}

/** `s3://bucket/some/prefix` as the address that object names are put after. */
const addressOf = (place: string, region: string, endpoint: string | undefined): string => {
  const parts = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w.!*'()/-]*))?$/i.exec(place)
  if (!parts) throw refusal(`The store ${place} is no bucket.`, 'Write s3://bucket/prefix.')
  const [, bucket = '', prefix = ''] = parts
  const path = prefix.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  // A bucket with dots has no certificate of its own; servers that are not AWS rarely have a name for each bucket.
  const own = endpoint === undefined && !bucket.includes('.')
  const root = own ? `https://${bucket}.s3.${region}.amazonaws.com` : (endpoint ?? `https://s3.${region}.amazonaws.com`)
  if (!URL.canParse(root)) throw refusal('AWS_ENDPOINT_URL is no address.', 'For example: http://minio.local:9000')
  return [root.replace(/\/+$/, ''), ...(own ? [] : [bucket]), ...path].join('/')
}

/**
 * @param place `s3://bucket/prefix`
 * @param env where the credentials stand.
 * @throws Refusal with `queue-failed` where something is missing, or the bucket does not answer or may not be used.
 */
export const openS3Store = async (place: string, env: Environment): Promise<Store> => {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env
  if (!accessKeyId || !secretAccessKey) {
    throw refusal(`There is no key for the store ${place}.`, 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.')
  }
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1'
  const address = addressOf(place, region, env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || undefined)
  const { AwsClient } = await load()
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
    service: 's3',
    region,
  })

  const once = async (method: string, path: string, body?: Uint8Array): Promise<Answer> => {
    // The server compares the hash with what arrives.
    const headers = {
      'x-amz-content-sha256': sha256()
        .update(body ?? '')
        .digest('hex'),
    }
    const request = await client.sign(`${address}/${path}`, {
      method,
      headers,
      ...(body && { body: Buffer.from(body) }),
    })
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) })
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
  const ask = async (method: string, path: string, body?: Uint8Array): Promise<Answer> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await once(method, path, body).catch((error: Error) => error)
      const passing = answer instanceof Error || answer.status >= 500 || answer.status === 429
      if (!passing) return answer
      if (attempt === ATTEMPTS) throw refusal(`The store ${place} does not answer: ${causeOf(answer)}.`)
      await new Promise((resolve) => setTimeout(resolve, PAUSE * 2 ** attempt))
    }
  }
  /** What the object holds; undefined where there is none. */
  const found = async (method: string, path: string, body?: Uint8Array): Promise<Uint8Array | undefined> => {
    const answer = await ask(method, path, body)
    if (answer.status < 300) return answer.bytes
    const cause = causeOf(answer)
    if (answer.status === 404 && method !== 'PUT' && cause !== 'NoSuchBucket') return undefined
    throw refusal(`The store ${place} cannot be used: ${cause}.`)
  }
  // A wrong key, bucket or address shows before any work is done; HEAD alone would not say why.
  await found('GET', blobPath('results', '0'.repeat(40)))
  return {
    get: async (kind, name) => found('GET', blobPath(kind, name)),
    has: async (kind, name) => (await found('HEAD', blobPath(kind, name))) !== undefined,
    put: async (kind, name, bytes) => void (await found('PUT', blobPath(kind, name), bytes)),
    remove: async (kind, name) => void (await found('DELETE', blobPath(kind, name))),
  }
}

interface Answer {
  readonly status: number
  readonly bytes: Uint8Array
}

/** `NoSuchBucket`, `AccessDenied`, `status 403`, `ECONNREFUSED`. */
const causeOf = (answer: Answer | Error): string => {
  if (answer instanceof Error) return ((answer.cause ?? answer) as NodeJS.ErrnoException).code ?? answer.name
  const said = /<Code>(\w{1,60})<\/Code>/.exec(Buffer.from(answer.bytes).toString('utf8'))
  return said?.[1] ?? `status ${answer.status}`
}
