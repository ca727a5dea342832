import { checkProblem } from '#layout/engine/check-problem.ts'
import type { Engine, LayoutProblem, Running } from '#layout/engine/engine.ts'
import { placeFirst, waiting } from '#layout/engine/first-places.ts'
import { Holds } from '#layout/engine/holds.ts'
import type { OpenKernel } from '#layout/engine/kernel.ts'
import { openAssemblyKernel } from '#layout/engine/kernel-assembly.ts'
import { openJavaScriptKernel } from '#layout/engine/kernel-javascript.ts'
import { load } from '#layout/engine/load.ts'
import { fillSlots, Reorder } from '#layout/engine/reorder.ts'
import { quietEnergy, quietTicks, rmsRadius } from '#layout/engine/rest.ts'
import { type Tuning, tuningOf } from '#layout/engine/tuning.ts'

/**
 * The fast engine. A run: places to start from (`first-places.ts`: the seed of the whole graph, or where nodes stood), then ticks of
 * repulsion by a dual tree (`field/`), links, anchors and one preconditioned step with momentum (`motion/`), cooling until the mean way of
 * a body is under a thousandth of the radius three times running, then parting of what still overlaps.
 *
 * Written once as an algorithm and twice as code: `kernel-javascript.ts` is the specification, 32-bit by Math.fround; `assembly/` does the
 * same operations in the same order, four at a time, to the same bits. Sources: Dehnen 2014 (dual tree), Zhong et al. 2023 (t-force),
 * Brandes and Pich 2007 (PivotMDS), Walshaw 2003 (multilevel), Gansner, Koren and North 2004 (the step by stiffness is majorization's).
 *
 * What lost, tried on both families of test/bench/layout: more momentum (0.8: slower at first and overshooting); an attraction as strong as
 * in the paper (b = 8: 6 to 7 % more stress, neighbourhoods a tenth worse on H and a quarter better on S); an opening angle that grows with
 * the softening (no gain); a field in every tick instead of every second one (the same quality); leaves of 8 (a fifth dearer at 10,000).
 */

const warmHeat = 0.3
/** heat after newcomers have found their places, and how many ticks they get for it */
const mildHeat = 0.15
const newcomersTicks = 12
/** no body moves further in one tick, u */
const longestStep = 0.3
/** share of an overlap that is mended at once, while forces still move the bodies */
const mending = 0.5
/** overlaps up to this share of the wanted distance are none to the eye */
const slight = 2e-3
/** above so many bodies overlaps, as dear as the field, are seen to in every fourth tick only */
const crowd = 500
const crowdedTicks = 4
/** ticks at the end that do nothing but part what still overlaps */
const partingTicks = 60

/** The engine with one of the two kernels. */
export function engineWith(id: string, open: OpenKernel, tune = tuningOf): Engine {
  return { id, start: (problem) => start(problem, open, tune(problem)) }
}

