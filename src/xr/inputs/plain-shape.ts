import type { SolidShape } from '#xr/inputs/controller-shape.ts'

/** A rounded bar in the hand with a ring's worth of head: what a controller is while its own shape is not here, or never comes. */
export function plainShape(): SolidShape {
  const steps = 24
  /** z m along the bar, from the palm forwards; radius m; its middle's height m */
  const rings = [[0.062, 0, -0.016], [0.06, 0.011, -0.015], [0.045, 0.016, -0.012], [0, 0.0165, -0.002], [-0.025, 0.02, 0], [-0.04, 0.022, 0], [-0.052, 0.017, 0], [-0.055, 0, 0]] as const
  const position: number[] = []
  const normal: number[] = []
  const color: number[] = []
  const index: number[] = []
  rings.forEach(([z, radius, height], ring) => {
    const [before, after] = [rings[Math.max(0, ring - 1)]!, rings[Math.min(rings.length - 1, ring + 1)]!]
    // a surface of revolution: its normal leans against the growth of the radius
    const lean = Math.atan2(after[1] - before[1], before[0] - after[0])
    for (let step = 0; step <= steps; step++) {
      const angle = (step / steps) * 2 * Math.PI
      const [x, y] = [Math.cos(angle), Math.sin(angle)]
      position.push(radius * x, height + radius * y, z)
      const flat = radius === 0 ? 0 : Math.cos(lean)
      normal.push(x * flat, y * flat, radius === 0 ? Math.sign(z) : Math.sin(lean))
      color.push(78, 86, 102, 255)
      if (ring === 0 || step === steps) continue
      const at = ring * (steps + 1) + step
      index.push(at, at + 1, at - steps - 1, at + 1, at - steps, at - steps - 1)
    }
  })
  return { position: Float32Array.from(position), normal: Float32Array.from(normal), color: Uint8Array.from(color), index: Uint16Array.from(index) }
}
