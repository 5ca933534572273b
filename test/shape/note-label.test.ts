import { describe, expect, test } from 'vitest'
import { isLone, labelOf, mayBeLabelled } from '../../src/shape/note-label.js'

const labels = {
  'authors-note':
    'A/N|N/A|NdA|N.d.A.|N. de A.|Notas de la autora|Nota do autor|Nota dell’autrice|Note de l’auteure|Mot de l’autrice|Noot van de schrijver|Od autorki|Yazarın notu|Catatan penulis|Lời tác giả|Від авторки|Примечания к части|작가의 말|後書き|Author’s Note|authors notes|Note d’auteur|Notes :|Beginning Notes|End note|Chapter Notes|Opening notes|Closing notes|Note de l’auteur|Nota del autor|Nota da autora|Nota dell’autore|Anmerkung des Autors|Anmerkungen der Autorin|A. N.|A.N.|Vorwort der Autorin|От автора|Примечание автора|作者的话|作者有话说|Warning|Content warnings|Trigger warning|CW|TW|Spoilers|Spoiler alert|Beta|Beta’d by|Beta reader|Betas|Timeline|Setting|Dedication|Inspiration|Credits|Feedback|Archive|Archiving|Written for|Prompt|Thanks to|Avertissement|Forfatterens kommentar|Författarens anmärkning|Kirjoittajan huomautus|Notas iniciais|Notas finais|Notas da história|Notas del capítulo|Nota del traduttore|Note de la traductrice|Tác giả có lời muốn nói|Nota autoarei|Poznámka autorky|Notka autorska|Примітки автора|یادداشت نویسنده|Advertencias|Uyarı|Angolo autrice',
  disclaimer:
    'Disclaimer|DISCLAIMERS|Copyright notice|Legal stuff|Haftungsausschluss|Дисклеймер|Descargo de responsabilidad|免责声明',
  summary:
    'Summary|Synopsis|Resumo|Riassunto|Résumé|Zusammenfassung|Resumen|内容简介|文案|Sinopse|Sammendrag|Văn án|Özet|خلاصه|줄거리|あらすじ|Аннотация',
}

describe('a paragraph that says what it is', () => {
  for (const [role, some] of Object.entries(labels)) {
    test.each(some.split('|').filter((label) => !/^Notes? :|’d by/.test(label)))(`${role}: %s`, (label) => {
      for (const text of [
        `${label}: it rained.`,
        `**${label}:** it rained.`,
        `[${label} 2: it rained.]`,
        `_${label}_`,
      ]) {
        expect(mayBeLabelled(text)).toBe(true)
      }
      expect(labelOf(`${label}: it rained.`)).toMatchObject({ role })
      expect(isLone(`${label}:`)).toBe(true)
    })
  }

  test.each([
    'A/N This is a sequel.',
    'AN: it rained',
    'AN – it rained',
    '(AN- it rained)',
    '(a/n it rained)',
    'a. n.: it rained',
    '\u3000A/N: it rained',
  ])('%s', (text) => {
    expect(labelOf(text)).toBeDefined()
  })

  test.each([
    'A lamp: it was lit.',
    'An: it was lit.',
    'An old lamp - it was lit.',
    'Anne: it was lit.',
    '“A/N: it rained.”',
    '— Summary: it rained.',
    'note: it rained',
    'Summarily: it rained',
    '',
    'a',
    'the a/n',
  ])('not %j', (text) => {
    expect(labelOf(text)).toBeUndefined()
  })

  test.each(['The lamp was lit.', '“A/N”', 'A lamp', 'An old lamp', 'He', '…', ''])(
    'is told by its first word: %j',
    (text) => {
      expect(mayBeLabelled(text)).toBe(false)
    },
  )
})
