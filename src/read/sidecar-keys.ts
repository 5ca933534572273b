/**
 * The keys that a sidecar or front matter may have at its top, as in `templates/sidecar.schema.json`.
 */
export const sidecarKeys: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'author',
  'authors',
  'translator',
  'translators',
  'language',
  'series',
  'series-index',
  'date',
  'description',
  'subjects',
  'rights',
  'publisher',
  'source',
  'identifier',
  'cover',
  'theme',
  'structure',
])
