import type { Importer, ImportResult, Problem } from '#importers/importer.ts'
import { openBundle } from '#model/bundle.ts'
import { BundleError, bundleFormat, bundleVersion } from '#model/bundle-shape.ts'
import { bundleSchema } from '#model/schema.ts'
import { contentVersion } from '#model/version.ts'

/** Enough to find the mistake; a broken generator repeats it a thousand times. */
const mostProblems = 20

/** Orrery's own JSON. Says where a file does not fit; a file whose content no longer matches its `version` opens with its true one. */
export const json = {
  id: 'json',
  title: 'Orrery JSON',
  extensions: ['json'],
  accepts: (name: string, head: Uint8Array): boolean => {
    const start = new TextDecoder().decode(head)
    return /^\ufeff?\s*[{[]/.test(start) && (/\.json$/i.test(name) || start.includes(bundleFormat))
  },
  read: (bytes: Uint8Array): Promise<ImportResult> => Promise.resolve(readJson(new TextDecoder().decode(bytes))),
} as const satisfies Importer

export function readJson(text: string): ImportResult {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refused({ says: 'json-unreadable', values: {} })
  }
  if (Array.isArray(field(parsed, 'nodes')) && field(parsed, 'format') !== bundleFormat) return refused({ says: 'json-graph', values: {} })
  if (field(parsed, 'format') !== bundleFormat) return refused({ says: 'json-not-orrery', values: {} })
  const v = field(parsed, 'v')
  if (v !== bundleVersion) return refused({ says: 'json-other-version', values: { found: String(v), known: bundleVersion } })
  const shape = bundleSchema.safeParse(parsed)
  if (!shape.success) {
    const problems = shape.error.issues
      .slice(0, mostProblems)
      .map((issue): Problem => ({ says: 'json-misfit', values: { place: path(issue.path) } }))
    return { problems }
  }
  try {
    const ecosystem = openBundle(parsed)
    const version = contentVersion(ecosystem)
    if (version === ecosystem.version) return { ecosystem, problems: [] }
    return {
      ecosystem: { ...ecosystem, version },
      problems: [{ says: 'json-changed', values: { stated: ecosystem.version, found: version } }],
    }
  } catch (error) {
    if (error instanceof BundleError) return refused({ says: 'json-misfit', values: { place: error.place } })
    throw error
  }
}

function refused(problem: Problem): ImportResult {
  return { problems: [problem] }
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

function path(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}
