/**
 * The words with which those who made a file speak of it: who typed it, what they corrected, what they left as it was.
 *
 *    Produced by Ada Quill      [Transcriber's Note: …]      Note sur la transcription      Anmerkungen zur Transkription
 *
 *  Not: "Notes" of the book's own, "produced by the mill" in a sentence.
 */

/** What transcribers call their notes in other languages. */
const NOTED =
  'notes? (?:sur la|de|du|de la) transcri(?:ption|pteur)|note au lecteur de ce fichier|anmerkung(?:en)? (?:zur transkription|des bearbeiters|des transkribenten)|hinweise? zur transkription|notas? (?:del|de la|do|da|de) (?:transcriptor|transcripción|transcritor|transcrição)|not[ae] (?:del|dei|di) trascri(?:ttor[ei]|zione)|(?:opmerking|aantekening)(?:en)? van de bewerker|transkribe(?:rarens|rings) ?(?:anm|not)'

export const STRIPPED = new RegExp(
  String.raw`^[[_*=]*(?:transcriber(?:'s|’s|s'|s’)? notes?\b|${NOTED}|(?:scanned|digiti[sz]ed|proofread)(?: and \w+)* by\b|(?:e-?text )?(?:produced|prepared) by .{2,180}(?:proofread|distributed|gutenberg))`,
  'i',
)

export const CREDIT = new RegExp(
  String.raw`^(?:\[?(?:this )?(?:e-?text|e-?book|file|html version)?\s*(?:was )?(?:first )?(?:produced|prepared|transcribed|scanned|typed|digitized|created|converted)(?: and \w+)* (?:by|from|for)\b|(?:e-?text|html version|text) (?:prepared|produced|by)\b|credits?:|proofread(?:ing|ed)? by|this (?:file|etext|ebook) was|(?:transcriber|preparer|editor of this e-?text)(?:'s|’s|s'|s’|s)? notes?\b|[[_*=]*(?:${NOTED})|[[_*=]*transcriber(?:'s|’s|s'|s’)? notes?|original transcriber(?:'s|’s|s'|s’)? notes?|note: project gutenberg|see \d+-h\.htm)`,
  'i',
)

/** The head of a note that goes on in the next paragraphs: "TRANSCRIBER'S NOTE", "[Transcriber's Notes:". */
export const NOTE_HEAD = new RegExp(
  String.raw`^(?:\[.*[^\]]|[_*=]*(?:transcriber(?:'s|’s|s'|s’)? notes?|${NOTED})[.:]?[_*=]*)$`,
  'i',
)

export const BOXED_NOTE = new RegExp(String.raw`^\|\s*(?:transcriber(?:'s|’s|s'|s’)? notes?|${NOTED})\b`, 'i')

export const CLOSING_NOTE = new RegExp(
  String.raw`^\W*(?:${NOTED}|transcriber(?:'|’)?s?(?:'|’)?s? (?:note|corrections)|(?:appendix\W+)?production notes|notes? on (?:this|the) e-?(?:text|book)|typographical errors|(?:the following )?(?:errata|corrections|misprints|changes)(?: (?:were|have been))? (?:made|corrected)|e-?text (?:preparer|editor)(?:'|’)?s? notes?|list of corrections)`,
  'i',
)
