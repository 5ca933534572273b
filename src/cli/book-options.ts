/**
 * The options that say what a book is to be; shared by the commands that make or explain one.
 */
import { resolve } from 'node:path'
import type { JobSettings } from '../batch/job.js'
import type { MetadataOverrides } from '../book/metadata.js'
import type { OptionDescription, OptionValues } from './command.js'
import { date, depth, epoch, language, number, required, writingMode } from './option-values.js'
import type { Terminal } from './terminal.js'

const ENCODINGS = 'utf-8 utf-16le windows-1252 iso-8859-2 macintosh shift_jis gbk big5 euc-kr koi8-r'.split(' ')

const encodingOption: OptionDescription = {
  long: '--encoding',
  value: 'NAME',
  summary: 'how the source is encoded (default: found out)',
  parse: required,
  complete: ENCODINGS,
}

const languageOption: OptionDescription = {
  long: '--language',
  short: '-l',
  value: 'TAG',
  summary: 'language of the text, a BCP 47 tag (default: found out)',
  parse: language,
}

const metadataOptions: readonly OptionDescription[] = [
  { long: '--title', short: '-t', value: 'TITLE', summary: 'title of the book', parse: required },
  {
    long: '--author',
    short: '-a',
    value: 'NAME',
    summary: 'author; give it again for each further one',
    repeated: true,
    parse: required,
  },
  languageOption,
  { long: '--series', value: 'NAME', summary: 'series the book belongs to', parse: required },
  { long: '--series-index', value: 'N', summary: 'its place in the series, such as 2 or 2.5', parse: number },
  { long: '--date', value: 'DATE', summary: 'date of publication: 2026, 2026-03 or 2026-03-31', parse: date },
  { long: '--description', value: 'TEXT', summary: 'what the book is about', parse: required },
  {
    long: '--subject',
    value: 'SUBJECT',
    summary: 'subject or genre; give it again for each further one',
    repeated: true,
    parse: required,
  },
  { long: '--rights', value: 'TEXT', summary: 'rights statement', parse: required },
]

const pageOptions: readonly OptionDescription[] = [
  { long: '--cover', value: 'FILE', summary: 'picture for the cover (default: one is drawn)', complete: 'file' },
  { long: '--no-cover', summary: 'make no cover' },
  {
    long: '--cover-design',
    value: 'NAME',
    summary: 'design of the cover that is drawn (default: chosen by the book)',
    parse: required,
  },
  {
    long: '--cover-font',
    value: 'FILE',
    summary: 'font for a title in letters that the cover fonts lack, such as Chinese; may be given again',
    repeated: true,
    complete: 'file',
    parse: required,
  },
  {
    long: '--theme',
    value: 'NAME|FILE',
    summary: 'how pages look: a theme of the templates, or a style sheet',
    complete: 'file',
    parse: required,
  },
  {
    long: '--writing-mode',
    value: 'MODE',
    summary: 'how lines run: horizontal-tb, or vertical-rl as in Japanese novels (default: horizontal-tb)',
    parse: writingMode,
    complete: ['horizontal-tb', 'vertical-rl'],
  },
  { long: '--embed-fonts', summary: 'put a text face into the book, cut down to its letters' },
  { long: '--templates', value: 'DIR', summary: 'your own templates and themes', complete: 'folder', parse: required },
  { long: '--toc-depth', value: 'N', summary: 'levels of headings in the contents list, 1 to 6', parse: depth },
  {
    long: '--certified-by',
    value: 'NAME',
    summary: 'claim EPUB Accessibility 1.1 - WCAG 2.2 AA in your name; refused where the checks of the book fail',
    parse: required,
  },
  { long: '--no-smart', summary: 'keep quotes, dashes and dots as they are typed' },
]

export const bookOptions: readonly OptionDescription[] = [...metadataOptions, ...pageOptions, encodingOption]

/** Copies the options that were given, under the names that the model has for them. */
const pick = (options: OptionValues, names: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(names)
      .filter(([from]) => options[from] !== undefined)
      .map(([from, to]) => [to, options[from]]),
  )

const METADATA: Readonly<Record<string, keyof MetadataOverrides>> = {
  title: 'title',
  author: 'authors',
  language: 'language',
  series: 'series',
  seriesIndex: 'seriesIndex',
  date: 'date',
  description: 'description',
  subject: 'subjects',
  rights: 'rights',
  writingMode: 'writingMode',
}

/** A name stays a name; what looks like a file is found from the user's folder. */
const themeIn = (cwd: string, theme: string): string => (/[\\/]|\.css$/i.test(theme) ? resolve(cwd, theme) : theme)

/**
 * What the command line and the environment say of the books to make.
 *
 * @throws UsageError on a SOURCE_DATE_EPOCH that is no number of seconds.
 */
export const readBookSettings = (options: OptionValues, { cwd, env }: Terminal): JobSettings => ({
  metadata: pick(options, METADATA) as MetadataOverrides,
  ...pick(options, {
    encoding: 'encoding',
    tocDepth: 'tocDepth',
    coverDesign: 'coverDesign',
    certifiedBy: 'certifiedBy',
  }),
  ...(options.theme !== undefined && { theme: themeIn(cwd, String(options.theme)) }),
  ...(options.cover !== undefined && { cover: options.cover === false ? false : resolve(cwd, String(options.cover)) }),
  ...(options.templates !== undefined && { templates: resolve(cwd, String(options.templates)) }),
  ...(env.SOURCE_DATE_EPOCH && { modified: epoch(env.SOURCE_DATE_EPOCH) }),
  ...(options.coverFont !== undefined && {
    coverFonts: (options.coverFont as string[]).map((file) => resolve(cwd, file)),
  }),
  ...(options.embedFonts === true && { embedFonts: true }),
  smart: options.smart !== false,
  portable: options.portable === true,
  force: options.force === true,
  dryRun: options.dryRun === true,
})
