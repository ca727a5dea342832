/** Geography. */
export const geographyExplained: Readonly<Record<string, string>> = {
  investment: 'Investment',
  'geography-all': 'Investment in all regions',
  'geography-all-investment': 'Investment in all regions, added up',
  'geography-investment-share': 'Investment in the region divided by that in all regions',
  'geography-offset': 'Share of investment less share of revenue',
  'geography-share-of-investment': 'Share of investment',
  'geography-share-of-revenue': 'Share of revenue',
  'geography-less-moved': 'Investment as stated less what you moved away',
  'geography-with-moved': 'Investment as stated and what you moved here',
  'geography-moved': 'Moved with the controls of this view',
}
