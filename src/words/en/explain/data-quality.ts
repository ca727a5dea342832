/** Data quality. */
export const dataQualityExplained: Readonly<Record<string, string>> = {
  'data-quality-facts': 'Facts that the finding rests on',
}
