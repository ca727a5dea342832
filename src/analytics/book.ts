import type { AtomId, NodeId } from '#model/ids.ts'
import type { Comparator } from '#model/value.ts'
import type { Readings, RuleEdit } from '#model/view-state.ts'

/**
 * One programme's business as the kernels read it: gathered from facts once (`gather.ts`), changed by scenario operations
 * (`scenario.ts`), never touched by a kernel. `NaN` = not stated. Every number carries the facts it came from.
 */
export interface Known {
  value: number
  atoms: readonly AtomId[]
  /** set by the reader in a scenario: no fact states it */
  assumed?: true
}

/** A strict rule stays strict: `>` needs more than `value`; `>=` at least. */
export interface Threshold {
  value: number
  comparator: Comparator
  atoms: readonly AtomId[]
}

export interface Partnership {
  id: NodeId
  label: string
  /** contract value */
  value: Known
  /** annual revenue */
  revenue: Known
  /** growth a year, 0.15 = 15 % */
  growth: Known
  /** 0..1 */
  satisfaction: Known
  /** integration completion 0..1 */
  completion: Known
  /** service level 0..1; no per-partner value in the bundled data */
  service: Known
  /** id of the tier it is listed in, undefined = not stated */
  tier?: { id: NodeId; atoms: readonly AtomId[] }
  /** as stated in a person's own file */
  status?: string
  owner?: string
  /** won in the scenario: it came from this deal */
  fromDeal?: NodeId
  /** supposed in a scenario: no document names it */
  added?: true
  /** facts that say it is a partner of this programme */
  atoms: readonly AtomId[]
}

export interface Deal {
  /** the opportunity */
  id: NodeId
  /** the partner it concerns: ONE body on stage, named by this id */
  partner: NodeId
  label: string
  /** the partner's own name where it differs from the deal's ("Azure renewal" with Microsoft Azure) */
  partnerLabel?: string
  value: Known
  /** 0..1 */
  probability: Known
  /** last day of the due period as a day number, NaN = not stated; `text` as stated (Q2 2025) */
  due: Known & { text: string }
  outcome: 'open' | 'won' | 'lost'
  owner?: string
  atoms: readonly AtomId[]
}

export interface TierRule {
  id: NodeId
  label: string
  /** contract band: at least `low`, below `high` (Infinity = open) as stated */
  low: Threshold
  high: Threshold
  completion: Threshold
  satisfaction: Threshold
  service: Threshold
  revenue: Threshold
  /** order stated, 0 = highest */
  order: number
}

export interface Book {
  programme: NodeId
  label: string
  currency: string
  /** day number; undefined = no date stated, nothing is overdue */
  asOf: number | undefined
  /** portfolio target and its last day */
  target: Threshold & { due: Known }
  revenueTarget: Threshold
  partners: readonly Partnership[]
  deals: readonly Deal[]
  tiers: readonly TierRule[]
  /** dated portfolio marks of the roadmap: $35M at Q2 2025 ... */
  marks: readonly { value: Known; due: Known; text: string }[]
  /** removed in the scenario: drawn as ghosts */
  removed: readonly Partnership[]
  /** how the reader reads what the document leaves open; absent = the default reading everywhere */
  readings?: Readings
  /** rules the reader set in place of stated ones; those of target and tiers are applied already (`edits.ts`), weights are read by `scorecard.ts` */
  edits?: readonly RuleEdit[]
}
