// Where every column begins, and how many there are of everything: the table that kernel-assembly.ts writes to the first bytes of memory,
// in this order. Columns and cells are those of columns.ts.
export let bodies: i32 = 0
export let links: i32 = 0
export let leaves: i32 = 0
export let cells: i32 = 0
export let places: bool = false
export let flat: bool = false
export let x: usize = 0
export let y: usize = 0
export let z: usize = 0
export let vx: usize = 0
export let vy: usize = 0
export let vz: usize = 0
export let fx: usize = 0
export let fy: usize = 0
export let fz: usize = 0
export let ax: usize = 0
export let ay: usize = 0
export let az: usize = 0
export let stiffness: usize = 0
export let charge: usize = 0
export let radius: usize = 0
export let anchorX: usize = 0
export let anchorY: usize = 0
export let anchorZ: usize = 0
export let strength: usize = 0
export let held: usize = 0
export let order: usize = 0
export let linkFrom: usize = 0
export let linkTo: usize = 0
export let linkLength: usize = 0
export let linkStiffness: usize = 0
export let cell: usize = 0
export let stack: usize = 0

/** Reads the table; once, before anything else. */
export function readTable(): void {
  bodies = load<i32>(0)
  links = load<i32>(0, 4)
  leaves = load<i32>(0, 8)
  cells = load<i32>(0, 12)
  places = load<i32>(0, 16) != 0
  flat = load<i32>(0, 20) != 0
  x = load<u32>(0, 24)
  y = load<u32>(0, 28)
  z = load<u32>(0, 32)
  vx = load<u32>(0, 36)
  vy = load<u32>(0, 40)
  vz = load<u32>(0, 44)
  fx = load<u32>(0, 48)
  fy = load<u32>(0, 52)
  fz = load<u32>(0, 56)
  ax = load<u32>(0, 60)
  ay = load<u32>(0, 64)
  az = load<u32>(0, 68)
  stiffness = load<u32>(0, 72)
  charge = load<u32>(0, 76)
  radius = load<u32>(0, 80)
  anchorX = load<u32>(0, 84)
  anchorY = load<u32>(0, 88)
  anchorZ = load<u32>(0, 92)
  strength = load<u32>(0, 96)
  held = load<u32>(0, 100)
  order = load<u32>(0, 104)
  linkFrom = load<u32>(0, 108)
  linkTo = load<u32>(0, 112)
  linkLength = load<u32>(0, 116)
  linkStiffness = load<u32>(0, 120)
  cell = load<u32>(0, 124)
  stack = load<u32>(0, 128)
}

/** bodies of a leaf, and the bytes that one column of them takes */
export const leafSize: i32 = 16
export const leafBytes: usize = 64
/** bytes of a cell, and of its parts from its first byte */
export const cellBytes: usize = 64
export const forceAt: usize = 16
export const lowAt: usize = 28
export const gradientAt: usize = 32
export const highAt: usize = 44
export const secondAt: usize = 48
export const radiusAt: usize = 60

// @ts-ignore: decorator
@inline export function lowOf(own: usize): i32 {
  return load<i32>(own, lowAt)
}

// @ts-ignore: decorator
@inline export function leavesOf(own: usize): i32 {
  return load<i32>(own, highAt) - load<i32>(own, lowAt)
}

/** The cell of the upper half; that of the lower half lies behind its parent. */
// @ts-ignore: decorator
@inline export function upperHalf(own: usize, leaves: i32): usize {
  return own + <usize>(2 * (leaves >> 1)) * cellBytes
}

/** (dx^2 + dy^2) + dz^2 */
// @ts-ignore: decorator
@inline export function squareOf(dx: f32, dy: f32, dz: f32): f32 {
  return dx * dx + dy * dy + dz * dz
}

// @ts-ignore: decorator
@inline export function squaresOf(dx: v128, dy: v128, dz: v128): v128 {
  return f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz))
}

/** (0 + 1) + (2 + 3) */
// @ts-ignore: decorator
@inline export function fold(four: v128): f32 {
  const pairs = f32x4.add(four, i32x4.shuffle(four, four, 1, 0, 3, 2))
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 2)
}

/** A pair of cells onto the stack, which holds their addresses. */
// @ts-ignore: decorator
@inline export function put(top: usize, a: usize, b: usize): usize {
  store<u32>(top, <u32>a)
  store<u32>(top, <u32>b, 4)
  return top + 8
}
