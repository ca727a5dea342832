import type { Tone } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { isStated } from '#analytics/known.ts'
import type { PlanItem } from '#analytics/relative-plan.ts'
import type { MilestoneState, PlannedMilestone } from '#analytics/roadmap.ts'
import { format } from '#words/index.ts'
import { roadmapWords } from '#words/en/lenses/roadmap.ts'
import type { LegendEntry } from '#lenses/lens.ts'

interface Look { tone: Tone; flags: number; mark?: NonNullable<LegendEntry['mark']> }

/** Status is the one color variable of the roadmap: done, past its period without a word, still due, or nothing to compare with. */
export const milestoneLooks: Readonly<Record<MilestoneState, Look>> = {
  done: { tone: 'good', flags: 0, mark: 'tick' },
  unreported: { tone: 'watch', flags: flag.clock, mark: 'clock' },
  ahead: { tone: 'neutral', flags: flag.dashed, mark: 'dashed' },
  undated: { tone: 'unknown', flags: flag.hatched, mark: 'hatched' },
}
export const itemLooks: Readonly<Record<PlanItem['state'], Look>> = {
  done: { tone: 'good', flags: 0, mark: 'tick' },
  unchecked: { tone: 'neutral', flags: flag.dashed, mark: 'dashed' },
  open: { tone: 'neutral', flags: flag.dashed, mark: 'dashed' },
}

/** Size of every milestone: none of them states a weight. */
export const milestoneSize = 0.034

/** Key of the status in words.states where it has one. */
export const stateKey: Readonly<Record<MilestoneState, string>> = { done: 'done', unreported: 'unreported', ahead: 'due', undated: 'undated' }

/** "deploy" for "Deploy Microsoft Azure integration": plans are written as orders. */
export const verbOf = (label: string): string => (label.split(' ')[0] ?? label).toLowerCase()

/** What stands under a milestone: its figure where it states one, else what is to be done; the whole name where that is short. One line: lanes are narrow. */
export function shortText(milestone: PlannedMilestone, currency: string): string {
  const { progress, promised, portfolio, state, label } = milestone
  if (isStated(progress)) return format.percent(progress.value, 0)
  if (isStated(portfolio)) return `${format.money(portfolio.value, currency, { short: true })}${/\+/.test(label) ? '+' : ''}`
  if (isStated(promised)) return roadmapWords.promised(`${format.percent(promised.value, 0)}${/%\+/.test(label) ? '+' : ''}`)
  return state === 'done' ? roadmapWords.markedDone : label.length <= 14 ? label : (label.split(' ')[0] ?? label)
}

/** A name on one line, or on two of about the same length where it is longer than `most` letters; cut between words. */
export function folded(text: string, most: number): readonly string[] {
  if (text.length <= most) return [text]
  const words = text.split(' ')
  const folds = words.slice(1).map((_, cut) => [words.slice(0, cut + 1).join(' '), words.slice(cut + 1).join(' ')] as const)
  const width = ([first, second]: readonly [string, string]): number => Math.max(first.length, second.length)
  const [best] = folds.toSorted((a, b) => width(a) - width(b))
  return best ?? [text]
}
