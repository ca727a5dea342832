import type { Shape } from '#model/scene.ts'
import type { Shell } from '#exporters/hand-out/clay.ts'

type Point = readonly [number, number, number]
type Flat = readonly [number, number]

/** A body of radius 1 about the origin, the same outlines as on the stage (shaders/lib/shape.glsl), front towards +z. @param level 0..3, how round */
export function shellOf(shape: Shape, level: number): Shell {
  const key = `${shape}${level}`
  const found = made.get(key)
  if (found !== undefined) return found
  const shell = build(shape, level)
  made.set(key, shell)
  return shell
}
const made = new Map<string, Shell>()

function build(shape: Shape, level: number): Shell {
  if (shape === 'cube') return faceted(box(0.78, 0.78, 0.78))
  if (shape === 'diamond') return faceted(cone(4, 0.86, -1.08, 0, 1.08))
  if (shape === 'octahedron') return faceted(cone(4, 1.22, -0.62, -0.62, 0.88))
  if (shape === 'tablet') return extruded(outlineOf('tablet', 3), 0.22)
  if (shape === 'capsule') return capsule(6 + 3 * level)
  if (shape === 'ring') return torus(12 + 6 * level, 5 + level)
  return ball(shape === 'point' ? Math.min(1, level) : level)
}

/** The outline seen from the front, counter-clockwise, without its first point again. @param round pieces of a rounded corner */
export function outlineOf(shape: Shape, round: number): Flat[] {
  if (shape === 'cube') return corners(0.8, 0.8, 0.14, round)
  if (shape === 'diamond') return [[0.864, 0], [0, 1.08], [-0.864, 0], [0, -1.08]]
  if (shape === 'capsule') return corners(1.12, 0.56, 0.56, 3 * round)
  if (shape === 'tablet') return corners(0.66, 1.02, 0.16, round)
  if (shape === 'octahedron') return [[0.866, -0.62], [0, 0.88], [-0.866, -0.62]]
  return Array.from({ length: 16 * round }, (_, step) => turned((step / (16 * round)) * 2 * Math.PI))
}

const turned = (angle: number): Flat => [Math.cos(angle), Math.sin(angle)]

function corners(wide: number, high: number, radius: number, round: number): Flat[] {
  return [[1, 1], [-1, 1], [-1, -1], [1, -1]].flatMap(([x, y], corner) =>
    Array.from({ length: round + 1 }, (_, step) => {
      const [cos, sin] = turned(((corner + step / round) * Math.PI) / 2)
      return [x! * (wide - radius) + radius * cos, y! * (high - radius) + radius * sin] as const
    }),
  )
}

/** A flat thing with a back, for people walk round it: not every format knows material that is seen from both sides. */
export function bothSides({ positions, normals, indices }: Shell): Shell {
  const behind = positions.length / 3
  return { positions: [...positions, ...positions], normals: [...normals, ...normals.map((part) => 0 - part)], indices: [...indices, ...indices.map((index) => behind + index).toReversed()] }
}

/** Faces with corners of their own: every face is flat. */
function faceted(faces: readonly (readonly Point[])[]): Shell {
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  for (const face of faces) {
    const base = positions.length / 3
    const normal = normalOf(face[0]!, face[1]!, face[2]!)
    for (const point of face) {
      positions.push(...point)
      normals.push(...normal)
    }
    for (let i = 2; i < face.length; i++) indices.push(base, base + i - 1, base + i)
  }
  return { positions, normals, indices }
}

function normalOf(a: Point, b: Point, c: Point): Point {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]]
  const normal: Point = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
  const length = Math.hypot(...normal) || 1
  return [normal[0] / length, normal[1] / length, normal[2] / length]
}

export function box(x: number, y: number, z: number): Point[][] {
  return [
    [[-x, -y, z], [x, -y, z], [x, y, z], [-x, y, z]],
    [[x, -y, -z], [-x, -y, -z], [-x, y, -z], [x, y, -z]],
    [[x, -y, z], [x, -y, -z], [x, y, -z], [x, y, z]],
    [[-x, -y, -z], [-x, -y, z], [-x, y, z], [-x, y, -z]],
    [[-x, y, z], [x, y, z], [x, y, -z], [-x, y, -z]],
    [[-x, -y, -z], [x, -y, -z], [x, -y, z], [-x, -y, z]],
  ]
}
export const boxShell = (x: number, y: number, z: number): Shell => faceted(box(x, y, z))

