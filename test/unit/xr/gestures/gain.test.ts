import { expect, test } from 'vitest'
import { gainAt, gains, RelativeDrag } from '#xr/gestures/gain.ts'

test('slow is one to one, quick goes two and a half times as far, and between them nothing jumps', () => {
  expect([gainAt(0), gainAt(gains.slow), gainAt(gains.quick), gainAt(9)]).toEqual([1, 1, 2.5, 2.5])
  expect(gainAt((gains.slow + gains.quick) / 2)).toBeCloseTo(1.75)
})

test('what a hand went before it dragged is not made up for', () => {
  const drag = new RelativeDrag()
  drag.begin(Float64Array.of(0.01, 0, 0))
  drag.follow(Float64Array.of(0.011, 0, 0), 0.1, true)
  expect(drag.gone[0]).toBeCloseTo(0.001)
})

test('a quick sweep goes further than the hand, a hand that is not amplified as far as it', () => {
  const far = (amplified: boolean): number => {
    const drag = new RelativeDrag()
    drag.begin(new Float64Array(3))
    for (let step = 1; step <= 10; step++) drag.follow(Float64Array.of(0, 0, -0.01 * step), 0.01, amplified)
    return drag.gone[2]!
  }
  expect(far(true)).toBeCloseTo(-0.25)
  expect(far(false)).toBeCloseTo(-0.1)
})
