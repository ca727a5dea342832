/** Risk. */
export const riskExplained: Readonly<Record<string, string>> = {
  'risk-mitigations': 'Mitigations stated for the risk',
  'risk-exposed': 'Annual revenue of the partners it exposes, added up',
  'risk-share': 'Exposed annual revenue divided by all annual revenue',
  'revenue-of-all': 'Annual revenue of all partners that state it, added up',
}
