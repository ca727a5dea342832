/** Facts and entities counted, and days read from periods: what several lenses explain in the same words. */
export const factsExplained: Readonly<Record<string, string>> = {
  'facts-about': 'Facts that say something about it',
  'relations-at': 'Stated relations, in either direction',
  'programs-naming': 'Programs whose document names it',
  'period-end': 'Last day of the period it is listed in',
  'last-day': 'Last day',
  'listed-in': 'Listed in that period',
  'as-of': 'Day the program is read at',
  'as-of-chosen': 'As-of date chosen by you',
  'days-late': 'As-of date minus due date, in days',
}
