/**
 * Lets the launcher (bin/octavo.cjs) know that a run is a batch. What it has V8 do is meant for one book; and it keeps
 * V8's code for later runs that make one, which a batch is no example of.
 */
let call: (() => void) | undefined

/** @param then called when a batch begins. */
export const onBatch = (then: () => void): void => {
  call = then
}

export const batchBegins = (): void => call?.()