function start(problem: LayoutProblem, open: OpenKernel, tuning: Tuning): Running {
  checkProblem(problem)
  const { count, maximumTicks, centre, repulsion } = problem
  const loaded = load(problem, open)
  const { kernel, columns, bodyOf } = loaded
  const { bodies } = columns
  const beginning = placeFirst(problem, loaded)
  const holds = new Holds(loaded)
  const reorder = new Reorder(loaded)
  const elsewhere = offStage(problem)
  let positions: Float32Array | undefined

  let heat = beginning === 'warm' ? warmHeat : 1
  let waited = beginning !== 'grown'
  let ticks = 0
  let sinceWake = 0
  let quiet = 0
  let parting = 0
  let settled = maximumTicks <= 0 || holds.free === 0
  let stale = true
  reorder.apply()

  /** Newcomers stand: the others may move over a little. */
  function goOn(): void {
    waited = true
    heat = Math.min(heat, mildHeat)
    for (let body = 0; body < bodies; body++) if (columns.held[body] === waiting) columns.held[body] = 0
  }

  function moveFree(): number {
    if (!waited && ticks >= newcomersTicks) goOn()
    if (ticks > 0 && ticks % tuning.orderEvery === 0) reorder.apply()
    if (ticks % tuning.fieldEvery === 0) {
      fillSlots(columns)
      kernel.repel(tuning.field)
    }
    kernel.beginSums(repulsion, centre, tuning.firm)
    kernel.pullLinks(tuning.links)
    kernel.pullPlaces()
    return kernel.integrate(tuning.friction, tuning.step * heat, longestStep)
  }

  /** Forces are at rest: what still overlaps is parted, and then it is over. */
  function finish(): void {
    parting += 1
    if (kernel.separate(tuning.padding, 1) <= slight || parting >= partingTicks) settled = true
  }

  function tick(): number {
    if (settled || bodies === 0) return 0
    heat += ((holds.inHand > 0 ? warmHeat : 0) - heat) * tuning.cooling
    let way = 0
    const resting = waited && quiet >= quietTicks && (holds.away === 0 || holds.inHand > 0)
    if (resting) finish()
    else if (holds.free > 0) {
      way = moveFree()
      if (bodies <= crowd || ticks % crowdedTicks === 0) kernel.separate(tuning.padding, mending)
    }
    way += holds.move()
    ticks += 1
    sinceWake += 1
    stale = true
    const energy = way / bodies / rmsRadius(bodies, columns.x, columns.y, columns.z)
    quiet = energy < quietEnergy ? quiet + 1 : 0
    if (sinceWake >= maximumTicks) settled = true
    if (settled) holds.arrive()
    return energy
  }

  function publish(into: Float32Array): void {
    const { node, x, y, z } = columns
    for (let body = 0; body < bodies; body++) {
      const at = 4 * node[body]!
      into[at] = x[body]!
      into[at + 1] = y[body]!
      into[at + 2] = z[body]!
      into[at + 3] = 1
    }
    for (let at = 0; at < elsewhere.length; at += 5) for (let axis = 0; axis < 4; axis++) into[4 * elsewhere[at]! + axis] = elsewhere[at + 1 + axis]!
  }

  function wake(): void {
    heat = Math.max(heat, warmHeat)
    sinceWake = quiet = parting = 0
    settled = false
  }

  /** The change, if the node is on stage and the place is one. */
  function change(node: number, place: readonly number[], act: () => void): void {
    if ((bodyOf[node] ?? -1) < 0 || !place.every(Number.isFinite)) return
    act()
    wake()
  }

  return {
    tick,
    get positions() {
      positions ??= new Float32Array(4 * count)
      if (stale) publish(positions)
      stale = false
      return positions
    },
    publish,
    get ticks() {
      return ticks
    },
    get settled() {
      return settled
    },
    grab: (node, x, y, z) => change(node, [x, y, z], () => holds.grab(node, x, y, z)),
    release: (node) => {
      if (holds.holding(node)) change(node, [], () => holds.release(node))
    },
    pin: (node, x, y, z) => change(node, [x, y, z], () => holds.pin(node, x, y, z)),
    unpin: (node) => change(node, [], () => holds.unpin(node)),
    reheat: wake,
  }
}

/** Where nodes stood that are not on stage: 5 numbers each, the first is the node. */
function offStage({ count, active, start }: LayoutProblem): Float64Array {
  const stood: number[] = []
  for (let node = 0; start !== undefined && node < count; node++) {
    if (active[node] !== 0) continue
    stood.push(node)
    for (let at = 4 * node; at < 4 * node + 4; at++) stood.push(Number.isFinite(start[at]) ? start[at]! : 0)
  }
  return Float64Array.from(stood)
}

/** The specification by itself: the same bits as `fast`, later. */
export const fastJavaScript = engineWith('fast-javascript', openJavaScriptKernel)

/** The engine of the product: WebAssembly where there is any, else the specification, later but to the same bits. */
export const fast = engineWith('fast', (sizes) => openAssemblyKernel(sizes) ?? openJavaScriptKernel(sizes))
