import type { Problem } from '#importers/importer.ts'
import type { Row } from '#importers/rows.ts'
import { slug } from '#model/ids.ts'

/** One partner, however the name is spelled: case, accents and signs aside. A name of nothing but signs is only itself. */
export const nameKey = (name: string): string => (/[\p{L}\p{N}]/u.test(name) ? slug(name) : name.trim())

const legalForms = new Set(['inc', 'incorporated', 'llc', 'ltd', 'limited', 'corp', 'corporation', 'co', 'company', 'gmbh', 'ag', 'kg', 'se', 'sa', 'sas', 'sarl', 'bv', 'nv', 'plc', 'spa', 'srl', 'the', 'group', 'holding', 'ab', 'as', 'oy', 'pty'])

const core = (name: string): string => nameKey(name).split('-').filter((word) => !legalForms.has(word)).join('-')

/** Names that differ only by a legal form are kept apart and reported: a merge needs a person's yes. */
export function similarNames(rows: readonly Row[]): Problem[] {
  const byCore = new Map<string, Map<string, Row>>()
  for (const row of rows) {
    const key = core(row.partner)
    if (key === '') continue
    const known = byCore.get(key) ?? new Map<string, Row>()
    if (!known.has(nameKey(row.partner))) known.set(nameKey(row.partner), row)
    byCore.set(key, known)
  }
  const problems: Problem[] = []
  for (const group of byCore.values()) {
    const [first, ...others] = [...group.values()]
    for (const other of others) if (first !== undefined) problems.push({ sheet: other.sheet, row: other.row, says: 'similar-names', values: { partner: other.partner, other: first.partner } })
  }
  return problems
}
