/**
 * Stretches in which punctuation is code, not typography, and stays as it was typed.
 *
 *    https://example.org/a--b       someone@example.org       www.example.org/it's
 *    `git log --all`                <a href="x">              -->
 *
 *  Not: "and/or", "me @ home", `so-called' (an opening quotation mark).
 *
 * While the passes run, each character of such a stretch is a noncharacter, which no source can hold (XML 1.0, 2.2).
 */

const MASK = '\uFFFF'

const HINT = /[@`<]|:\/\/|:\\|www\./

/** What only a text with hyphens can hold: an arrow, a command's option. */
const COMMAND = /->|--[a-z]+[-=]/

const STRETCH = new RegExp(
  [
    // An address ends before the punctuation of the sentence that holds it: (see https://example.org).
    String.raw`(?<![a-z\d])(?:[a-z][a-z\d+.-]{1,9}:\/\/|www\.)[^\s<>"“”„«»「」\x60]*[^\s<>"“”„«»「」\x60.,;:!?'’)\]]`,
    String.raw`(?<![\w.+'-])[\w.+'-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+`,
    "`[^`'’\\n]{1,200}`(?![`\\w])",
    String.raw`<\/?[a-z][a-z\d]*(?:\s[^<>\n]{0,300})?>`,
    '<!--|<?-{2,}>|<-{2,}',
    // A command's option: tar --strip-components=1; a bare --and after a space is a dash.
    String.raw`(?<=\s)--[a-z]+(?:-[a-z]+|=[^\s]+)(?:-[a-z]+)*(?:=[^\s]+)?`,
    String.raw`[a-z]:\\[^\s"]+`,
  ].join('|'),
  'gi',
)

export interface Masked {
  readonly text: string
  /** The masked characters, one after the other; empty where there are none. */
  readonly hidden: string
}

export const isCommand = (text: string): boolean => COMMAND.test(text)

/** Hides what must not be touched; `text` keeps its length. */
export const mask = (text: string): Masked => {
  if (!HINT.test(text) && !COMMAND.test(text)) return { text, hidden: '' }
  let hidden = ''
  const masked = text.replace(STRETCH, (stretch) => {
    hidden += stretch
    return MASK.repeat(stretch.length)
  })
  return hidden ? { text: masked, hidden } : { text, hidden }
}

const MASKS = /\uFFFF+/g

/** Puts back what `mask` hid, however the text between has changed. */
export const unmask = (text: string, hidden: string): string => {
  if (!hidden) return text
  let at = 0
  return text.replace(MASKS, (masks) => {
    at += masks.length
    return hidden.slice(at - masks.length, at)
  })
}
