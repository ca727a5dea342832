/** Compliance. */
export const complianceExplained: Readonly<Record<string, string>> = {
  'compliance-citations': 'Entities whose facts cite the code',
}
