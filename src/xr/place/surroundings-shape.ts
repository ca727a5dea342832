/** Parts of the surroundings, as `room-surroundings.vert` reads them. */
export const part = { sky: 0, floor: 1, tableTop: 2, tableEdge: 3, outline: 4 } as const

/** Corners, 3 a vertex; which part each is of; triangles. */
export interface Shape { position: Float32Array; part: Float32Array; index: Uint16Array }

/** m the table's plate is thick */
const thick = 0.03

/** Everything that stands round the stage as one shape: sky, floor and a round table; where the room itself is seen, only the table's outline. */
export function surroundingsShape(passthrough: boolean): Shape {
  const position: number[] = []
  const parts: number[] = []
  const index: number[] = []
  /** a band of rings: each ring a radius and a height, of `steps` corners */
  const band = (of: number, steps: number, rings: readonly (readonly [number, number])[]) => {
    const first = position.length / 3
    for (const [radius, height] of rings) {
      for (let step = 0; step <= steps; step++) {
        const angle = (step / steps) * 2 * Math.PI
        position.push(radius * Math.cos(angle), height, radius * Math.sin(angle))
        parts.push(of)
      }
    }
    for (let ring = 0; ring + 1 < rings.length; ring++) {
      for (let step = 0; step < steps; step++) {
        const at = first + ring * (steps + 1) + step
        index.push(at, at + 1, at + steps + 1, at + 1, at + steps + 2, at + steps + 1)
      }
    }
  }
  if (passthrough) band(part.outline, 96, [[0.992, 0], [1, 0]])
  else {
    // far to near: they are drawn without depth
    band(part.sky, 24, Array.from({ length: 7 }, (_, ring) => -0.06 + (ring / 6) * (Math.PI / 2 + 0.06)).map((up) => [Math.cos(up), Math.sin(up)] as const))
    band(part.floor, 32, [[0, 0], [0.08, 0], [0.3, 0], [1, 0]])
    band(part.tableEdge, 96, [[1, 0], [1, -thick]])
    band(part.tableTop, 96, [[0, 0], [1, 0]])
  }
  return { position: Float32Array.from(position), part: Float32Array.from(parts), index: Uint16Array.from(index) }
}
