/** Names of the rules a reader may set. */
export const ruleWords = {
  targets: 'Targets',
  weights: 'Scorecard weights',
  borrowed: (lender: string) => `This document states no weights; these are borrowed from ${lender}.`,
  parts: {
    target: 'Portfolio target',
    'target-due': 'Target date',
    'revenue-target': 'ARR target',
    label: 'Name',
    low: 'Contract value',
    completion: 'Integration',
    satisfaction: 'Satisfaction',
    service: 'SLA',
    revenue: 'Annual revenue',
  } as Readonly<Record<string, string>>,
  comparators: { '>': 'more than', '>=': 'at least', '<': 'less than', '<=': 'at most' } as Readonly<Record<string, string>>,
} as const

/** Rows of the comparison of programs. */
export const compareWords: Readonly<Record<string, string>> = {
  'as-of': 'Date of the document',
  facts: 'Stated facts',
  'partners-named': 'Partners named',
  'partners-wanted': 'Partners wanted',
  'signed-value': 'Signed contract value',
  'portfolio-target': 'Portfolio target',
  'annual-revenue': 'Annual revenue of partners',
  deals: 'Open deals',
  tiers: 'Tiers or levels',
  standards: 'Standards and requirement codes',
  risks: 'Risks',
  mitigations: 'Mitigations',
  places: 'Regions and countries',
  'to-check': 'Findings to check',
}
export const noneNamed = 'none named'
