import { readAtom } from '#analytics/explain/read-fact.ts'
import { counted, unknown, type Terms } from '#analytics/explain/terms.ts'
import { atomIndex } from '#model/find.ts'
import { factReadings, type Term, type TermUnit } from '#model/term.ts'
import type { AskedCell } from '#lenses/explain/explainer.ts'
import type { LensContext } from '#lenses/lens.ts'

/** A cell that is what one of its facts states, or a count of its facts; undefined where it is neither. */
export function statedCell({ ecosystem }: LensContext, { cell, column }: AskedCell, terms: Terms): Term | undefined {
  const { value, atoms = [] } = cell
  const unit: TermUnit = cell.unit ?? 'count'
  const name = column.text ?? column.heading
  if (value === null || typeof value === 'string' || Number.isNaN(value)) return typeof value === 'string' ? counted(value, atoms.map((atom) => ({ label: value, atoms: [atom] }))) : unknown(unit, name)
  for (const atom of atoms)
    for (const read of factReadings)
      if (readAtom(ecosystem.atoms[atomIndex(ecosystem, atom)], read) === value) return terms.fact(atom, read, unit, cell.currency)
  if (unit === 'count' && atoms.length === value)
    return counted(name, atoms.map((id) => { const atom = ecosystem.atoms[atomIndex(ecosystem, id)]; return { label: atom?.text ?? id, atoms: [id] } }))
  return undefined
}
