/**
 * Lets the launcher (bin/octavo.cjs) know that a run is a batch. What it has V8 do is meant for one book; and it keeps
 * V8's code for later runs, of which only the first books of a batch are an example.
 */
let call: (() => void) | undefined

/** @param then called when a batch begins. */
export const onBatch = (then: () => void): void => {
  call = then
}

export const batchBegins = (): void => call?.()
