import type { RuleEdit, ViewState } from '#model/view-state.ts'
import { keepsHere } from '#storage/keeping.ts'

const key = 'orrery-rules'

/** The reader's own rules by programme of the bundled data; a person's own list keeps hers with its last view. */
type Kept = Readonly<Record<string, readonly RuleEdit[]>>

const placeOf = ({ data }: ViewState): string | undefined => (data.id === 'bundled' ? data.programmes?.[0] : undefined)

/** A view with the rules kept for its programme, unless it brings its own. */
export function withKeptRules(view: ViewState): ViewState {
  const place = placeOf(view)
  const edits = place === undefined || view.edits !== undefined ? [] : (kept()[place] ?? [])
  return edits.length === 0 ? view : { ...view, edits: [...edits] }
}

/** Remembers the rules of the open programme; where the browser keeps nothing they last as long as the page. */
export function keepRules(view: ViewState): void {
  const place = placeOf(view)
  if (place === undefined || !keepsHere()) return
  const { [place]: _former, ...others } = kept()
  const edits = view.edits ?? []
  try {
    localStorage.setItem(key, JSON.stringify(edits.length === 0 ? others : { ...others, [place]: edits }))
  } catch {
    // Nothing to do: the rules still hold for this page.
  }
}

function kept(): Kept {
  if (!keepsHere()) return {}
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? Object.fromEntries(Object.entries(read).flatMap(([place, edits]) => (isEdits(edits) ? [[place, edits] as const] : []))) : {}
  } catch {
    return {}
  }
}

const isEdits = (value: unknown): value is RuleEdit[] =>
  Array.isArray(value) && value.every((each: unknown) => typeof each === 'object' && each !== null && 'rule' in each && typeof each.rule === 'string' && 'value' in each && (typeof each.value === 'number' || typeof each.value === 'string'))
