import { communication, type Told } from '#analytics/communication.ts'
import { constant, counted, formula } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import type { AtomId } from '#model/ids.ts'
import type { Term } from '#model/term.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'

export const explainStakeholders: CellExplainer = ({ ecosystem, programme, book }, { node, column, cell }) => {
  if (column.id !== 'yearly' || typeof cell.value !== 'number') return undefined
  const { executives, partners } = communication(factsOf(ecosystem, programme), book)
  const told = [...executives, ...partners].find((each) => each.node === node)
  return told && contactsOf(told, book.readings?.['bi-weekly'] === true)
}

/** Contacts a year of one who is told: each cadence that its fact names, times how often it falls in a year. */
export function contactsOf(told: Told, twiceAWeek: boolean): Term {
  const frequency = told.atoms.slice(0, 1)
  return formula('stakeholders-contacts', 'sum', told.parts.map((part) => ({ name: part.word, term: contactTerm(part, told, frequency, twiceAWeek) })), 'count')
}

function contactTerm({ word, yearly, other }: Told['parts'][number], { node, label }: Told, atoms: readonly AtomId[], twiceAWeek: boolean): Term {
  // Only a word that can be read in two ways has another number; which of them holds is the reader's choice.
  const times: Term = yearly !== other && twiceAWeek ? { kind: 'given', by: 'control', value: yearly, unit: 'count', text: 'stakeholders-twice-a-week' } : constant(yearly, 'count', yearly !== other ? 'stakeholders-every-two-weeks' : 'stakeholders-times-a-year')
  return formula('stakeholders-cadence', 'product', [{ name: 'stakeholders-stated', term: counted('stakeholders-stated', [{ label: `${label}: ${word}`, node, atoms }]) }, { name: 'stakeholders-a-year', term: times }], 'count')
}
