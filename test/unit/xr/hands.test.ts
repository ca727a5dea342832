import { describe, expect, test } from 'vitest'
import type { SourceKind } from '#xr/frame.ts'
import { Room, type Body } from '#test/support/room.ts'
import type { Place } from '#test/support/poses.ts'

const bodies: Body[] = [
  { id: 'left', x: -0.8, y: 0, z: 0, radius: 0.1 },
  { id: 'right', x: 0.8, y: 0, z: 0, radius: 0.1 },
  { id: 'back', x: 0, y: 0, z: -0.8, radius: 0.1, quiet: true },
]
const lap: Place = [0.1, 0.85, -0.15]
const beside: Place = [-0.5, 0.85, -0.5]
const kinds = ['controller', 'hand', 'transient'] as const satisfies readonly SourceKind[]

describe.each(kinds)('%s', (kind) => {
  test('a body is selected as it is pressed, once', () => {
    const room = new Room(bodies)
    const hand = room.hand(kind, lap, room.place([0.8, 0, 0]))
    room.press(hand)
    expect(room.happened.selected).toEqual(['right'])
    room.frame(200)
    room.release(hand)
    expect(room.happened.selected).toEqual(['right'])
    expect(room.happened.told).toEqual([])
  })

  test('a tap beside everything takes the selection away when it ends, a drag there does not', () => {
    const room = new Room(bodies)
    const hand = room.hand(kind, lap, beside)
    room.press(hand)
    expect(room.happened.selected).toEqual([])
    room.release(hand)
    expect(room.happened.selected).toEqual([null])
    const other = room.hand(kind, lap, beside)
    room.press(other)
    room.move(other, [0.1, 0, 0])
    room.release(other)
    expect(room.happened.selected).toEqual([null])
  })

  test('what is quiet is no target', () => {
    const room = new Room(bodies)
    room.press(room.hand(kind, lap, room.place([0, 0, -0.8])))
    expect(room.happened.selected).toEqual([])
  })

  test('a hand that drags beside the bodies turns the table, and after it let go nothing moves any more', () => {
    const room = new Room(bodies)
    const hand = room.hand(kind, lap, beside)
    room.press(hand)
    room.move(hand, [0.2, 0, 0])
    expect(room.standing.turn).toBeGreaterThan(0.4)
    expect(room.standing.scale).toBe(0.4)
    room.release(hand)
    const { turn } = room.standing
    if (kind !== 'transient') room.move(hand, [-0.3, 0, 0])
    expect(room.standing.turn).toBe(turn)
  })

  test('a body goes with the hand over the floor of the dial and is let go where it is', () => {
    const room = new Room(bodies)
    const hand = room.hand(kind, lap, room.place([0.8, 0, 0]))
    room.press(hand)
    room.move(hand, [0.1, 0.02, 0.05], 60)
    expect(room.held.at[0]).toBeGreaterThan(1)
    expect(room.held.at[1]).toBe(0)
    expect(room.held.means).toEqual(room.held.at)
    room.release(hand)
    expect(room.happened.told).toEqual(['take right', 'release right'])
  })

  test('a source that goes away in the middle of a drag puts the body back', () => {
    const room = new Room(bodies)
    const hand = room.hand(kind, lap, room.place([0.8, 0, 0]))
    room.press(hand)
    room.move(hand, [0.1, 0, 0.05])
    Object.assign(hand, { gone: true, pressed: false, cut: true })
    room.frame(3)
    expect(room.held.at[0]).toBeCloseTo(0.8, 5)
    expect(room.happened.told).toEqual(['take right', 'release right'])
  })

  test('a covered session puts the body back, moves nothing and points at nothing; a hand that is still closed then does nothing', () => {
    const room = new Room(bodies)
    const hand = room.hand(kind, lap, room.place([0.8, 0, 0]))
    room.press(hand)
    room.move(hand, [0.1, 0, 0.05])
    room.now.awake = false
    hand.pressed = false
    room.frame()
    expect(room.held.at[0]).toBeCloseTo(0.8, 5)
    expect(room.happened.told).toEqual(['take right', 'release right'])
    room.move(hand, [0.3, 0, 0])
    expect(room.rays.some(({ shown }) => shown)).toBe(false)
    room.now.awake = true
    room.move(hand, [-0.3, 0, 0])
    expect(room.happened.told).toHaveLength(2)
    expect(room.standing.turn).toBe(0)
  })

  test('two hands that part from 4 cm to 12 cm make everything three times as large, whatever they pressed on', () => {
    for (const target of [beside, [0.32, 0.85, -1.1]] as const) {
      const room = new Room(bodies)
      const one = room.hand(kind, [-0.02, 0.85, -0.15], target)
      const other = room.hand(kind, [0.02, 0.85, -0.15], target)
      room.press(one)
      room.press(other)
      for (let step = 1; step <= 30; step++) {
        const half = 0.02 + (0.04 * step) / 30
        for (const [hand, x] of [[one, -half], [other, half]] as const) {
          hand.grip.at[0] = x
          if (kind !== 'transient') hand.ray.at[0] = x
        }
        room.frame()
      }
      room.frame(3)
      expect(room.standing.scale / 0.4).toBeCloseTo(3, 9)
      room.release(one)
      const { x, scale } = room.standing
      room.move(other, [0.2, 0, 0])
      expect([room.standing.x, room.standing.scale], 'the one that is left has to take hold anew').toEqual([x, scale])
      expect(room.happened.told).toEqual([])
    }
  })

  test('of two hands, what one carries stays in it, and the other selects', () => {
    const room = new Room(bodies)
    const one = room.hand(kind, lap, room.place([0.8, 0, 0]))
    room.press(one)
    room.move(one, [0.1, 0, 0.05])
    const other = room.hand(kind, [-0.1, 0.85, -0.15], room.place([-0.8, 0, 0]))
    room.press(other)
    room.move(other, [-0.1, 0, 0.05])
    expect(room.happened.selected).toEqual(['right', 'left'])
    expect(room.happened.told).toEqual(['take right'])
    expect(room.standing).toMatchObject({ turn: 0, scale: 0.4 })
  })

  test('a panel before a body takes the press, and a press that slips off it does nothing', () => {
    const room = new Room(bodies)
    const did: string[] = []
    let there = true
    room.aims.push({ test: () => (there ? 0.3 : Infinity), hover: (on) => did.push(`hover ${on}`), down: () => did.push('down'), up: (inside) => did.push(`up ${inside}`) })
    const hand = room.hand(kind, lap, room.place([0.8, 0, 0]))
    room.press(hand)
    room.release(hand)
    const slips = room.hand(kind, lap, room.place([0.8, 0, 0]))
    room.press(slips)
    there = false
    room.frame()
    room.release(slips)
    expect(did.filter((each) => !each.startsWith('hover'))).toEqual(['down', 'up true', 'down', 'up false'])
    expect(did.includes('hover true')).toBe(kind !== 'transient')
    expect(room.happened.selected).toEqual([])
  })

  test('lost for a while, it goes on from where it was', () => {
    const room = new Room(bodies)
    const hand = room.hand(kind, lap, beside)
    room.press(hand)
    room.move(hand, [0, 0.1, 0])
    const { y } = room.standing
    expect(y).toBeGreaterThan(0.92)
    hand.tracked = false
    room.move(hand, [0, 0.4, 0])
    hand.tracked = true
    room.frame(3)
    expect(room.standing.y).toBeCloseTo(y, 6)
  })
})

