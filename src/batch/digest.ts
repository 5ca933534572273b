/**
 * SHA-256, loaded when something is first hashed: Node's cryptography takes 5 ms to load, and a single book needs none.
 */
import type { Hash } from 'node:crypto'

export const sha256 = (): Hash => process.getBuiltinModule('node:crypto').createHash('sha256')
