import type { NodeId } from '#model/ids.ts'
import type { FactLine } from '#ui/facts/fact-line.ts'

/** Sets, sums and chances in words; `ui` computes none of them. */
export interface SetSaid {
  id: string
  deals: readonly NodeId[]
  /** names, each with a note where there is something to say of it */
  members: readonly { label: string; note?: string }[]
  name: string
  total: string
  /** 0..1; NaN = not stated */
  chance: number
  chanceSaid: string
  badges: readonly string[]
}

export interface AddsSaid {
  deal: NodeId
  label: string
  expected: string
  won: string
  lost: string
  /** 0..1; NaN = not known */
  adds: number
  addsSaid: string
}

export interface DaySaid {
  /** day number; Infinity = any day */
  day: number
  said: string
}

export interface WaysSaid {
  /** the answer, and what it leaves open */
  headline: string
  notes: readonly string[]
  /** absent where there is none */
  chance?: { label: string; said: string; share: number; method: string }
  sets: readonly SetSaid[]
  runnerUp: readonly string[]
  adds: readonly AddsSaid[]
  addsNote?: string
  leftOut: readonly { label: string; why: string }[]
  facts: readonly FactLine[]
}

export interface BestSaid {
  id: string
  title: string
  /** undefined: nothing was chosen, `notes` say why */
  answer?: { deals: readonly NodeId[]; partners: readonly NodeId[]; name: string; sums: readonly string[] }
  /** used of each limit */
  used: readonly { id: string; said: string; share: number; binding: boolean }[]
  notes: readonly string[]
}

export interface LimitsSaid {
  /** what the document states about it */
  stated: readonly string[]
  /** each limit as entered */
  entered: Readonly<Record<string, number>>
  currency: string
  aim: string
  giveUp: boolean
  deals: readonly { deal: NodeId; label: string; engineers: string; cost: string }[]
  best: readonly BestSaid[]
}
