/**
 * The library: a text in, a book out. Nothing happens at import; nothing is written and nothing printed.
 *
 *     import { readFile, writeFile } from 'node:fs/promises'
 *     import { compile } from 'octavo'
 *
 *     const { epub, findings } = await compile(await readFile('story.txt'), { name: 'story.txt' })
 *     for (const { severity, message, hint } of findings) console.warn(severity, message, hint)
 *     if (epub) await writeFile('story.epub', epub)
 */
export type { Block, Footnote, Paragraph, Verse } from './book/block.js'
export { type Book, type Decision, type Omission, walkSections } from './book/book.js'
export {
  catalogue,
  type Finding,
  type FindingCode,
  hasErrors,
  Refusal,
  type Severity,
} from './book/findings.js'
export { type Inline, plain } from './book/inline.js'
export { type Manuscript, placeOf } from './book/manuscript.js'
export type { Creator, Metadata, MetadataOverrides } from './book/metadata.js'
export type { HeadingOverride, LineRange, Sidecar, SidecarStructure, StructureOverrides } from './book/overrides.js'
export type { Archive, CoverImage, Resource, Templates } from './book/publication.js'
export type { Heading, Matter, Section, SectionKind } from './book/section.js'
export type { Place, Span } from './book/span.js'
export { analyse, type Compiled, type CompileOptions, compile } from './compile.js'
export { loadTemplates } from './templates.js'
export { version } from './version.js'
