/**
 * Where sources are looked for and books are put, unless the command line says so.
 */
export const DEFAULT_SOURCE = 'seeds'
export const DEFAULT_OUTPUT = 'dist/books'
