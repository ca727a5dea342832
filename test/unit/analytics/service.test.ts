import { expect, test } from 'vitest'
import { downtimeHours } from '#analytics/service.ts'

test('A.2.1 99.9, 99 and 97 % allow 8.76, 87.60 and 262.80 hours down a year', () => {
  expect([0.999, 0.99, 0.97].map((level) => downtimeHours(level).toFixed(2))).toEqual(['8.76', '87.60', '262.80'])
})
