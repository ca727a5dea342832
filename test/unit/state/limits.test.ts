import { expect, test } from 'vitest'
import { setLimit } from '#state/limits.ts'
import { readView } from '#state/schema.ts'
import { defaultView, toLens, toProgramme } from '#state/view.ts'

test('a number entered in Ways is kept under its name; taken out, nothing of it is left', () => {
  const entered = setLimit('budget', 6e6)(setLimit('engineers', 20)(defaultView))
  expect(entered.limits).toEqual({ engineers: 20, budget: 6e6 })
  expect(setLimit('engineers', 22)(entered).limits).toEqual({ engineers: 22, budget: 6e6 })
  expect(setLimit('budget', null)(setLimit('engineers', null)(entered))).toEqual(defaultView)
})

test('what was entered stays with another lens and goes with another program', () => {
  const entered = setLimit('engineers', 20)(defaultView)
  expect(toLens('pipeline')(entered).limits).toEqual({ engineers: 20 })
  expect(toProgramme({ id: 'bundled', programmes: ['aic-platform'] })(entered).limits).toBeUndefined()
})

test('an address carries what was entered; what is no number is refused', () => {
  const entered = setLimit('cost/aia/opportunity:ibm', 2e6)(defaultView)
  expect(readView(JSON.parse(JSON.stringify(entered)))).toEqual({ view: entered })
  expect(readView({ ...defaultView, limits: { engineers: 'many' } })).toMatchObject({ wrong: 'limits.engineers' })
})
