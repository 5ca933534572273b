/**
 * What a drawn cover costs once the engine is warm, as in a batch: processor time and bytes, design by design.
 *
 *    node bench/cover.mjs [ROUNDS]       covers drawn of each design, 12 unless told
 */
import { loadCover } from '../scripts/load-cover.mjs'

const { drawCover, designNames, assets } = await loadCover()
const rounds = Number(process.argv[2] ?? 12)
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]

const draw = async (design, round) => {
  const before = process.cpuUsage()
  const { cover } = await drawCover(
    {
      title: `The Old Mill and the River ${round}`,
      authors: ['Ada Marsh'],
      language: 'en',
      identity: `${design} ${round}`,
      design,
    },
    assets,
  )
  const { user, system } = process.cpuUsage(before)
  return { user: user / 1000, system: system / 1000, size: cover.data.length / 1000 }
}

const line = (name, ...values) => `${name.padEnd(12)}${values.map((value) => String(value).padStart(8)).join('')}\n`
const names = designNames(assets.templates)
for (const design of names) await draw(design, -1)
process.stdout.write(line('design', 'user ms', 'sys ms', 'kB'))
const all = []
for (const design of names) {
  const drawn = []
  for (let round = 0; round < rounds; round++) drawn.push(await draw(design, round))
  all.push(...drawn)
  const of = (key) => median(drawn.map((one) => one[key])).toFixed(0)
  process.stdout.write(line(design, of('user'), of('system'), of('size')))
}
const mean = (key) => (all.reduce((sum, one) => sum + one[key], 0) / all.length).toFixed(0)
process.stdout.write(line('mean', mean('user'), mean('system'), mean('size')))
process.stdout.write(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB\n`)
