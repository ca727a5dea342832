/** The programs side by side. */
export const comparisonExplained: Readonly<Record<string, string>> = {
  'compare-facts': 'Facts that the document states',
  'compare-partners-named': 'Partners that the document names',
  'compare-signed-value': 'Contract values of all partners that state one, added up',
  'compare-revenue': 'Annual revenue of all partners that state it, added up',
  'compare-deals': 'Deals still open',
  'compare-tiers': 'Tiers or levels that the document names',
  'compare-standards': 'Standards and requirement codes that the document names',
  'compare-risks': 'Risks that the document names',
  'compare-mitigations': 'Mitigations that the document names',
  'compare-places': 'Regions and countries that the document names',
  'compare-to-check': 'Findings of the checks over this document',
  'compare-jaccard': 'Partners both name divided by partners either names',
  'compare-shared': 'Partners that both programs name',
  'compare-either': 'Partners that at least one of the two names',
}
