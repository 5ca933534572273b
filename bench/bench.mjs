/**
 * `npm run bench -- NAME …`: the benchmarks of a file of their own; anything else is run.mjs's.
 */
const OWN = ['batch', 'faults', 'mutants', 'anthology', 'queue']
const [name] = process.argv.slice(2)
await import(OWN.includes(name) ? `./${name}.mjs` : './run.mjs')
