import type { Ecosystem } from '#model/ecosystem.ts'
import { writeBundle } from '#model/bundle.ts'

/** An ecosystem as Orrery's own JSON in UTF-8: every fact with its source, the same bytes for the same content. */
export const json = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  write: (ecosystem: Ecosystem): Uint8Array => new TextEncoder().encode(writeBundle(ecosystem)),
} as const
