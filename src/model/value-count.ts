import type { Count } from '#model/value.ts'
import { amount, before, comparator, dash, isQualifier, magnitude, number } from '#model/value-number.ts'

const pattern = new RegExp(
  `^(?:(${before})\\s*)?(${number})(?:${dash}(${number}))?(?:\\s?(${magnitude})(?!\\w))?(\\+)?(?:\\s+([^ -@].*))?$`,
  'i',
)

/** `3-5 engineers`, `500+ partners`, `2,472 Atoms`, `2 million users`, `>50`, `5+ annually`; what is counted is kept as stated. */
export function readCount(text: string): Count | undefined {
  const match = pattern.exec(text)
  if (match === null) return undefined
  const [, word, low = '', high, size, plus, of = ''] = match
  const compared = comparator(word, plus)
  if (compared === undefined || !isQualifier(of, 6)) return undefined
  const value = amount(low, size)
  const count: Count = { kind: 'count', value, comparator: compared, ...(of === '' ? {} : { of }) }
  if (high === undefined) return count
  const max = amount(high, size)
  return max > value ? { ...count, max } : undefined
}
