import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableGestures } from '#xr/gestures/index.ts'
import type { Hold, Holding } from '#xr/gestures/table-gesture.ts'
import { scaleLimits } from '#xr/gestures/two-hands.ts'
import type { Standing } from '#xr/place/table-top.ts'
import type { Place } from '#test/support/poses.ts'

const table: Standing = { x: 0, y: 0.8, z: -1.1, turn: 0, scale: 0.4 }
const metres = fc.double({ min: -1, max: 1, noNaN: true })
type Step = { at: Place; turned?: number }

/** What stands after hands went from the first places to the last. */
function after(steps: readonly (readonly Step[])[], firm = false, from: Standing = table): Standing {
  const hands: Holding[] = steps[0]!.map(() => ({ at: new Float64Array(3), turned: 0, firm }))
  const hold: Hold = { hands, count: hands.length, head: Float64Array.of(0, 1.2, 0), firstScale: 0.4 }
  const put = (step: readonly Step[]) => step.forEach(({ at, turned = 0 }, i) => Object.assign(hands[i]!, { at: Float64Array.from(at), turned }))
  put(steps[0]!)
  const gesture = tableGestures.map((make) => make()).find((each) => each.takes(hold))!
  const standing = { ...from }
  gesture.begin(hold, standing)
  for (const step of steps.slice(1)) {
    put(step)
    gesture.move(hold, standing)
  }
  return standing
}

const rounded = (standing: Standing) => Object.fromEntries(Object.entries(standing).map(([key, value]) => [key, Number((value as number).toFixed(9)) + 0]))

describe('one hand on empty space', () => {
  const start: Step = { at: [0.1, 0.9, -0.3] }

  test('sideways turns: the front edge of a table-top dial follows the hand', () => {
    expect(rounded(after([[start], [{ at: [0.14, 0.9, -0.3] }]]))).toEqual({ ...table, turn: 0.1 })
    expect(rounded(after([[start], [{ at: [0.06, 0.905, -0.3] }]]))).toEqual({ ...table, turn: -0.1 })
  })

  test('up and down and to and fro move it', () => {
    expect(rounded(after([[start], [{ at: [0.1, 1.1, -0.3] }]]))).toEqual({ ...table, y: 1 })
    expect(rounded(after([[start], [{ at: [0.1, 0.9, -0.1] }]]))).toEqual({ ...table, z: -0.9 })
  })

  test('what began as a turn stays one, and what began as a move stays one', () => {
    expect(rounded(after([[start], [{ at: [0.14, 0.9, -0.3] }], [{ at: [0.14, 1.3, -0.1] }]]))).toEqual({ ...table, turn: 0.1 })
    expect(after([[start], [{ at: [0.1, 1, -0.3] }], [{ at: [0.5, 1, -0.3] }]]).turn).toBe(0)
  })
})

describe('the grip button', () => {
  test('moves the table as one piece with the hand', () => {
    const start: Step = { at: [0.2, 0.9, -0.8] }
    expect(rounded(after([[start], [{ at: [0.3, 1, -0.9] }]], true))).toEqual({ x: 0.1, y: 0.9, z: -1.2, turn: 0, scale: 0.4 })
    const turned = after([[start], [{ at: [0.2, 0.9, -0.8], turned: Math.PI / 2 }]], true)
    expect(turned.turn).toBeCloseTo(Math.PI / 2)
    // 0.2 m to the left and 0.3 m behind the hand become 0.3 m to its left and 0.2 m in front of it
    expect(turned.x - 0.2).toBeCloseTo(-0.3)
    expect(turned.z + 0.8).toBeCloseTo(0.2)
  })

  test('where the hand is back, the table is back', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.tuple(metres, metres, metres), turned: fc.double({ min: -6, max: 6, noNaN: true }) }), { minLength: 1, maxLength: 6 }), (steps) => {
        const back = after([...steps.map((step) => [step]), [steps[0]!]], true)
        expect(Math.hypot(back.x - table.x, back.y - table.y, back.z - table.z, back.turn - table.turn)).toBeLessThan(1e-9)
      }),
      { numRuns: 40 },
    )
  })
})

describe('two hands', () => {
  const hands = (apart: number, x = 0, y = 0.9, z = -0.3): Step[] => [{ at: [x - apart / 2, y, z] }, { at: [x + apart / 2, y, z] }]

  test('from 4 cm to 12 cm apart is three times the size', () => {
    expect(after([hands(0.04), hands(0.07), hands(0.12)]).scale / table.scale).toBeCloseTo(3, 12)
  })

  test('there and back again is where it was', () => {
    expect(rounded(after([hands(0.04), hands(0.12), hands(0.04)]))).toEqual(table)
  })

  test('it never becomes smaller or larger than the limits of its first size', () => {
    expect(after([hands(0.5), hands(0.01)]).scale).toBeCloseTo(scaleLimits.least * 0.4)
    expect(after([hands(0.05), hands(1)]).scale).toBeCloseTo(scaleLimits.most * 0.4)
  })

  test('hands in the lap scale about the middle of the table, hands over it about the point between them', () => {
    const far = after([hands(0.1), hands(0.2)])
    expect(rounded(far)).toEqual({ ...table, scale: 0.8 })
    const near = after([hands(0.1, 0.2, 0.8, -1), hands(0.2, 0.2, 0.8, -1)])
    expect(near.x - 0.2).toBeCloseTo(2 * (table.x - 0.2))
    expect(near.z + 1).toBeCloseTo(2 * (table.z + 1))
  })

  test('they turn and move it with them; a small twist is no turn', () => {
    const twisted = (angle: number): Step[] => [{ at: [-0.1 * Math.cos(angle), 0.9, -0.3 + 0.1 * Math.sin(angle)] }, { at: [0.1 * Math.cos(angle), 0.9, -0.3 - 0.1 * Math.sin(angle)] }]
    expect(after([twisted(0), twisted(0.09)]).turn).toBeCloseTo(0)
    expect(after([twisted(0), twisted(0.6)]).turn).toBeCloseTo(0.5)
    expect(rounded(after([hands(0.1), hands(0.1, 0.2, 1, -0.3)]))).toEqual({ ...table, x: 0.2, y: 0.9 })
  })
})
