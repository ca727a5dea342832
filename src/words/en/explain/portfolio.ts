/** Portfolio. */
export const portfolioExplained: Readonly<Record<string, string>> = {
  signed: 'Everything signed',
  'share-of-signed': 'Contract value divided by everything signed',
}
