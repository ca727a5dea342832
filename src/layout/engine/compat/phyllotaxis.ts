import { cbrt, cos, sin } from '#model/exact.ts'

const roll = Math.PI * (3 - Math.sqrt(5))
const yaw = (Math.PI * 20) / (9 + Math.sqrt(221))
const initialRadius = 10

/** d3's first place of body number `index`, written to `into` at `offset`: a disc, or a ball, that fills evenly from its middle. */
export function phyllotaxis(index: number, dimensions: 2 | 3, into: Float64Array, offset = 0): void {
  if (dimensions === 2) {
    const radius = initialRadius * Math.sqrt(0.5 + index)
    into[offset] = radius * cos(index * roll)
    into[offset + 1] = radius * sin(index * roll)
    into[offset + 2] = 0
    return
  }
  const radius = initialRadius * cbrt(0.5 + index)
  into[offset] = radius * sin(index * roll) * cos(index * yaw)
  into[offset + 1] = radius * cos(index * roll)
  into[offset + 2] = radius * sin(index * roll) * sin(index * yaw)
}
