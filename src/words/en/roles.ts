/** Who reads, as the picker and the findings name them. */
export const roleWords = {
  ceo: { name: 'CEO' },
  cfo: { name: 'CFO' },
  cto: { name: 'CTO' },
  cco: { name: 'CCO (compliance)' },
  cpo: { name: 'Chief Partnership Officer' },
  'partner-manager': { name: 'Partner manager' },
} as const
