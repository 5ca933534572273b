/**
 * `npm run bench -- NAME …`: `batch` and `faults` are benchmarks of their own; anything else is run.mjs's.
 */
const [name] = process.argv.slice(2)
await import(name === 'batch' || name === 'faults' ? `./${name}.mjs` : './run.mjs')
