/**
 * Tells British from American English by spelling habits, where the habit is clear.
 *
 *     colour, grey, travelled, through the centre     en-GB
 *     color, gray, traveled, through the center       en-US
 *
 * Words that both spell alike, and -ize, which Oxford prints too, decide nothing.
 */

interface Spelling {
  readonly side: 'british' | 'american'
  /** What the words begin with. */
  readonly stems: string
  /** What may follow, the empty ending among them unless a word never ends there. */
  readonly endings: readonly string[]
  /** What one word counts; less than 1 where the other side spells it so now and then. */
  readonly weight: number
}

const british = (stems: string, endings = '', weight = 1): Spelling => ({
  side: 'british',
  stems,
  endings: endings.split(' '),
  weight,
})
const american = (stems: string, endings = '', weight = 1): Spelling => ({
  ...british(stems, endings, weight),
  side: 'american',
})

const OF_COLOUR = ' s ed ing less able ably ful fully ite ites hood ly y er ers'
const OF_PLOUGH = ' s ed ing'
const OF_MOULD = ' s ed ing y er ering'

/** A stem stands above those that it begins with: "fulfill" above "fulfil". Endings open with a space for the empty one. */
const makeSpellings = (): readonly Spelling[] => [
  american('woolen jewelry defense offense pretense pajamas drafty gotten fulfill enroll installment aluminum cozy'),
  british('marvellous skilful wilful', ' ly'),
  american('marvelous skillful willful', ' ly'),
  british(
    'colour honour favour humour labour neighbour behaviour harbour parlour rumour savour endeavour clamour armour vapour valour vigour splendour rigour flavour odour candour fervour rancour glamour',
    OF_COLOUR,
  ),
  british(
    'discolour dishonour disfavour unarmour uncolour unhonour unfavour unflavour unharbour unlabour unneighbour unrumour unsavour',
    OF_COLOUR,
  ),
  american(
    'color honor favor humor labor neighbor behavior harbor parlor rumor savor endeavor clamor armor vapor vigor splendor flavor odor candor fervor',
    OF_COLOUR,
  ),
  american(
    'discolor dishonor disfavor unarmor uncolor unhonor unfavor unflavor unharbor unlabor unneighbor unrumor unsavor',
    OF_COLOUR,
  ),
  british('grey', ' s ed er ish ing'),
  american('gray', ' s ed er ish ing'),
  british('centre moustache', ' s d'),
  american('mustache', ' s d'),
  american('center', ' s ed ing'),
  british('theatre metre fibre tyre cheque aeroplane', ' s'),
  american('theater meter fiber airplane', ' s'),
  british('sombre spectre lustre calibre meagre'),
  american('somber specter luster caliber meager'),
  british('manoeuvre programme', ' s d'),
  american('maneuver', ' s ed ing'),
  british(
    'travell quarrell cancell jewell marvell levell labell signall counsell tunnell fuell duell modell channell shovell panell rivall',
    'ed ing er ers ery',
  ),
  american(
    'travel quarrel cancel jewel marvel level label signal counsel tunnel fuel duel model channel shovel panel rival',
    'ed ing er ers',
  ),
  british(
    'realis recognis organis apologis criticis sympathis civilis emphasis agonis memoris summaris patronis utilis terroris characteris fantasis mesmeris baptis',
    'e es ed ing ation',
  ),
  british('paralys analys', 'e ed es ing'),
  american('paralyz analyz', 'e ed es ing'),
  british('plough', OF_PLOUGH),
  american('plow', OF_PLOUGH),
  british('mould', OF_MOULD),
  american('mold', OF_MOULD),
  british('sceptic', ' al ism'),
  american('skeptic', ' al ism'),
  british('draught', ' s y'),
  british('storey', ' s ed'),
  british('gaol', ' s er'),
  british('mum', ' my'),
  american('mom', ' my'),
  british('woollen defence offence pretence licence pyjamas kerb fulfil enrol instalment aluminium cosy connexion'),
  british('shew', ' n ed', 0.25),
  british('whilst amongst learnt burnt dreamt spelt leapt waggon to-day good-bye', '', 0.25),
  american('toward afterward forward curb', '', 0.25),
]

interface Table {
  readonly byStem: ReadonlyMap<string, Spelling>
  /**
   * A stem and what follows, for a text in small letters: V8 takes twice as long over a pattern that ignores case.
   * Of plain stems it makes one tree of letters, which leaves most words after their second.
   */
  readonly pattern: RegExp
}

const makeTable = (): Table => {
  const spellings = makeSpellings()
  const byStem = new Map<string, Spelling>()
  for (const spelling of spellings) for (const stem of spelling.stems.split(' ')) byStem.set(stem, spelling)
  const stems = spellings.map((spelling) => spelling.stems).join(' ')
  return { byStem, pattern: new RegExp(`\\b(${stems.replaceAll(' ', '|')})(\\w*)`, 'g') }
}

let table: Table | undefined

/**
 * @param samples pieces of English text; the more, the surer.
 * @returns plain `en` unless the evidence is both ample and one-sided.
 */
export const englishVariety = (samples: readonly string[]): 'en' | 'en-GB' | 'en-US' => {
  table ??= makeTable()
  const sums = { british: 0, american: 0 }
  for (const sample of samples) {
    for (const [, stem = '', ending = ''] of sample.toLowerCase().matchAll(table.pattern)) {
      const { side, endings, weight } = table.byStem.get(stem) as Spelling
      if (endings.includes(ending)) sums[side] += weight
    }
  }
  if (sums.british >= 5 && sums.british > sums.american * 6) return 'en-GB'
  if (sums.american >= 5 && sums.american > sums.british * 6) return 'en-US'
  return 'en'
}
