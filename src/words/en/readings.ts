import { day, money, percent } from '#words/format.ts'

/** Chips for readings that are not the default one. */
export const readingChips = {
  boundary: '“More than” met by an equal value',
  overdue: 'Overdue deals count as lost',
  growth: 'Every partner at its own growth rate',
  unknown: 'Not stated counts as zero',
  'bi-weekly': 'Bi-weekly means twice a week',
} as const

const parts: Readonly<Record<string, string>> = { label: 'name', low: 'contract value from', high: 'contract value to', completion: 'integration', satisfaction: 'satisfaction', service: 'SLA', revenue: 'annual revenue' }
const shares = new Set(['completion', 'satisfaction', 'service'])

/** Chip for a rule the reader set: "Target set to $60M". `tier` is the tier's stated name. */
export function editChip(rule: string, value: number | string, currency: string, tier: string): string {
  const amount = (part: string) => (typeof value === 'string' ? value : shares.has(part) ? percent(value) : money(value, currency, { short: true }))
  if (rule === 'target') return `Target set to ${amount('value')}`
  if (rule === 'target-due') return `Target date set to ${typeof value === 'number' ? day(value) : value}`
  if (rule === 'revenue-target') return `ARR target set to ${amount('value')}`
  if (rule.startsWith('weight/')) return `Weight of ${rule.slice(7).split(':').at(-1)!.replaceAll('-', ' ')} set to ${typeof value === 'number' ? percent(value) : value}`
  const part = rule.split('/').at(-1) ?? ''
  return `${tier} ${parts[part] ?? part} set to ${amount(part)}`
}
