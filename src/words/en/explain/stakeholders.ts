/** Stakeholders. */
export const stakeholdersExplained: Readonly<Record<string, string>> = {
  'stakeholders-contacts': 'Contacts a year of each stated cadence, added up',
  'stakeholders-cadence': 'Stated cadence times how often it falls in a year',
  'stakeholders-stated': 'Cadence as stated',
  'stakeholders-a-year': 'Contacts a year at that cadence',
  'stakeholders-times-a-year': 'A year has 365 days, 52 weeks, 12 months and 4 quarters',
  'stakeholders-every-two-weeks': 'Bi-weekly read as every two weeks',
  'stakeholders-twice-a-week': 'Bi-weekly read as twice a week, as you chose',
}
