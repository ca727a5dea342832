import type { Frame, Pose, SourceKind, SourceSample } from '#xr/frame.ts'

export type Place = readonly [number, number, number]

export function pose(at: Place, turn: readonly [number, number, number, number] = [0, 0, 0, 1]): Pose {
  return { at: Float64Array.from(at), turn: Float64Array.from(turn) }
}

/** The turn whose -z looks from one place to another. */
export function towards(from: Place, to: Place): readonly [number, number, number, number] {
  const [x, y, z] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
  const length = Math.hypot(x, y, z)
  const turn = [y / length, -x / length, 0, 1 - z / length] as const
  const size = Math.hypot(...turn)
  return [turn[0] / size, turn[1] / size, 0, turn[3] / size]
}

let next = 1
export function source(kind: SourceKind, at: Place, target: Place): SourceSample {
  return {
    id: next++, kind, side: 'right', ray: pose(at, towards(at, target)), grip: pose(at), tracked: true, pressed: false, squeezed: false, stick: { x: 0, y: 0 }, gone: false,
  } // prettier-ignore
}

export function frame(sources: readonly SourceSample[]): Frame {
  return { seconds: 1 / 90, time: 0, head: pose([0, 1.2, 0]), sources, awake: true, xr: undefined as never, space: undefined as never }
}

/** A recorded way: from one place to another in so many frames, trembling by as much (m) as a hand does. */
export function* way(from: Place, to: Place, frames: number, tremble = 0): Generator<Place> {
  for (let i = 1; i <= frames; i++) {
    const part = i / frames
    const shake = (axis: number) => tremble * Math.sin(12.9898 * (3 * i + axis))
    yield [from[0] + part * (to[0] - from[0]) + shake(0), from[1] + part * (to[1] - from[1]) + shake(1), from[2] + part * (to[2] - from[2]) + shake(2)]
  }
}
