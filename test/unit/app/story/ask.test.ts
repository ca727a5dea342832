import { expect, test } from 'vitest'
import { nothingDone, seenKey, seenView } from '#app/story/ask.ts'
import { defaultView, operate } from '#state/view.ts'

test('a body asked for is done when it is among what is selected', () => {
  const ask = { kind: 'select', node: 'partner:jpmorgan-chase' } as const
  expect(seenView(nothingDone, ask, { ...defaultView, selection: ['partner:ey-global'] }, defaultView).done).toBe(false)
  expect(seenView(nothingDone, ask, { ...defaultView, selection: ['partner:ey-global', 'partner:jpmorgan-chase'] }, defaultView).done).toBe(true)
})
test('something supposed counts once it is taken back', () => {
  const ask = { kind: 'suppose-and-undo' } as const
  const removed = operate({ op: 'remove-partner', node: 'partner:jpmorgan-chase' })(defaultView)
  const untouched = seenView(nothingDone, ask, defaultView, defaultView)
  expect(untouched).toEqual(nothingDone)
  const supposed = seenView(untouched, ask, removed, defaultView)
  expect(supposed).toMatchObject({ supposed: true, done: false })
  expect(seenView(supposed, ask, defaultView, defaultView)).toMatchObject({ done: true })
})
test('keys are done when each was tried, in whatever order', () => {
  const ask = { kind: 'keys', keys: ['o', 'v'] } as const
  const one = seenKey(seenKey(nothingDone, ask, 'v'), ask, 'v')
  expect(one).toMatchObject({ tried: ['v'], done: false })
  expect(seenKey(one, ask, 'x')).toBe(one)
  expect(seenKey(one, ask, 'o').done).toBe(true)
})
