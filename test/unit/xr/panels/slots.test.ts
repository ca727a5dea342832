import { describe, expect, test } from 'vitest'
import { tableTop } from '#xr/place/table-top.ts'
import { type PanelPlace, panelPlaces } from '#xr/panels/content.ts'
import { PanelPlane } from '#xr/panels/plane.ts'
import { type Around, farOf, slotFor, stackOn } from '#xr/panels/slots.ts'
import { readAt } from '#xr/panels/sizes.ts'

const head = Float64Array.of(0.3, 1.2, -0.2)
interface Standing { place: PanelPlace; plane: PanelPlane; wide: number; high: number }

/** Every panel at its largest, before a head that looks along -z. */
function standing(stage: Around, places: readonly PanelPlace[]): Standing[] {
  return places.map((place) => {
    const own = slotFor(place, stage)
    const slot = place === 'back' ? stackOn(slotFor('dock', stage), slotFor('dock', stage).high, own, stage) : own
    const plane = new PanelPlane()
    plane.stand({ at: head, heading: 0 }, slot)
    return { place, plane, wide: slot.wide, high: slot.high }
  })
}

/** m along the sight of this point to the panel, Infinity: it does not lie in the way */
function inTheWay({ plane, wide, high }: Standing, x: number, y: number, z: number): number {
  const far = Math.hypot(x - head[0]!, y - head[1]!, z - head[2]!)
  const along = plane.meet(head, Float64Array.of((x - head[0]!) / far, (y - head[1]!) / far, (z - head[2]!) / far))
  return Math.abs(plane.met.x) <= wide / 2 && Math.abs(plane.met.y) <= high / 2 ? along : Infinity
}

/** Points of a panel, borders included. */
function pointsOf({ plane, wide, high }: Standing): { x: number; y: number; z: number }[] {
  const steps = [-0.5, -0.25, 0, 0.25, 0.5]
  return steps.flatMap((across) => steps.map((up) => plane.inRoom(across * wide, up * high)))
}

/** The largest stage of a kind as it stands on the table, m. */
function stageOf(kind: Around): { x: number; y: number; z: number }[] {
  const floor = 1.2 - tableTop.below - tableTop.floats
  const turns = Array.from({ length: 24 }, (_, turn) => (turn * Math.PI) / 12)
  const [x, z] = [head[0]!, head[2]! - tableTop.ahead]
  if (kind === 'wall')
    return [-0.5, -0.25, 0, 0.25, 0.5].flatMap((across) => [0, 0.5, 1].map((up) => ({ x: x + across * tableTop.widest, y: floor + tableTop.air + up * tableTop.highest, z })))
  if (kind === 'cloud')
    return turns.flatMap((turn) => turns.map((tilt) => ({ x: x + 0.5 * tableTop.cloud * Math.cos(turn) * Math.cos(tilt), y: floor + tableTop.air + 0.5 * tableTop.cloud * (1 + Math.sin(tilt)), z: z + 0.5 * tableTop.cloud * Math.sin(turn) * Math.cos(tilt) })))
  // a dial's bodies stand 5 cm over it at the rim
  return turns.flatMap((turn) => [0, 0.05].map((up) => ({ x: x + 0.45 * Math.cos(turn), y: 1.2 - tableTop.below + up, z: z + 0.45 * Math.sin(turn) })))
}

describe.each(['dial', 'wall', 'cloud'] as const)('beside a %s', (stage) => {
  test('no panel hides another', () => {
    const all = standing(stage, panelPlaces)
    const hidden = all.flatMap((one) => all.filter((other) => other !== one && pointsOf(one).some(({ x, y, z }) => inTheWay(other, x, y, z) < Infinity)).map((other) => `${other.place} before ${one.place}`))
    expect(hidden).toEqual([])
  })

  test('no panel stands before the stage, and the stage stands before none', () => {
    const points = stageOf(stage)
    expect(standing(stage, panelPlaces).filter((panel) => points.some(({ x, y, z }) => inTheWay(panel, x, y, z) < Infinity)).map(({ place }) => place)).toEqual([])
  })

  test('nothing is nearer than half a metre, and what is read stands at 1.2 to 1.5 m', () => {
    for (const panel of standing(stage, panelPlaces)) {
      const away = Math.hypot(panel.plane.at[0]! - head[0]!, panel.plane.at[1]! - head[1]!, panel.plane.at[2]! - head[2]!)
      expect(Math.min(...pointsOf(panel).map(({ x, y, z }) => Math.hypot(x - head[0]!, y - head[1]!, z - head[2]!)))).toBeGreaterThan(0.5)
      if (panel.place === 'dock' && stage !== 'dial') continue
      expect(away).toBeGreaterThanOrEqual(1.2)
      expect(away).toBeLessThanOrEqual(1.5)
    }
  })
})

test('what is set a little larger for the corners looks as large there as it should', () => {
  const slot = slotFor('left', 'dial')
  const [x, y] = [slot.wide / 2, slot.high / 2]
  const seen = Math.atan((y + 17) / Math.hypot(readAt, x)) - Math.atan((y - 17) / Math.hypot(readAt, x))
  expect((seen * farOf(slot)) / (2 * Math.atan(17 / readAt))).toBeCloseTo(1, 2)
})

test('what stands over the buttons comes down when there are fewer', () => {
  const [dock, back] = [slotFor('dock', 'dial'), slotFor('back', 'dial')]
  expect(stackOn(dock, 200, back, 'dial').pitch).toBeLessThan(stackOn(dock, 400, back, 'dial').pitch)
  expect(stackOn(dock, 400, back, 'wall')).toBe(back)
})
