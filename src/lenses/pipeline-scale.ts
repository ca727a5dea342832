import { highest, lowest } from '#model/extremes.ts'
import type { Book } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { pipeline, type PipelineStep } from '#analytics/pipeline.ts'
import type { LensContext } from '#lenses/lens.ts'
import { niceEnd, railScale } from '#lenses/wall.ts'

/** Height of one quarter in u, and the days of a mean quarter: dates that are no quarter ends stand between. */
export const quarter = 0.18
export const quarterDays = 365.25 / 4
/** Quarters that fit on the wall at full height. */
const mostQuarters = 20

export interface PipelineScale {
  /** money to x in u, and where the rail ends */
  x(amount: number): number
  end: number
  /** day number to height in u */
  height(day: number): number
  /** u a quarter */
  rise: number
  /** day number of the lowest step */
  lowest: number
  top: number
}

export const datedSteps = (book: Book): readonly PipelineStep[] => pipeline(book).steps.filter((step) => isStated(step.deal.due))

/** Axes of the wall. What stood there before the scenario keeps its room: nothing that stays moves because something else is supposed. */
export function pipelineScale({ book, base }: Pick<LensContext, 'book' | 'base'>): PipelineScale {
  const books = book === base ? [book] : [base, book]
  const steps = books.flatMap(datedSteps)
  const signed = books.map((each) => pipeline(each).signed).filter(Number.isFinite)
  const end = niceEnd(highest([...signed, ...books.map((each) => each.target.value || 0), ...steps.map((step) => step.to), 1]))
  const due = steps.map((step) => step.deal.due.value)
  const marks = book.marks.map((mark) => mark.due.value)
  const first = [...due, ...marks].filter((day) => Number.isFinite(day))
  const day0 = first.length === 0 ? 0 : lowest(first)
  // A list that spans decades is drawn closer, so that all of it stays on the wall.
  const quarters = highest([0, ...[...due, ...marks, book.asOf ?? NaN].filter(Number.isFinite).map((day) => (day - day0) / quarterDays)])
  const rise = quarters > mostQuarters ? (quarter * mostQuarters) / quarters : quarter
  const height = (day: number) => rise * Math.max(0, Math.round(((day - day0) / quarterDays) * 12) / 12 + 1)
  return { x: railScale(0, end), end, height, rise, lowest: day0, top: highest([quarter * 3, ...due.map(height)]) + 0.24 }
}