test('a body lifted a quarter of a metre off the table is shown there and counts as beyond its edge', () => {
  const room = new Room(bodies)
  const hand = room.hand('transient', lap, room.place([0.8, 0, 0]))
  room.press(hand)
  room.move(hand, [0, 0.2, 0], 600)
  expect(room.held.means).toEqual(room.held.at)
  room.move(hand, [0, 0.15, 0], 600)
  expect(room.held.at[1]! * 0.4).toBeGreaterThan(0.25)
  expect(room.held.at[0]).toBeCloseTo(0.8, 5)
  expect(Math.hypot(room.held.means[0]!, room.held.means[2]!)).toBeCloseTo(2)
})

test('a step of a staircase goes up and down only, a body of a wall stays in its plane', () => {
  const carried = (scene: ConstructorParameters<typeof Room>[1]) => {
    const room = new Room(bodies, scene)
    const hand = room.hand('transient', lap, room.place([0.8, 0, 0]))
    room.press(hand)
    room.move(hand, [0.1, 0.1, 0.1], 60)
    return room.held.at.map((at, axis) => at - [0.8, 0, 0][axis]! > 0.1)
  }
  expect(carried({ upright: true })).toEqual([false, true, false])
  expect(carried({ stage: 'wall' })).toEqual([true, true, false])
  expect(carried({ stage: 'cloud' })).toEqual([true, true, true])
})

