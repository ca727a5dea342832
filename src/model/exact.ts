/**
 * Portable maths: only + - * /, Math.sqrt, Math.floor and comparisons, which IEEE 754 fixes to the last bit, so that every JavaScript
 * engine on every machine gives the same bits. `Math.sin` and its kin may differ in the last bit and must not stand between a seed and
 * a position. Accuracy: 1e-12 relative or better against `Math` (tests); series are plain Taylor sums after range reduction.
 */

// pi/2 and ln 2 in pieces: the first two have so few bits that k * piece is exact for |k| < 2^20
const halfPiA = 1.5707963267341256
const halfPiB = 6.077100506303966e-11
const halfPiC = 2.0222662487959506e-21
const ln2A = 0.6931471803691238
const ln2B = 1.9082149292705877e-10

/** Nearest integer, halves upwards; exact. */
const nearest = (x: number): number => Math.floor(x + 0.5)

function sineSeries(r: number): number {
  const s = r * r
  let sum = 1
  for (let k = 18; k >= 2; k -= 2) sum = 1 - (sum * s) / (k * (k + 1))
  return r * sum
}

function cosineSeries(r: number): number {
  const s = r * r
  let sum = 1
  for (let k = 18; k >= 2; k -= 2) sum = 1 - (sum * s) / (k * (k - 1))
  return sum
}

function circular(x: number, quarter: number): number {
  if (!(x - x === 0)) return NaN
  const turns = nearest(x / (halfPiA + halfPiB))
  const r = x - turns * halfPiA - turns * halfPiB - turns * halfPiC
  const place = (((turns + quarter) % 4) + 4) % 4
  if (place === 0) return sineSeries(r)
  if (place === 1) return cosineSeries(r)
  return place === 2 ? -sineSeries(r) : -cosineSeries(r)
}

/** Sine of an angle in radians; full accuracy for |x| up to 1e6. */
export function sin(x: number): number {
  return circular(x, 0)
}

/** Cosine of an angle in radians; full accuracy for |x| up to 1e6. */
export function cos(x: number): number {
  return circular(x, 1)
}

/** x * 2^k without rounding, as long as the result is a normal number. */
function scaled(x: number, k: number): number {
  let factor = k < 0 ? 0.5 : 2
  let left = k < 0 ? -k : k
  let result = x
  while (left > 0) {
    if (left % 2 === 1) result *= factor
    left = Math.floor(left / 2)
    if (left > 0) factor *= factor
  }
  return result
}

/** e to the power x. */
export function exp(x: number): number {
  if (x !== x) return NaN
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019412) return 0
  const k = nearest(x / (ln2A + ln2B))
  const r = x - k * ln2A - k * ln2B
  let sum = 1
  for (let n = 16; n >= 1; n--) sum = 1 + (sum * r) / n
  // two steps: neither 2^1024 nor 2^-1074 is a factor that every step can hold
  const half = Math.floor(k / 2)
  return scaled(scaled(sum, half), k - half)
}

/** Natural logarithm; NaN below zero, -Infinity at zero. */
export function log(x: number): number {
  if (x !== x || x < 0) return NaN
  if (x === 0) return -Infinity
  if (x === Infinity) return Infinity
  let mantissa = x
  let k = 0
  for (let step = 512; step >= 1; step = Math.floor(step / 2)) {
    const big = scaled(1, step)
    while (mantissa >= big) {
      mantissa /= big
      k += step
    }
    while (mantissa < 1 / big) {
      mantissa *= big
      k -= step
    }
  }
  if (mantissa > 1.4142135623730951) {
    mantissa /= 2
    k += 1
  } else if (mantissa < 0.7071067811865476) {
    mantissa *= 2
    k -= 1
  }
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  let sum = 0
  for (let n = 27; n >= 1; n -= 2) sum = 1 / n + sum * square
  return k * ln2A + (2 * s * sum + k * ln2B)
}

/** base to the power exponent, with the special cases of `Math.pow`; whole exponents up to 64 by multiplication alone. */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1
  if (base !== base || exponent !== exponent) return NaN
  const size = exponent < 0 ? -exponent : exponent
  const whole = Math.floor(exponent) === exponent
  if (whole && size <= 64) {
    let result = 1
    let factor = base
    for (let left = size; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) result *= factor
      factor *= factor
    }
    return exponent < 0 ? 1 / result : result
  }
  if (base < 0 && !whole) return base === -Infinity ? (exponent > 0 ? Infinity : 0) : NaN
  const magnitude = base < 0 ? -base : base
  if (magnitude === 1) return size === Infinity ? NaN : base < 0 && exponent % 2 !== 0 ? -1 : 1
  const value = exp(exponent * log(magnitude))
  return base < 0 && exponent % 2 !== 0 ? -value : value
}

/** Cube root, sign kept. */
export function cbrt(x: number): number {
  if (x === 0 || !(x - x === 0)) return x
  const magnitude = x < 0 ? -x : x
  let root = exp(log(magnitude) / 3)
  root -= (root - magnitude / (root * root)) / 3
  root -= (root - magnitude / (root * root)) / 3
  return x < 0 ? -root : root
}

const pi = 3.141592653589793

/** Arc tangent for 0 <= t <= 1. */
function arcTangent(t: number): number {
  const shifted = t > 0.41421356237309503
  const u = shifted ? (t - 1) / (t + 1) : t
  const half = u / (1 + Math.sqrt(1 + u * u))
  const square = half * half
  let sum = 0
  for (let n = 25; n >= 1; n -= 2) sum = 1 / n - sum * square
  return (shifted ? pi / 4 : 0) + 2 * half * sum
}

/** Angle of the point (x, y) in radians, -pi..pi. Signed zeros count as plus zero; infinite arguments give NaN. */
export function atan2(y: number, x: number): number {
  if (!(x - x === 0) || !(y - y === 0)) return NaN
  const across = x < 0 ? -x : x
  const up = y < 0 ? -y : y
  if (across === 0 && up === 0) return 0
  const first = up <= across ? arcTangent(up / across) : pi / 2 - arcTangent(across / up)
  const upper = x < 0 ? pi - first : first
  return y < 0 ? -upper : upper
}

/** Numbers in [0, 1), 32 bits each. */
export type RandomSource = () => number

/** Seeded pseudo-random numbers (sfc32, seeded by splitmix32): the same seed gives the same row everywhere. The seed is read as 32 bits. */
export function randomSource(seed: number): RandomSource {
  let state = seed | 0
  const split = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
  let a = split()
  let b = split()
  let c = split()
  let counter = 1
  const next = (): number => {
    const result = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + result) | 0
    return (result >>> 0) / 4294967296
  }
  for (let warm = 0; warm < 12; warm++) next()
  return next
}
