import type { Unit } from '#model/figure.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** Units a term may have: those of figures, and days as day numbers. */
export type TermUnit = Unit | 'day' | 'score' | 'text'

/**
 * How the value of a fact is read as a number. `amount` money or a plain number; `share` 0..1 of percents, ratios and scores; `growth` a year;
 * `number` a count, a duration, a score as stated; `low`, `high` the ends of a range; `first-day`, `last-day` of calendar time, as day numbers;
 * `first`, `last` of relative time (month 3 to 6) in its own unit; `period-...` the same of the period that a relation names ("AIA has roadmap period
 * Q4 2024").
 */
export const factReadings = ['amount', 'share', 'growth', 'number', 'low', 'high', 'first-day', 'last-day', 'first', 'last', 'period-first-day', 'period-last-day', 'period-first', 'period-last'] as const
/**
 * A number inside a sentence: the first whole number ("5 strategic partners"), years ("250% over 3 years"), money ("Average $5M revenue"), the second
 * of two parts of a hundred ("50/50 split"). Never tried on a number whose sentence is not known to be about it.
 */
export const saidReadings = ['said-number', 'said-years', 'said-money', 'said-second-part'] as const
export type FactReading = (typeof factReadings)[number] | (typeof saidReadings)[number]

/**
 * A part of a formula and what it is called in it: "contract value of EY Global". `name`, like `formula` and `text` below, is a key of
 * `words/en/explain.ts`; what has no words there (a label, a code) is shown as it is. `node`: the entity concerned; `of`: what it is of, where no entity.
 * `because`: why it is one of the parts (the due date of a deal that counts, the threshold missed); shown with it, no part of the number.
 */
export interface TermPart { name: string; node?: NodeId; of?: string; term: Term; because?: readonly TermPart[] }

interface Counted { value: number; unit: TermUnit; currency?: string }

/**
 * How a number came about: a tree whose leaves are facts, what the reader put in, or constants of a method (PROV-DM, W3C 2013, in small).
 * `value` of a branch is what `operation` makes of the values of its parts; `analytics/explain/recompute.ts` holds every tree to that.
 */
export type Term =
  /** one stated number */
  | (Counted & { kind: 'fact'; atom: AtomId; read: FactReading })
  /** put in by the reader: a supposition, a rule of their own, a control of the lens; `text` names it */
  | (Counted & { kind: 'given'; by: 'scenario' | 'rule' | 'control'; text: string })
  /** part of the method, no fact of the document: 365 days a year, five years; `text` says which */
  | (Counted & { kind: 'constant'; text: string })
  /** things counted, each with the facts that make it one; a thing that is counted because nothing is stated has none and says so */
  | (Counted & { kind: 'count'; text: string; things: readonly { label: string; node?: NodeId; atoms: readonly AtomId[] }[] })
  /** not stated: no number */
  | (Counted & { kind: 'unknown'; text: string })
  /** a number made of others; `formula`: key of the words that say how */
  | (Counted & { kind: 'formula'; formula: string; operation: OperationId; parts: readonly TermPart[] })

/** Each is a function of the values of the parts, in order; `analytics/explain/operations.ts` has them. */
export const operationIds = [
  'sum', 'difference', 'product', 'quotient', 'power', 'mean', 'weighted-mean', 'minimum', 'maximum', 'count-known',
  'herfindahl', 'effective', 'gini', 'top-two', 'smallest-set', 'doubling-years', 'complement', 'chance-at-least', 'expected', 'deviation', 'same',
  'grown', 'rank', 'rounded', 'several',
] as const
export type OperationId = (typeof operationIds)[number]
