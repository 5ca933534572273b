/** node html-to-epub.mjs story.txt story.epub */
import { EPub } from '@lesjoursfr/html-to-epub'
import { readChapters } from './chapters.mjs'

const [, , source, target] = process.argv
const content = readChapters(source).map(({ title, html }) => ({ title, data: html }))
await new EPub({ title: 'Bench', author: 'Ada Quill', content }, target).render()
