/**
 * Reads WebP: the one door to its decoder, which runs as WebAssembly and so can harm nothing but itself.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Pixels } from './png.js'

/** Of the global that Node has and its types leave to the DOM's. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<never> }

/** Throws an Error on a damaged or animated file. */
export const decodeWebp = async (bytes: Uint8Array): Promise<Pixels> => {
  const path = createRequire(import.meta.filename).resolve('@jsquash/webp/codec/dec/webp_dec.wasm')
  const [{ default: exported, init }, wasm] = await Promise.all([import('@jsquash/webp/decode.js'), readFile(path)])
  await init(await WebAssembly.compile(wasm))
  // Bundled as CommonJS, the default export stands one level deeper.
  const decode = 'default' in exported ? (exported.default as typeof exported) : exported
  const image = await decode(Uint8Array.from(bytes).buffer)
  return { data: new Uint8Array(image.data.buffer), width: image.width, height: image.height }
}
