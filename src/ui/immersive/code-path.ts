import { encode } from 'uqr'

/** light modules that scanners want around a code */
const border = 4
/** bytes in the largest code that is scanned from a screen without trouble (version 25 of 40) */
const most = 1200

export interface CodePath {
  /** modules across, with the border */
  size: number
  /** dark modules, one subpath a run, in modules */
  path: string
}

/** A text as a two-dimensional code; undefined where it is too long for one that can be scanned from a screen. */
export function codePath(text: string): CodePath | undefined {
  if (new TextEncoder().encode(text).length > most) return undefined
  const { data, size } = encode(text, { ecc: 'L', border })
  const runs = data.flatMap((row, y) => runsOf(row).map(([start, end]) => `M${start} ${y}h${end - start}v1H${start}z`))
  return { size, path: runs.join('') }
}

function runsOf(row: readonly boolean[]): [start: number, end: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    if (!dark) return
    const last = runs.at(-1)
    if (last?.[1] === x) last[1] = x + 1
    else runs.push([x, x + 1])
  })
  return runs
}
