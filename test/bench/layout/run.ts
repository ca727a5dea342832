import type { Contender, Session } from '#test/bench/layout/contender.ts'
import type { Family } from '#test/bench/layout/families.ts'

export interface Run {
  session: Session
  /** processor time from the bare graph to the last tick */
  ms: number
  ticks: number
  meanTickMs: number
  medianTickMs: number
  /** `settled` by its own rule; `dear`: so many ticks as it takes at least would have taken longer than the limit; `late`: it did take longer */
  ending: 'settled' | 'dear' | 'late'
  curve: { tick: number; ms: number; stress: number }[]
}

export interface RunOptions {
  limitMs: number
  /** looked at between ticks, outside the time */
  watch?: (positions: Float32Array) => number
  every?: number
}

/** ms of the processor that this process has used, its collector and compiler included; what the neighbours on the machine take is not in it */
export const used = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** a tick that is not representative: code is still being compiled */
const firstTicks = 3
/** what is too dear to finish is ticked for so long, at least `leastTicks` times */
const dearLimit = 6000
const leastTicks = 5

/** One whole layout. */
export function layOut(contender: Contender, graph: Family, { limitMs, watch, every = 1 }: RunOptions): Run {
  const began = used()
  const session = contender.start(graph)
  let ms = used() - began
  const ticks: number[] = []
  const curve: Run['curve'] = []
  let ending: Run['ending'] = 'settled'
  if (watch) curve.push({ tick: 0, ms, stress: watch(session.positions()) })
  while (!session.settled) {
    const before = used()
    session.tick()
    const took = used() - before
    ticks.push(took)
    ms += took
    if (watch && (ticks.length % every === 0 || session.settled)) curve.push({ tick: ticks.length, ms, stress: watch(session.positions()) })
    if (session.settled) break
    const dear = contender.leastTicks !== undefined && median(ticks.slice(-leastTicks)) * contender.leastTicks > limitMs
    if (dear && ticks.length >= leastTicks && ms > Math.min(limitMs, dearLimit)) ending = 'dear'
    else if (ms > limitMs && ticks.length >= leastTicks) ending = 'late'
    if (ending !== 'settled') break
  }
  const counted = ticks.length > 2 * firstTicks ? ticks.slice(firstTicks) : ticks
  return { session, ms, ticks: ticks.length, meanTickMs: sumOf(counted) / counted.length, medianTickMs: median(counted), ending, curve }
}
