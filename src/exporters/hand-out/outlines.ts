import { Earcut } from 'three/src/extras/Earcut.js'
import type { PathCommand } from 'opentype.js/dist/opentype.mjs'

type Flat = readonly [number, number]
/** Triangles in the plane, counter-clockwise. */
export interface Filled { points: readonly Flat[]; indices: readonly number[] }

/** Pieces that a curve of a letter becomes: at 29 mm the third would be a tenth of a millimetre. */
const pieces = 3

/** An outline of a letter as triangles. Contours that turn the way of the largest are filled, the others are holes in them. @param scale of the points */
export function filled(commands: readonly PathCommand[], scale: number): Filled {
  const contours = contoursOf(commands, scale).filter((contour) => contour.length > 2 && areaOf(contour) !== 0)
  const widest = contours.reduce((most, contour) => (Math.abs(areaOf(contour)) > Math.abs(most) ? areaOf(contour) : most), 0)
  const solids = contours.filter((contour) => areaOf(contour) * widest > 0)
  const holes = contours.filter((contour) => areaOf(contour) * widest < 0)
  const points: Flat[] = []
  const indices: number[] = []
  for (const solid of solids) {
    const own = holes.filter((hole) => smallestAround(solids, hole[0]!) === solid)
    const ring = [solid, ...own]
    const flat = ring.flat()
    const starts = ring.slice(1).map((_, i) => ring.slice(0, i + 1).reduce((sum, contour) => sum + contour.length, 0))
    const base = points.length
    points.push(...flat)
    const cut = Earcut.triangulate(flat.flat(), starts, 2)
    for (let i = 0; i < cut.length; i += 3) indices.push(...upwards(flat, cut[i]!, cut[i + 1]!, cut[i + 2]!).map((index) => base + index))
  }
  return { points, indices }
}

function contoursOf(commands: readonly PathCommand[], scale: number): Flat[][] {
  const contours: Flat[][] = []
  let contour: Flat[] = []
  let [x, y] = [0, 0]
  const to = (nextX: number, nextY: number): void => void contour.push([nextX * scale, nextY * scale])
  for (const command of commands) {
    if (command.type === 'Z') continue
    if (command.type === 'M') contours.push((contour = []))
    if (command.type === 'Q' || command.type === 'C') {
      for (let piece = 1; piece < pieces; piece++) {
        const t = piece / pieces
        const along = (from: number, one: number, two: number, end: number): number => (1 - t) ** 3 * from + 3 * (1 - t) ** 2 * t * one + 3 * (1 - t) * t * t * two + t ** 3 * end
        // a quadratic is a cubic whose handles stand two thirds out
        const { x: endX, y: endY } = command
        const [oneX, oneY, twoX, twoY] = command.type === 'C' ? [command.x1, command.y1, command.x2, command.y2] : [x + (2 / 3) * (command.x1 - x), y + (2 / 3) * (command.y1 - y), endX + (2 / 3) * (command.x1 - endX), endY + (2 / 3) * (command.y1 - endY)]
        to(along(x, oneX, twoX, endX), along(y, oneY, twoY, endY))
      }
    }
    to(command.x, command.y)
    x = command.x
    y = command.y
  }
  return contours.map(withoutRepeats)
}

/** A point on its neighbour makes slivers. */
const withoutRepeats = (contour: readonly Flat[]): Flat[] => contour.filter(([x, y], i) => Math.hypot(x - contour.at(i - 1)![0], y - contour.at(i - 1)![1]) > 1e-6)

/** Twice the area, positive when it turns counter-clockwise. */
const areaOf = (contour: readonly Flat[]): number => contour.reduce((sum, [x, y], i) => sum + contour.at(i - 1)![0] * y - x * contour.at(i - 1)![1], 0)

function smallestAround(solids: readonly Flat[][], point: Flat): Flat[] | undefined {
  return solids.filter((solid) => holds(solid, point)).toSorted((one, other) => Math.abs(areaOf(one)) - Math.abs(areaOf(other)))[0]
}

function holds(contour: readonly Flat[], [x, y]: Flat): boolean {
  let inside = false
  contour.forEach(([ax, ay], i) => {
    const [bx, by] = contour.at(i - 1)!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}

function upwards(points: readonly Flat[], a: number, b: number, c: number): [number, number, number] {
  const [[ax, ay], [bx, by], [cx, cy]] = [points[a]!, points[b]!, points[c]!]
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) >= 0 ? [a, b, c] : [a, c, b]
}
