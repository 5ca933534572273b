/** node epub-gen-memory.mjs story.txt story.epub */
import { writeFileSync } from 'node:fs'
import epub from 'epub-gen-memory'
import { readChapters } from './chapters.mjs'

const [, , source, target] = process.argv
const chapters = readChapters(source).map(({ title, html }) => ({ title, content: html }))
writeFileSync(target, await (epub.default ?? epub)({ title: 'Bench', author: 'Ada Quill' }, chapters))
