import type { FactLine } from '#ui/facts/fact-line.ts'

/** A name, and how often and where it stands. */
export interface FormSaid { label: string; stands: string; facts: readonly FactLine[]; /** the entity of that name, where it has one */ node?: string }

/** Two names that may mean one entity, worded. */
export interface NameSaid {
  id: string
  /** "EY Global and EY" */
  pair: string
  form: FormSaid
  canonical: FormSaid
  kind: string
  /** "score 0.70" */
  score: string
  /** 0..1 */
  strength: number
  reasons: readonly string[]
  state: 'open' | 'joined' | 'apart' | 'data' | 'both'
  stateSaid: string
  /** what a decision changes: "72 partners become 71"; absent where nothing can be decided */
  effect?: string
  joinable: boolean
}