/** Sides from a ring at height `belt` to two tips; a tip on the belt is its floor. */
function cone(sides: number, radius: number, low: number, belt: number, high: number): Point[][] {
  // a corner to either side, so that the outline from the front is as wide as on the stage
  const ring = Array.from({ length: sides }, (_, side): Point => {
    const angle = (side / sides) * 2 * Math.PI + (low === belt ? Math.PI / sides : 0)
    return [radius * Math.cos(angle), belt, -radius * Math.sin(angle)]
  })
  const up = ring.map((point, side) => [point, ring[(side + 1) % sides]!, [0, high, 0] as const])
  return low === belt ? [...up, ring.toReversed()] : [...up, ...ring.map((point, side) => [ring[(side + 1) % sides]!, point, [0, low, 0] as const])]
}

function extruded(outline: readonly Flat[], depth: number): Shell {
  const front = outline.map(([x, y]): Point => [x, y, depth])
  const back = outline.map(([x, y]): Point => [x, y, -depth])
  return faceted([front, back.toReversed(), ...outline.map((_, i) => {
    const next = (i + 1) % outline.length
    return [front[i]!, back[i]!, back[next]!, front[next]!]
  })])
}
/** A disc that faces the front, with a rim. */
export const coin = (sides: number, depth: number): Shell => extruded(Array.from({ length: sides }, (_, side) => turned((side / sides) * 2 * Math.PI)), depth)

/** A grid of rows x columns points; rows run round, columns along. */
function woven(rows: number, columns: number, closed: boolean, at: (row: number, column: number) => readonly [Point, Point]): Shell {
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [point, normal] = at(row, column)
      positions.push(...point)
      normals.push(...normal)
      if (!closed && column === columns - 1) continue
      const [nextRow, nextColumn] = [(row + 1) % rows, (column + 1) % columns]
      const [a, b, c, d] = [row * columns + column, nextRow * columns + column, nextRow * columns + nextColumn, row * columns + nextColumn]
      indices.push(a, b, c, a, c, d)
    }
  }
  return { positions, normals, indices }
}

function torus(along: number, round: number): Shell {
  return woven(round, along, true, (row, column) => {
    const [cosA, sinA] = turned((row / round) * 2 * Math.PI)
    const [cosB, sinB] = turned((-column / along) * 2 * Math.PI)
    return [[(0.74 + 0.25 * cosA) * cosB, (0.74 + 0.25 * cosA) * sinB, 0.25 * sinA], [cosA * cosB, cosA * sinB, sinA]]
  })
}

/** Lying along x. */
function capsule(round: number): Shell {
  const half = Math.max(2, Math.round(round / 3))
  return woven(round, 2 * half + 2, false, (row, column) => {
    const right = column > half
    const [sin, cos] = turned((((right ? column - 1 : column) / (2 * half)) * Math.PI)).toReversed() as [number, number]
    const [cosA, sinA] = turned((row / round) * 2 * Math.PI)
    const normal: Point = [-cos, sin * cosA, sin * sinA]
    return [[normal[0] * 0.56 + (right ? 0.56 : -0.56), normal[1] * 0.56, normal[2] * 0.56], normal]
  })
}

/** An icosahedron, each side halved `level` times. */
function ball(level: number): Shell {
  const golden = (1 + Math.sqrt(5)) / 2
  const points: Point[] = [[-1, golden, 0], [1, golden, 0], [-1, -golden, 0], [1, -golden, 0], [0, -1, golden], [0, 1, golden], [0, -1, -golden], [0, 1, -golden], [golden, 0, -1], [golden, 0, 1], [-golden, 0, -1], [-golden, 0, 1]].map(unit)
  let faces = [0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6, 7, 1, 8, 3, 9, 4, 3, 4, 2, 3, 2, 6, 3, 6, 8, 3, 8, 9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1]
  const between = new Map<string, number>()
  const middle = (a: number, b: number): number => {
    const key = a < b ? `${a}/${b}` : `${b}/${a}`
    const found = between.get(key)
    if (found !== undefined) return found
    between.set(key, points.length)
    return points.push(unit([0, 1, 2].map((axis) => points[a]![axis]! + points[b]![axis]!))) - 1
  }
  for (let step = 0; step < level; step++) {
    const finer: number[] = []
    for (let i = 0; i < faces.length; i += 3) {
      const [a, b, c] = [faces[i]!, faces[i + 1]!, faces[i + 2]!]
      const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)]
      finer.push(a, ab, ca, b, bc, ab, c, ca, bc, ab, bc, ca)
    }
    faces = finer
  }
  const flat = points.flat()
  return { positions: flat, normals: flat, indices: faces }
}

function unit(at: readonly number[]): Point {
  const length = Math.hypot(...at)
  return [at[0]! / length, at[1]! / length, at[2]! / length]
}
