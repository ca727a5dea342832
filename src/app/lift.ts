import { quarterDays } from '#lenses/pipeline-scale.ts'

const milliseconds = 86_400_000

/** Last day of the quarter, `later` quarters after the one that holds `day`; day numbers. */
function quarterEnd(day: number, later: number): number {
  const date = new Date(day * milliseconds)
  return Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / 3) + 1 + later) * 3, 0) / milliseconds
}

export interface Lifted {
  /** due when it was taken */
  due: number
  /** as the document states it, NaN = not */
  stated: number
  /** u a quarter */
  rise: number
  /** nothing falls due before this day; NaN = any day will do */
  first: number
}

/**
 * The day a deal is due once its step is lifted by `height` u: of the ends of quarters, the stated day and the day it had, the nearest to that
 * height. A tie stays where it was.
 */
export function dayAtLift({ due, stated, rise, first }: Lifted, height: number): number {
  const asked = due + (height / rise) * quarterDays
  const wanted = asked < first ? first : asked
  const ends = [-1, 0, 1].map((later) => quarterEnd(Math.round(wanted), later))
  const days = [due, ...(Number.isNaN(stated) ? [] : [stated]), ...ends].filter((day) => !(day < first))
  return days.reduce((best, day) => (Math.abs(day - wanted) < Math.abs(best - wanted) ? day : best))
}
