import type { RuleKind } from '#ui/rules/parse-rule.ts'

const digits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** A value as the field holds it: what `parseRule` reads back to the same value. */
export function written(kind: RuleKind, value: number | string): string {
  if (typeof value === 'string') return value
  if (kind === 'share') return `${digits.format(Math.round(value * 1e8) / 1e6)}%`
  if (kind === 'day') return new Date(value * 86_400_000).toISOString().slice(0, 10)
  if (kind === 'money' && value >= 1e6 && Number.isInteger(value / 1e3)) return `${digits.format(value / 1e6)}M`
  return digits.format(value)
}
