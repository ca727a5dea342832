type Flat = readonly [number, number]

/** Signs that labels of ours use and the font's subsets lack, as strokes in em: y up from the baseline. */
const strokes: Readonly<Record<string, readonly (readonly Flat[])[]>> = {
  '✓': [[[0.06, 0.34], [0.28, 0.1], [0.68, 0.64]]],
  '✕': [[[0.1, 0.1], [0.62, 0.62]], [[0.1, 0.62], [0.62, 0.1]]],
  '→': [[[0.06, 0.36], [0.84, 0.36]], [[0.56, 0.64], [0.84, 0.36], [0.56, 0.08]]],
  '←': [[[0.94, 0.36], [0.16, 0.36]], [[0.44, 0.64], [0.16, 0.36], [0.44, 0.08]]],
  '≥': [[[0.08, 0.66], [0.6, 0.46], [0.08, 0.26]], [[0.08, 0.06], [0.6, 0.06]]],
  '≤': [[[0.6, 0.66], [0.08, 0.46], [0.6, 0.26]], [[0.08, 0.06], [0.6, 0.06]]],
  '≠': [[[0.08, 0.46], [0.6, 0.46]], [[0.08, 0.22], [0.6, 0.22]], [[0.2, 0.06], [0.48, 0.62]]],
  '∛': [[[0.04, 0.3], [0.16, 0.3], [0.3, 0.02], [0.46, 0.74], [0.72, 0.74]], [[0.06, 0.72], [0.2, 0.72], [0.12, 0.6], [0.2, 0.5], [0.06, 0.46]]],
}
/** em, as thick as the font's own strokes */
const thick = 0.09

/** A sign as triangles; undefined: it is not one of ours. */
export function symbol(char: string): { points: Flat[]; indices: number[]; advance: number } | undefined {
  const lines = strokes[char]
  if (lines === undefined) return undefined
  const points: Flat[] = []
  const indices: number[] = []
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!]
      const length = Math.hypot(bx - ax, by - ay)
      // square ends that reach half a stroke further close the corners
      const [ux, uy] = [((bx - ax) / length) * (thick / 2), ((by - ay) / length) * (thick / 2)]
      const base = points.length
      points.push([ax - ux + uy, ay - uy - ux], [bx + ux + uy, by + uy - ux], [bx + ux - uy, by + uy + ux], [ax - ux - uy, ay - uy + ux])
      indices.push(base, base + 1, base + 2, base, base + 2, base + 3)
    }
  }
  return { points, indices, advance: Math.max(...lines.flat().map(([x]) => x)) + 0.1 }
}
