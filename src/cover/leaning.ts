/**
 * Small words that lean on the next: no line of a title should end with one.
 *
 *    The Man / and the Sea      Der Schatten / des Müllers      Зимний сад / на краю города
 */

/** Articles, prepositions and conjunctions, as titles in these languages have them. */
const words: ReadonlySet<string> = new Set(
  [
    'a an the of to in on at by for and or nor from with into upon over under between as',
    'le la les un une des du de et ou à au aux en sur par dans pour avec sans sous chez entre',
    'der die das den dem ein eine einer eines einem einen und oder im am an auf aus bei mit nach von vom zu zum zur',
    'für über unter vor',
    'el los las una unos y o del al con por para sin sobre',
    'il lo gli i di da dal della dei delle nel nella e ed',
    'os as um uma do da dos das no na nos nas em com',
    'het een van te op voor naar ett och av på från den det',
    'w z na nad pod do dla od v ve s se k ke',
    'и в во на с со к ко о об от до за из по под при без для у не а но над или',
    'ο η το οι τα του της των τον την τους τις και στο στη στον στην στα στους στις με για από',
  ].flatMap((list) => list.split(' ')),
)

export const isLeaning = (word: string): boolean => words.has(word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase())
