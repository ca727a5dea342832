import { cell, cellBytes, forceAt, gradientAt, leafBytes, leavesOf, lowOf, put, radiusAt, secondAt, stack, upperHalf } from './columns.as'
import { goBy, scale, soften, squared } from './law.as'
import { meetBodies, meetUsual, meetWithin, usualEnd } from './pairs.as'

/** field/meet.ts; the stack holds byte addresses of cells. @param bend -2 g k */
export function meet(power: i32, lawScale: f32, lawSoften: f32, opening: f32, bend: f32): void {
  goBy(power, lawScale, lawSoften)
  const bends = f32x4.splat(bend)
  const usual = usualEnd()
  // the pair opened last goes on without a way over the stack
  let top = stack
  let a = cell
  let b = cell
  while (true) {
    const leavesA = leavesOf(a)
    if (a == b) {
      if (leavesA > 1) {
        const right = upperHalf(a, leavesA)
        a += cellBytes
        b = a
        top = put(put(top, a, right), right, right)
        continue
      }
      meetWithin(<usize>lowOf(a) * leafBytes)
    } else {
      const away = f32x4.sub(v128.load(a), v128.load(b))
      const squares = f32x4.mul(away, away)
      const square = f32x4.extract_lane(squares, 0) + f32x4.extract_lane(squares, 1) + f32x4.extract_lane(squares, 2)
      const radiusA = load<f32>(a, radiusAt)
      const radiusB = load<f32>(b, radiusAt)
      const radii = radiusA + radiusB
      if (radii * radii < opening * square) meetAfar(a, b, away, f32x4.splat(square), bends)
      else {
        const leavesB = leavesOf(b)
        if (leavesA > 1 || leavesB > 1) {
          if (leavesB == 1 || (leavesA > 1 && radiusA >= radiusB)) {
            const opened = a
            a = b
            b = opened
            top = put(top, upperHalf(b, leavesA), a)
          } else top = put(top, upperHalf(b, leavesB), a)
          const other = a
          a = b + cellBytes
          b = other
          continue
        }
        const firstA = <usize>lowOf(a) * leafBytes
        const firstB = <usize>lowOf(b) * leafBytes
        if (max(firstA, firstB) < usual) meetUsual(firstA, firstB)
        else meetBodies(firstA, firstB)
      }
    }
    if (top == stack) return
    top -= 8
    a = <usize>load<u32>(top)
    b = <usize>load<u32>(top, 4)
  }
}

/** Rows of three: what stands in the fourth place of a row gets 0 added, which changes neither a number nor the bits of a small integer. */
function meetAfar(a: usize, b: usize, away: v128, square: v128, bends: v128): void {
  const none = f32x4.splat(0)
  const three = i32x4(-1, -1, -1, 0)
  const inverse = f32x4.div(f32x4.splat(1), f32x4.add(soften, f32x4.mul(scale, square)))
  const push = squared ? f32x4.mul(inverse, inverse) : inverse
  const bent = f32x4.mul(f32x4.mul(bends, f32x4.mul(push, inverse)), away)
  const force = v128.and(f32x4.mul(push, away), three)
  const first = v128.and(f32x4.add(f32x4.mul(i32x4.shuffle(bent, bent, 0, 0, 0, 0), away), i32x4.shuffle(push, none, 0, 4, 4, 4)), three)
  const bentOn = f32x4.mul(i32x4.shuffle(bent, bent, 1, 1, 2, 2), i32x4.shuffle(away, away, 1, 2, 2, 2))
  const second = v128.and(f32x4.add(bentOn, i32x4.shuffle(push, none, 0, 4, 0, 4)), three)
  const ofA = v128.load32_splat(a, 12)
  const ofB = v128.load32_splat(b, 12)
  v128.store(a, f32x4.add(v128.load(a, forceAt), f32x4.mul(ofB, force)), forceAt)
  v128.store(a, f32x4.add(v128.load(a, gradientAt), f32x4.mul(ofB, first)), gradientAt)
  v128.store(a, f32x4.add(v128.load(a, secondAt), f32x4.mul(ofB, second)), secondAt)
  v128.store(b, f32x4.sub(v128.load(b, forceAt), f32x4.mul(ofA, force)), forceAt)
  v128.store(b, f32x4.add(v128.load(b, gradientAt), f32x4.mul(ofA, first)), gradientAt)
  v128.store(b, f32x4.add(v128.load(b, secondAt), f32x4.mul(ofA, second)), secondAt)
}
