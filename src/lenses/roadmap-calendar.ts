/** Quarters of the calendar as numbers, so that every quarter is equally high whatever its days. Exact: whole days and UTC dates only. */
const dayMilliseconds = 86_400_000

/** Years times four plus quarter, with the part of the quarter that has passed when the day begins: 1 Jan 2025 -> 8100, 16 Feb 2025 -> about 8100.5. */
export function quarterAt(day: number): number {
  const date = new Date(Math.floor(day) * dayMilliseconds)
  const quarter = Math.floor(date.getUTCMonth() / 3)
  const start = Date.UTC(date.getUTCFullYear(), quarter * 3, 1) / dayMilliseconds
  const end = Date.UTC(date.getUTCFullYear(), quarter * 3 + 3, 1) / dayMilliseconds
  return date.getUTCFullYear() * 4 + quarter + (day - start) / (end - start)
}

/** First day of a whole quarter number. */
export const quarterStart = (quarter: number): number => Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1) / dayMilliseconds

/** "Q2 2025" for the whole quarter number 8101. */
export const quarterName = (quarter: number): string => `Q${(quarter % 4) + 1} ${Math.floor(quarter / 4)}`
