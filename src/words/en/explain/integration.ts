/** Integration. */
export const integrationExplained: Readonly<Record<string, string>> = {
  'integration-named': 'Partners that the segment names',
  'integration-endpoints': 'Endpoints stated for the partner',
}