test('a thrown body of the cloud goes on for a moment, then lies', () => {
  const room = new Room(bodies, { stage: 'cloud', free: true })
  const hand = room.hand('transient', lap, room.place([0.8, 0, 0]))
  room.press(hand)
  for (let step = 0; step < 12; step++) {
    hand.grip.at[0]! += 0.01
    room.frame()
  }
  const [let0] = room.held.at
  room.release(hand)
  expect(room.happened.told).toEqual(['take right'])
  room.frame(60)
  expect(room.held.at[0]!).toBeGreaterThan(let0! + 0.1)
  expect(room.happened.told).toEqual(['take right', 'release right'])
})

test('controllers and hands hover before they press, gaze and pinch never', () => {
  for (const kind of kinds) {
    const room = new Room(bodies)
    room.hand(kind, lap, room.place([0.8, 0, 0]))
    room.frame(2)
    expect(room.happened.hovered).toEqual(kind === 'transient' ? [] : ['right'])
  }
})

test('a hand at a body takes hold of it without its ray', () => {
  const room = new Room(bodies)
  const [x, y, z] = room.place([0.8, 0, 0])
  const hand = room.hand('hand', [x, y + 0.06, z], [0, 1, 5])
  room.press(hand)
  room.move(hand, [0.04, 0, 0], 30)
  expect(room.happened.told).toEqual(['take right'])
  expect(room.rays[0]!.shown).toBe(false)
  expect(room.held.at[0]! - 0.8).toBeGreaterThan(0.05)
})

test('the grip button holds the table as one piece', () => {
  const room = new Room(bodies)
  const hand = room.hand('controller', lap, beside)
  hand.squeezed = true
  room.frame()
  room.move(hand, [0.1, 0.05, -0.1])
  expect([room.standing.x, room.standing.y, room.standing.z].map((at) => Number(at.toFixed(6)))).toEqual([0.1, 0.9, -1.2])
  hand.squeezed = false
  room.frame()
  room.move(hand, [0.1, 0.05, -0.1])
  expect(room.standing.x).toBeCloseTo(0.1, 6)
})

test('a thumbstick turns the table and fetches it in steps', () => {
  const room = new Room(bodies)
  const hand = room.hand('controller', lap, beside)
  for (const [x, y] of [[1, 0], [0, 0], [0, 1], [0, 1], [0, 0]] as const) {
    Object.assign(hand.stick, { x, y })
    room.frame()
  }
  expect(room.happened.pressed).toEqual(['place:right', 'place:closer'])
})

test('an arc takes a press within 24 mm and a tap within 48 mm, where no body is meant; a drag beside it is not meant for it', () => {
  const guide = { kind: 'arc', radius: 1, y: 0, from: -0.5, to: 0.5, tone: 'neutral', opacity: 1, style: 'solid', width: 2, node: 'left' } as never
  const press = (z: number, by: number) => {
    const room = new Room(bodies, { guides: [guide] })
    const hand = room.hand('transient', lap, room.place([0, 0, z]))
    room.press(hand)
    const atOnce = room.happened.selected.length
    if (by > 0) room.move(hand, [by, 0, 0])
    room.release(hand)
    return [atOnce, ...room.happened.selected]
  }
  expect(press(1.05, 0)).toEqual([1, 'left'])
  expect(press(1.15, 0)).toEqual([0, 'left'])
  expect(press(1.15, 0.1)).toEqual([0])
  expect(press(1.6, 0)).toEqual([0, null])
})
