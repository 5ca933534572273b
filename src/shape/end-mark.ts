/**
 * Finds the line that says that a story is over, or that it goes on elsewhere.
 *
 *    THE END      Fin      * FINE *      **To be continued...**      （全书完）      TBC
 *
 *  Not: "The end of the pier was where they'd met." (a sentence), "The End" in the middle of a chapter.
 */
import type { Block } from '../book/block.js'
import { type Inline, plain, text } from '../book/inline.js'

/** For words in small letters. */
const END =
  /^[\s\p{P}\p{S}]*(?:(?:the )?end(?: \(?\d{1,2}\/\d{1,2}\)?)?|end of file|end file|fin|finis|owari|finished|fine|ende|schluss|slutt?|einde|koniec|konec|kraj|vége|sfârșit(?:ul)?|sfârşit(?:ul)?|конец|кінець|край|fim|loppu|son|tamat|selesai|hết|τ[έε]λο[ςσ]|النهاية|تمت|(?:ה)?סוף|תם|समाप्त|จบ(?:บริบูรณ์)?|(?:the )?end of (?:the )?(?:(?:part|book|vol(?:ume|\.)?|act|chapter|canto) (?:the )?[\p{L}\d]{1,10}|\p{L}{3,10} (?:part|book|volume|act|canto))|(?:fin|ende|fine|fim|einde|slut|koniec|konec|конец|кінець|vége|loppu) (?:(?:de|du|della|del|d[ae]s|do|da|van|på|af) )?(?:(?:la|le|l'|het|den|der|det) ?)?(?:\p{L}{3,12} (?:partie|livre|tome|acte|teil[es]?s?|buch[es]?s?|band[es]?s?|akt[es]?s?|parte|libro|tomo|acto|atto|livro|ato|volume|deel|boek|bedrijf|delen?|boken?|akten?|części|tomu|dílu|části|jednání|части|книги|тома|действия|частини)|(?:tome|livre|tomo|libro|livro|parte|volume|części|tomu|dílu|части|книги|тома) \p{L}{1,12})|第[一二三四五六七八九十\d]{1,3}[部卷册冊集章]\s?(?:完|终|終)|완결|완|大结局|to be continued|tbc|(?:end|fin) (?:part|book|volume|act|chapter) [\p{L}\d]{1,10}|(?:part|book|volume|act|chapter) [\p{L}\d]{1,10} (?:end|ends)|end of (?:this|the) (?:chapter|part|story|book|fic)|[àa] suivre|fortsetzung folgt|forts(?:ettelse|ættelse) følger|forts(?:ettes|ættes)|fortsätter|다음 (?:화|편|회|장)에 계속(?:됩니다)?|계속|続く|ادامه دارد|پایان|continuará|continua|wordt vervolgd|fortsättning följer|jatkuu|ciąg dalszy nastąpi|c\.d\.n|pokračování příště|folytatjuk|folytatása következik|va urma|devam edecek|còn tiếp|bersambung|далі буде|συνεχίζεται|يتبع|המשך יבוא|क्रमशः|продолжение следует|全[书文]完|全書完|本书完|本章完|完结?|完結|未完待续|待续|終(?:わり)?|了|おわり|つづく|끝|完)[\s\p{P}\p{S}]*$/u
/** How near to a section's end, in blocks, the line must stand: notes may follow it. */
const REACH = 6
const LONGEST = 40

/** True for words that say that the story is over, whoever could be called so. */
export const isEndMark = (words: string): boolean => words.length <= LONGEST && END.test(words.toLowerCase())

/** The blocks of a section, its end mark marked as one. */
export const markEnd = (blocks: readonly Block[]): readonly Block[] => {
  for (let at = blocks.length - 1; at >= 0 && at >= blocks.length - REACH; at--) {
    const block = blocks[at] as Block
    if (block.kind !== 'paragraph' && block.kind !== 'subheading') continue
    if (block.span.end - block.span.start > LONGEST || !isEndMark(plain(block.content))) continue
    const { span, content } = block
    return blocks.with(at, { kind: 'paragraph', role: 'end-mark', span, content: unframed(content) })
  }
  return blocks
}

const FRAMED = /^([-–—=~]{1,12})\s*([^-–—=~].*?)\s*\1$/

/** "--- The End ---" without its strokes, which would become dashes. */
const unframed = (content: readonly Inline[]): readonly Inline[] => {
  const [only] = content
  if (content.length !== 1 || only?.kind !== 'text') return content
  const words = FRAMED.exec(only.text)?.[2]
  return words === undefined ? content : [text(words)]
}
