/** Portfolio. */
export const portfolioExplained: Readonly<Record<string, string>> = {
  'share-of-signed': 'Contract value divided by everything signed',
}
