/** The artists by the name that `data-art` calls them. */
import type { Artist } from './art.js'
import { engraving } from './engraving.js'
import { fans } from './fans.js'
import { fleuron } from './fleuron.js'
import { horizon } from './horizon.js'
import { night } from './night.js'
import { paper } from './paper.js'
import { tiles } from './tiles.js'
import { wreath } from './wreath.js'

export const artists: Readonly<Record<string, Artist>> = {
  engraving,
  fans,
  fleuron,
  horizon,
  night,
  paper,
  tiles,
  wreath,
}
