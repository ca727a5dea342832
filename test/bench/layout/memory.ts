import type { Contender, Session } from '#test/bench/layout/contender.ts'
import type { Family } from '#test/bench/layout/families.ts'
import { used } from '#test/bench/layout/run.ts'

export interface Memory {
  /** what the process holds more of, heap and outside of it, with a layout under way */
  bytesPerNode: number
  /** bytes that a tick asks of the heap; at least, where the collector comes in the middle of one */
  allocatedPerTick: number
  /** bytes by which the heap is larger after `heapTicks` ticks, nothing collected: the least of some rounds, because code that is compiled meanwhile lives there too */
  heapGrowth: number
  heapTicks: number
}

const ticksWanted = 200
const probed = 20
const rounds = 5
/** ms: who takes longer for his ticks does fewer of them; nobody doubts that peers allocate */
const patience = { ours: 7000, peer: 1000 }

/** @returns nothing when the process was not started with --expose-gc */
export function memoryOf(contender: Contender, graph: Family): Partial<Memory> {
  const collect = globalThis.gc
  if (!collect) return {}
  const limit = contender.leastTicks === undefined ? patience.ours : patience.peer
  // code is compiled and old sessions are gone before anything is counted
  const heapTicks = warmUp(contender, graph, limit)
  const held = (): number => {
    for (let round = 0; round < 3; round++) collect()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = held()
  const session = contender.start(graph)
  tickOn(session, 3)
  const bytesPerNode = (held() - before) / graph.count
  tickOn(session, Math.min(heapTicks, probed))
  let heapGrowth = Infinity
  const began = used()
  for (let round = 0; round < rounds && (round === 0 || used() - began < limit); round++) {
    collect()
    const empty = process.memoryUsage().heapUsed
    tickOn(session, heapTicks)
    heapGrowth = Math.min(heapGrowth, process.memoryUsage().heapUsed - empty)
  }
  const asking = perTick(() => undefined, probed)
  const probe = perTick(() => tickOn(session, 1), Math.min(probed, heapTicks)) - asking
  // the probe sees what the collector takes away between two ticks, the sum what is too little for the probe
  return { bytesPerNode, heapGrowth, heapTicks, allocatedPerTick: Math.max(0, probe, heapGrowth / heapTicks) }
}

/** @returns how many ticks there is time for */
function warmUp(contender: Contender, graph: Family, limit: number): number {
  const session = contender.start(graph)
  const began = used()
  let ticks = 0
  while (ticks < ticksWanted && (ticks < 5 || used() - began < limit)) {
    tickOn(session, 1)
    ticks += 1
  }
  return ticks
}

function tickOn(session: Session, ticks: number): void {
  for (let tick = 0; tick < ticks; tick++) {
    if (session.settled) session.reheat?.()
    session.tick()
  }
}

/** Mean of what the heap grew by where it grew; asking allocates too. */
function perTick(work: () => void, times: number): number {
  let sum = 0
  let last = process.memoryUsage().heapUsed
  for (let time = 0; time < times; time++) {
    work()
    const now = process.memoryUsage().heapUsed
    sum += Math.max(0, now - last)
    last = now
  }
  return sum / times
}
