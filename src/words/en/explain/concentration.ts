/** Concentration. */
export const concentrationExplained: Readonly<Record<string, string>> = {
  'concentration-cumulative': 'Contract value of this partner and all larger ones, divided by everything signed',
  'concentration-so-far': 'Up to this partner',
  'concentration-up-to': 'Contract value of this partner and all larger ones, added up',
  'concentration-left': 'Contract value of all other partners, added up',
  'concentration-arr-left': 'Annual revenue of all other partners, added up',
  'concentration-hhi-after': 'Squared shares of all other partners, added up, times 10,000',
  'concentration-growth-after': 'Growth of all other partners, weighted by annual revenue',
  'concentration-gap-after': 'Target less what all other partners hold',
  'concentration-rest': 'Contract value of all others',
  'concentration-potential-share': 'Revenue potential divided by the revenue target',
  'concentration-potential-running': 'Revenue potential of this partner and all larger ones, divided by the revenue target',
  'concentration-potential-up-to': 'Revenue potential of this partner and all larger ones, added up',
  'revenue-potential': 'Revenue potential',
  'revenue-target': 'Revenue target',
}
