/**
 * Lets the launcher (bin/octavo.cjs) know that a run is a batch. It keeps what V8 made of the bundle for later runs: those
 * that make one book, which a batch is no example of, for its books are made in threads.
 */
let call: (() => void) | undefined

/** @param then called when a batch begins. */
export const onBatch = (then: () => void): void => {
  call = then
}

export const batchBegins = (): void => call?.()
