/**
 * The keys that a sidecar or front matter may have at its top: those of the schema.
 */
import schema from '../../templates/sidecar.schema.json' with { type: 'json' }

export const sidecarKeys: ReadonlySet<string> = new Set(Object.keys(schema.properties))
