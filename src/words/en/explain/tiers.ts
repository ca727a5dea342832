/** Tiers. */
export const tiersExplained: Readonly<Record<string, string>> = {
  'tiers-percentile': 'Percentile',
  'tiers-last-level': 'The last level takes whoever is left: all 100%',
  everybody: 'Everybody',
  'tiers-level-share': 'Percentile of the level less that of the level above',
  'tiers-level-people': 'Partners of the year times the share that stands on the level',
  'tiers-share': 'Share of partners',
  partners: 'Partners',
  'tiers-stated': 'Places stated',
  'tiers-named': 'Partners named',
  'tiers-open': 'Places stated less partners named',
  'tiers-none-open': 'Places left, or none where more are named than stated',
  'tiers-places-left': 'Places left',
  'tiers-least-open': 'At least',
  'tiers-never-less': 'Never fewer than none',
}
