/**
 * What made the book: named in its metadata and its colophon. A test holds the version against package.json.
 */
export const product = { name: 'Octavo', version: '0.1.0' } as const
