import { graphOf } from '#layout/engine/graph.ts'
import { edgeLengthVariation } from '#layout/quality/edge-length.ts'
import { neighbourhoodPreservation } from '#layout/quality/neighbourhoods.ts'
import { overlaps } from '#layout/quality/overlaps.ts'
import { stressOf } from '#layout/quality/stress.ts'
import type { Contender } from '#test/bench/layout/contender.ts'
import type { Family } from '#test/bench/layout/families.ts'
import { graphNamed } from '#test/bench/layout/graphs.ts'
import { type Memory, memoryOf } from '#test/bench/layout/memory.ts'
import { ours } from '#test/bench/layout/ours.ts'
import { peers } from '#test/bench/layout/peers.ts'
import { layOut, median, type Run } from '#test/bench/layout/run.ts'

/** What a process of its own is asked to measure. */
export interface Order {
  graph: string
  engine: string
  /** `whole`: the first layout, then warm ones and their quality; `cold`: the first layout and nothing else; `memory`: what it holds and allocates */
  part: 'whole' | 'cold' | 'memory'
  limitMs: number
}

/** ms are of the processor */
export interface Cell {
  nodes: number
  links: number
  coldMs: number
  ticks: number
  ending: Run['ending']
  /** median of the means of runs: a tick that reuses the field of the one before does not stand for both */
  tickMs?: number
  medianTickMs?: number
  warmMs?: number
  warmRuns?: number
  stress?: number
  preservation?: number
  edgeVariation?: number
  overlaps?: number
  forceError?: number
  /** the tick after which stress falls less than 1 % more, and the time until then */
  plateauTick?: number
  plateauMs?: number
  /** the time until the first picture whose stress is at most 1.1 times that of the last */
  usefulMs?: number
}

export { bundledNames } from '#test/bench/layout/graphs.ts'
export const contenders: readonly Contender[] = [...ours, ...peers]

const pivots = 100
const sample = 3000
/** warm runs end after so many, or so many ms */
const warmRuns = 5
const warmLimit = 8000
const huge = 1_000_000

export function measure({ graph: name, engine, part, limitMs }: Order): Cell | Partial<Memory> {
  const contender = contenders.find(({ id }) => id === engine)
  if (!contender) throw new Error(`no engine ${engine}`)
  const family = graphNamed(name)
  if (part === 'memory') return memoryOf(contender, family)
  const graph = graphOf(family.count, family.from, family.to)
  const watched = part === 'whole' && contender.reference === true
  const cold = layOut(contender, family, { limitMs, ...(watched && { watch: stressOf(graph, { pivots: 50 }), every: 5 }) })
  const cell: Cell = { nodes: family.count, links: family.from.length, coldMs: cold.ms, ticks: cold.ticks, ending: cold.ending }
  if (part === 'cold') return cell
  const warm = again(contender, family, cold, limitMs)
  const timed = warm.length > 0 ? warm : [cold]
  Object.assign(cell, {
    tickMs: median(timed.map(({ meanTickMs }) => meanTickMs)),
    medianTickMs: median(timed.map(({ medianTickMs }) => medianTickMs)),
  })
  if (warm.length > 0) Object.assign(cell, { warmMs: median(warm.map(({ ms }) => ms)), warmRuns: warm.length })
  if (cold.ending === 'settled') Object.assign(cell, qualityOf(family, cold))
  if (cold.ending === 'settled' && cold.curve.length > 0) Object.assign(cell, plateauOf(cold))
  if (contender.id === 'fast' && family.count >= huge)
    cell.usefulMs = usefulOf(layOut(contender, family, { limitMs, watch: stressOf(graph, { pivots: 10 }), every: 1 }))
  // d3's error is asked at whatever places it came to
  if (contender.forceError) cell.forceError = contender.forceError(family, cold.session.positions())
  return cell
}

function again(contender: Contender, family: Family, cold: Run, limitMs: number): Run[] {
  const runs: Run[] = []
  let spent = cold.ms
  const wanted = contender.leastTicks === undefined ? warmRuns : 1
  while (cold.ending === 'settled' && runs.length < wanted && spent < warmLimit) {
    const run = layOut(contender, family, { limitMs })
    runs.push(run)
    spent += run.ms
  }
  return runs
}

function qualityOf(family: Family, { session }: Run): Partial<Cell> {
  const graph = graphOf(family.count, family.from, family.to)
  const positions = session.positions()
  return {
    stress: stressOf(graph, { pivots })(positions),
    preservation: neighbourhoodPreservation(graph, positions, { sample }),
    edgeVariation: edgeLengthVariation(graph, positions),
    ...(session.radius && { overlaps: overlaps(positions, session.radius) }),
  }
}

function plateauOf({ curve }: Run): Partial<Cell> {
  const leastFrom = (point: number): number => Math.min(...curve.slice(point).map(({ stress }) => stress))
  const found = curve.find(({ stress }, point) => stress - leastFrom(point) < 0.01 * stress)
  return found ? { plateauTick: found.tick, plateauMs: found.ms } : {}
}

function usefulOf({ curve }: Run): number {
  const last = curve.at(-1)?.stress ?? NaN
  return curve.find(({ stress }) => stress <= 1.1 * last)?.ms ?? NaN
}

const order = process.argv[2]
if (order?.startsWith('{')) process.stdout.write(`${JSON.stringify(measure(JSON.parse(order) as Order))}\n`)
