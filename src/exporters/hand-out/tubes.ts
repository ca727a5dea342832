import type { Triple } from '#exporters/hand-out/baked.ts'
import type { Shell } from '#exporters/hand-out/clay.ts'

/** A round rod along a path of at least two points. @param closed the last point leads back to the first; open ends have lids */
export function tube(path: readonly Triple[], radius: number, sides: number, closed = false): Shell {
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  const count = path.length
  let side: Triple | undefined
  path.forEach((at, i) => {
    const before = path[i - 1] ?? (closed ? path[count - 1]! : at)
    const after = path[i + 1] ?? (closed ? path[0]! : at)
    const onward = unit(minus(after, before))
    // the frame of the point before, laid square to the way again: a rod that does not twist
    const lent = side ?? (Math.abs(onward[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0])
    side = unit(minus(lent, times(onward, dot(lent, onward))))
    const other = cross(onward, side)
    for (let k = 0; k < sides; k++) {
      const angle = (k / sides) * 2 * Math.PI
      const normal = plus(times(side, Math.cos(angle)), times(other, Math.sin(angle)))
      positions.push(...plus(at, times(normal, radius)))
      normals.push(...normal)
    }
  })
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    for (let k = 0; k < sides; k++) {
      const [here, there, next] = [i * sides, ((i + 1) % count) * sides, (k + 1) % sides]
      indices.push(here + k, here + next, there + next, here + k, there + next, there + k)
    }
  }
  if (!closed) for (const end of [0, count - 1]) lid(end)
  return { positions, normals, indices }

  function lid(end: number): void {
    const base = positions.length / 3
    const outward = unit(minus(path[end]!, path[end === 0 ? 1 : end - 1]!))
    for (let k = 0; k < sides; k++) {
      positions.push(...positions.slice(3 * (end * sides + k), 3 * (end * sides + k) + 3))
      normals.push(...outward)
    }
    for (let k = 2; k < sides; k++) indices.push(base, ...(end === 0 ? [base + k, base + k - 1] : [base + k - 1, base + k]))
  }
}

/** Pieces of a path that are drawn: `share` of each `period`, whole periods over the length. Lengths as in the path. */
export function dashes(path: readonly Triple[], period: number, share: number, most = 400): Triple[][] {
  const along = [0]
  for (let i = 1; i < path.length; i++) along.push(along[i - 1]! + Math.hypot(...minus(path[i]!, path[i - 1]!)))
  const total = along.at(-1)!
  const count = Math.min(most, Math.max(1, Math.round(total / period)))
  const step = total / count
  return Array.from({ length: count }, (_, dash) => stretch(path, along, (dash + 0.5 - share / 2) * step, (dash + 0.5 + share / 2) * step))
}

function stretch(path: readonly Triple[], along: readonly number[], from: number, to: number): Triple[] {
  const inner = path.filter((_, i) => along[i]! > from + 1e-9 && along[i]! < to - 1e-9)
  return [pointAt(path, along, from), ...inner, pointAt(path, along, to)]
}

function pointAt(path: readonly Triple[], along: readonly number[], at: number): Triple {
  const next = Math.max(1, along.findIndex((here) => here >= at - 1e-12))
  const [a, b] = [path[next - 1]!, path[next]!]
  const part = (at - along[next - 1]!) / (along[next]! - along[next - 1]! || 1)
  return plus(a, times(minus(b, a), Math.min(1, Math.max(0, part))))
}

export const plus = (a: Triple, b: Triple): Triple => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const minus = (a: Triple, b: Triple): Triple => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const times = (a: Triple, by: number): Triple => [a[0] * by, a[1] * by, a[2] * by]
export const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Triple, b: Triple): Triple => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
export const unit = (a: Triple): Triple => times(a, 1 / (Math.hypot(...a) || 1))
