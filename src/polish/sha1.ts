/**
 * SHA-1 (FIPS 180-4, 6.1) of a few bytes, for name-based identifiers: loading Node's cryptography takes longer than
 * reading a short story. Not for anything that must withstand an attacker.
 */

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/** The message with its padding: a one, zeros, and its length in bits. */
const padded = (bytes: Uint8Array): DataView => {
  const whole = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(whole.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(whole.length - 4, (bytes.length << 3) >>> 0)
  return view
}

const mix = (round: number, b: number, c: number, d: number): number => {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}

/** @returns 20 bytes. */
export const sha1 = (bytes: Uint8Array): Uint8Array => {
  const message = padded(bytes)
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  const words = new Uint32Array(80)
  for (let block = 0; block < message.byteLength; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = message.getUint32(block + i * 4)
    for (let i = 16; i < 80; i++) {
      words[i] = rotate(word(words, i - 3) ^ word(words, i - 8) ^ word(words, i - 14) ^ word(words, i - 16), 1)
    }
    let [a, b, c, d, e] = state as unknown as [number, number, number, number, number]
    for (let i = 0; i < 80; i++) {
      const next = (rotate(a, 5) + mix(i, b, c, d) + e + word(words, i)) | 0
      e = d
      d = c
      c = rotate(b, 30)
      b = a
      a = next
    }
    ;[a, b, c, d, e].forEach((value, i) => {
      state[i] = (word(state, i) + value) | 0
    })
  }
  const digest = new DataView(new ArrayBuffer(20))
  state.forEach((value, i) => {
    digest.setUint32(i * 4, value)
  })
  return new Uint8Array(digest.buffer)
}

const word = (words: Uint32Array, at: number): number => words[at] as number
