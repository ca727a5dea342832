/**
 * Contacts a year spread evenly over twelve months: those that are due by the end of each month. Weekly is 4, 4, 5 a quarter, quarterly one in
 * every third month. No document states a day, so this is a spread, not a calendar. Empty for an unknown number.
 */
export function byMonth(yearly: number): readonly number[] {
  if (Number.isNaN(yearly)) return []
  const due = (months: number) => Math.floor((yearly * months) / 12 + 1e-9)
  return Array.from({ length: 12 }, (_, month) => due(month + 1) - due(month))
}
