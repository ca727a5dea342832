import type { Book, Deal, Known, Partnership } from '#analytics/book.ts'
import { bookChanges, type BookChange } from '#analytics/book-changes.ts'
import { isStated, notStated } from '#analytics/known.ts'
import type { NodeId } from '#model/ids.ts'

/** Whether a change leads towards what the document asks for; `unruled`: nothing is asked of that number, or one of the two is not stated. */
export type Verdict = 'better' | 'worse' | 'unruled'

/** Everything that is another about one partner or one deal. */
export interface EntityChange {
  node: NodeId
  label: string
  of: 'partner' | 'deal'
  change: 'added' | 'gone' | 'changed'
  /** contract value or deal value, then and now; not stated where it did not exist */
  before: Known
  after: Known
  /** the single numbers, empty for who came or went */
  parts: readonly BookChange[]
  verdict: Verdict
}

/** One entry an entity, those with the most money in motion first, then by name. The same book twice: none. */
export function entityChanges(before: Book, after: Book): readonly EntityChange[] {
  const groups = new Map<string, BookChange[]>()
  for (const change of bookChanges(before, after)) {
    const key = `${change.of} ${change.node}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  const found = [...groups.values()].map((all): EntityChange => {
    const { node, label, of, change } = all[0]!
    const was = rowOf(before, of, node)
    const is = rowOf(after, of, node)
    return { node, label, of, change, before: was?.value ?? notStated, after: is?.value ?? notStated, parts: change === 'changed' ? all : [], verdict: change === 'changed' ? together(all.map((each) => ({ ...each, verdict: verdictOf(each, after) }))) : byTarget(after, change === 'added' ? 1 : -1, change === 'added' ? is : was) }
  })
  return found.toSorted((a, b) => moved(b) - moved(a) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
}

const rowOf = (book: Book, of: BookChange['of'], node: NodeId): Partnership | Deal | undefined => (of === 'partner' ? book.partners.find((each) => each.id === node) : book.deals.find((each) => each.id === node))

/** Money that came or went, without its sign; what is not stated is none. */
export const moved = ({ before, after }: Pick<EntityChange, 'before' | 'after'>): number => Math.abs((isStated(after) ? after.value : 0) - (isStated(before) ? before.value : 0))

/** Money decides; where none moved, one step back weighs more than steps forward. */
function together(all: readonly { measure?: BookChange['measure']; verdict: Verdict }[]): Verdict {
  const money = all.find(({ measure }) => measure === 'value')?.verdict
  if (money !== undefined && money !== 'unruled') return money
  return (['worse', 'better'] as const).find((wanted) => all.some(({ verdict }) => verdict === wanted)) ?? 'unruled'
}

/** More is better where a target asks for it. */
const byTarget = ({ target }: Book, direction: number, row?: { value: Known }): Verdict => (!Number.isFinite(target.value) || row === undefined || !isStated(row.value) ? 'unruled' : direction > 0 ? 'better' : 'worse')

function verdictOf({ measure, before, after, node, texts }: BookChange, book: Book): Verdict {
  if (texts !== undefined) return texts[1] === 'won' ? 'better' : texts[1] === 'lost' ? 'worse' : 'unruled'
  if (Number.isNaN(before) || Number.isNaN(after) || measure === undefined) return 'unruled'
  if (measure === 'due') return Number.isFinite(book.target.due.value) ? (after < before ? 'better' : 'worse') : 'unruled'
  return isAsked(measure, node, book) ? (after > before ? 'better' : 'worse') : 'unruled'
}

/** Whether a target or the rule of its tier asks for more of it. */
function isAsked(measure: NonNullable<BookChange['measure']>, node: NodeId, book: Book): boolean {
  if (measure === 'value' || measure === 'probability') return Number.isFinite(book.target.value)
  const partner = book.partners.find((each) => each.id === node)
  const rule = book.tiers.find(({ id }) => id === partner?.tier?.id)
  if (measure === 'revenue') return Number.isFinite(book.revenueTarget.value) || Number.isFinite(rule?.revenue.value)
  return (measure === 'completion' || measure === 'satisfaction' || measure === 'service') && Number.isFinite(rule?.[measure].value)
}
