/**
 * Lets the launcher (bin/octavo.cjs) know that a run is a batch. What it has V8 do is meant for one book; and it keeps
 * V8's code for later runs, of which only the first books of a batch are an example.
 */
export interface BatchCalls {
  begins(): void
  /** No more of the bundle will be loaded, here or in a thread. */
  loaded(): void
}

let calls: BatchCalls | undefined

/** @param then told of each batch, which may be one after the other. */
export const onBatch = (then: BatchCalls): void => {
  calls = then
}

export const batchBegins = (): void => calls?.begins()
export const batchLoaded = (): void => calls?.loaded()
