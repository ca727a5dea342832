import { checkProblem } from '#layout/engine/check-problem.ts'
import { collide } from '#layout/engine/compat/collide.ts'
import { Homes } from '#layout/engine/compat/homes.ts'
import { link } from '#layout/engine/compat/link.ts'
import { manyBody } from '#layout/engine/compat/many-body.ts'
import { packed } from '#layout/engine/compat/packed.ts'
import { place } from '#layout/engine/compat/places.ts'
import { simulation } from '#layout/engine/compat/simulation.ts'
import type { Engine, LayoutProblem, Running } from '#layout/engine/engine.ts'
import { quietEnergy, quietTicks, rmsRadius } from '#layout/engine/rest.ts'

/** alpha after a warm start or a touch, and what it stays at while a body is in hand */
const warmAlpha = 0.3
/** bodies closer than this repel as if they were this far apart, u */
const nearest = 0.03
/** no body moves further in one tick, u: a wild problem cannot explode */
const longestStep = 0.3

function start(problem: LayoutProblem): Running {
  checkProblem(problem)
  const { dimensions, centre } = problem
  const bodies = packed(problem)
  const { count, node: nodeOf } = bodies
  const perBody = (value: (node: number) => number): Float64Array => Float64Array.from(nodeOf, value)
  const anchor = (axis: 0 | 1 | 2): Float64Array =>
    perBody((node) => (problem.strength[node]! > 0 ? problem.anchor[3 * node + axis]! : NaN))
  const moving = simulation({
    ...bodies,
    dimensions,
    seed: problem.seed,
    alpha: bodies.warm ? warmAlpha : 1,
    longestStep,
    forces: [
      manyBody({ strength: perBody((node) => -problem.repulsion * problem.charge[node]!), distanceMin: nearest }),
      link({ from: bodies.from, to: bodies.to, distance: bodies.distance, strength: bodies.strength }),
      // half an anchor's strength counts against the pull to the middle: whoever has a place is hardly drawn away from it
      place({ x: 0, y: 0, z: 0, strength: perBody((node) => Math.max(0, centre - problem.strength[node]! / 2)) }),
      place({ x: anchor(0), y: anchor(1), z: anchor(2), strength: perBody((node) => problem.strength[node]!) }),
      collide({ radius: perBody((node) => problem.radius[node]!) }),
    ],
  })
  const homes = new Homes(problem, bodies, moving)
  const { x, y, z } = moving

  const positions = new Float32Array(4 * problem.count)
  if (problem.start)
    for (let at = 0; at < positions.length; at++) positions[at] = Number.isFinite(problem.start[at]) ? problem.start[at]! : 0
  let ticks = 0
  let sinceWake = 0
  let quiet = 0
  let settled = false

  function publish(): void {
    for (let body = 0; body < count; body++) {
      const node = nodeOf[body]!
      const exact = homes.atAnchor(body)
      positions[4 * node] = exact ? problem.anchor[3 * node]! : x[body]!
      positions[4 * node + 1] = exact ? problem.anchor[3 * node + 1]! : y[body]!
      positions[4 * node + 2] = dimensions === 2 ? 0 : exact ? problem.anchor[3 * node + 2]! : z[body]!
      positions[4 * node + 3] = 1
    }
  }

  function allHeld(): boolean {
    for (let body = 0; body < count; body++) if (!homes.isHeld(body)) return false
    return true
  }

  function tick(): number {
    if (settled || count === 0) return 0
    moving.alphaTarget = homes.inHand.size > 0 ? warmAlpha : 0
    homes.step()
    const energy = moving.tick() / count / rmsRadius(count, x, y, z)
    ticks += 1
    sinceWake += 1
    quiet = energy < quietEnergy ? quiet + 1 : 0
    const still = quiet >= quietTicks && (homes.away.size === 0 || homes.inHand.size > 0)
    if (still || moving.alpha < moving.alphaMin || sinceWake >= problem.maximumTicks) {
      homes.arrive()
      settled = true
    }
    publish()
    return energy
  }

  function wake(): void {
    moving.alpha = Math.max(moving.alpha, warmAlpha)
    sinceWake = quiet = 0
    settled = count === 0
  }
  /** The change, if the node is on stage and the place is one. */
  function change(node: number, at: readonly [number, number, number], act: (body: number) => void): void {
    const body = bodies.body[node] ?? -1
    if (body < 0 || !at.every(Number.isFinite)) return
    act(body)
    wake()
  }
  const nowhere = [0, 0, 0] as const

  settled = problem.maximumTicks <= 0 || allHeld()
  publish()
  return {
    tick,
    positions,
    publish: (into) => into.set(positions),
    get ticks() {
      return ticks
    },
    get settled() {
      return settled
    },
    grab: (node, ...at) => change(node, at, (body) => homes.grab(body, at)),
    release: (node) => {
      if (homes.inHand.has(bodies.body[node] ?? -1)) change(node, nowhere, (body) => homes.release(body))
    },
    pin: (node, ...at) => change(node, at, (body) => homes.pin(body, at)),
    unpin: (node) => change(node, nowhere, (body) => homes.unpin(body)),
    reheat: wake,
  }
}

/** d3's forces and cooling, as they are; the tier that others are compared with. Its law is always `inverse`. */
export const compat = { id: 'compat', start } satisfies Engine
