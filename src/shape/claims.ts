/**
 * Who owns a line. A claims table has one byte a line; recognizers that run first take their lines, later ones pass
 * them over.
 *
 *   free       nobody yet
 *   taken      a heading, a contents list, a title block, an archive's licence: a paragraph ends before it
 *   furniture  a page number or running head of the printed page: a paragraph runs on across it
 *   note       the text of a footnote, which belongs to the paragraph that refers to it
 */
export const FREE = 0
export const TAKEN = 1
export const FURNITURE = 2
export const NOTE = 3

export type Claims = Uint8Array
