import type { Book, Deal, Known } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

const partnerMeasures = ['value', 'revenue', 'growth', 'satisfaction', 'completion', 'service'] as const
const dealMeasures = ['value', 'probability', 'due'] as const
export type ChangedMeasure = (typeof partnerMeasures)[number] | (typeof dealMeasures)[number] | 'outcome'

export interface BookChange {
  node: NodeId
  label: string
  of: 'partner' | 'deal'
  change: 'added' | 'gone' | 'changed'
  /** set when something changed; NaN on a side that states nothing */
  measure?: ChangedMeasure
  before: number
  after: number
  /** what is no number, as it was and as it is: the outcome of a deal */
  texts?: readonly [string, string]
  atoms: readonly AtomId[]
}

/**
 * What differs between two snapshots of one programme: who came, who went, and which stated number is another. Partners first, in the order of the
 * later book. The bundled data holds one snapshot each, so it changes nothing (DOMAIN.md C 45).
 */
export function bookChanges(before: Book, after: Book): readonly BookChange[] {
  return [...changesOf('partner', partnerMeasures, before.partners, after.partners), ...changesOf('deal', dealMeasures, before.deals, after.deals), ...outcomesOf(before.deals, after.deals)]
}

function outcomesOf(before: readonly Deal[], after: readonly Deal[]): readonly BookChange[] {
  const former = new Map(before.map((deal) => [deal.id, deal]))
  return after.flatMap((deal): BookChange[] => {
    const old = former.get(deal.id)
    return old === undefined || old.outcome === deal.outcome ? [] : [{ node: deal.id, label: deal.label, of: 'deal', change: 'changed', measure: 'outcome', before: NaN, after: NaN, texts: [old.outcome, deal.outcome], atoms: [...old.atoms, ...deal.atoms] }]
  })
}

interface Row { id: NodeId; label: string; value: Known; atoms: readonly AtomId[] }

function changesOf<Measure extends string, Entry extends Row & Readonly<Record<Measure, Known>>>(
  of: BookChange['of'], measures: readonly Measure[], before: readonly Entry[], after: readonly Entry[],
): readonly BookChange[] {
  const former = new Map(before.map((row) => [row.id, row]))
  const now = new Set(after.map((row) => row.id))
  const whole = (row: Entry, change: 'added' | 'gone'): BookChange => ({
    node: row.id, label: row.label, of, change, before: change === 'gone' ? row.value.value : NaN, after: change === 'added' ? row.value.value : NaN, atoms: row.atoms,
  })
  const changed = after.flatMap((row): BookChange[] => {
    const old = former.get(row.id)
    if (old === undefined) return [whole(row, 'added')]
    return measures.flatMap((measure): BookChange[] =>
      same(old[measure], row[measure])
        ? []
        : [{ node: row.id, label: row.label, of, change: 'changed', measure: measure as ChangedMeasure, before: old[measure].value, after: row[measure].value, atoms: [...old[measure].atoms, ...row[measure].atoms] }],
    )
  })
  return [...changed, ...before.filter((row) => !now.has(row.id)).map((row) => whole(row, 'gone'))]
}

const same = (a: Known, b: Known): boolean => (!isStated(a) && !isStated(b)) || a.value === b.value
