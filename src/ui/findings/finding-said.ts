import type { FactLine } from '#ui/facts/fact-line.ts'
import type { MarkName } from '#ui/icon/Mark.tsx'

/** One finding, worded. `lens` = id of the lens that shows it. */
export interface FindingSaid {
  id: string
  rank: number
  text: string
  /** the number it turns on, as said: "34.1%" */
  figure?: string
  /** one line: the rule behind it, and why it stands here */
  why: string
  tone?: 'good' | 'watch' | 'bad' | 'neutral' | 'unknown'
  mark?: MarkName
  pinned: boolean
  facts: readonly FactLine[]
  lens: string
}
