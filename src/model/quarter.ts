const milliseconds = 86_400_000

/**
 * A day so many quarters later (day numbers): the last day of a month stays the last day of its month, so the end of Q2 becomes the end of Q3;
 * any other day keeps its date where the month has one. NaN stays NaN.
 */
export function quartersLater(day: number, quarters: number): number {
  if (Number.isNaN(day)) return NaN
  const date = new Date(day * milliseconds)
  const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  const isLast = of === lengthOf(year, month)
  const target = month + quarters * 3
  return Date.UTC(year, target, isLast ? lengthOf(year, target) : Math.min(of, lengthOf(year, target))) / milliseconds
}

/** Days of a month; a month beyond the year counts on into its neighbours. */
const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/** 20364 -> "2025-10-03" */
export const isoDay = (day: number): string => new Date(day * milliseconds).toISOString().slice(0, 10)
