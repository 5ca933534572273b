/**
 * The schema of a sidecar, which is shipped as `octavo/sidecar.schema.json`, at work.
 */
import schema from '../../templates/sidecar.schema.json' with { type: 'json' }
import { schemaValidator } from './yaml-schema.js'

/** Findings: sidecar-unknown-key, sidecar-invalid. */
export const validateSidecar = schemaValidator(schema, 'A sidecar')
