/**
 * Where a line may break in scripts that put no spaces between words (after JLREQ, 3.1.7 and 3.1.8):
 *
 *    《雪|国》|の|列|車ー|第|2|部：|夜       no closing mark or small kana begins a line, no opening mark ends one
 */

const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const opening = /[\p{Ps}\p{Pi}]/u
const clinging = /[\p{Pe}\p{Pf}、。，．：；！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・…]/u

export const isUnspaced = (text: string): boolean => character.test(text)

export const breakUnspaced = (word: string): string[] => {
  const pieces: string[] = []
  let held = ''
  for (const next of word) {
    const last = pieces.at(-1)
    if (opening.test(next)) held += next
    else if (last !== undefined && held === '' && (clinging.test(next) || (!isUnspaced(next) && !isUnspaced(last)))) {
      pieces[pieces.length - 1] = last + next
    } else {
      pieces.push(held + next)
      held = ''
    }
  }
  if (held !== '') pieces.push((pieces.pop() ?? '') + held)
  return pieces
}
