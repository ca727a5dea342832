import { forceCollide, forceManyBody } from 'd3-force-3d'
import { bodiesOf, type Body } from '#layout/engine/bodies.ts'
import { checkProblem } from '#layout/engine/check-problem.ts'
import type { Engine, LayoutProblem, Running } from '#layout/engine/engine.ts'
import { Holds } from '#layout/engine/holds.ts'
import { linkSprings, placeSprings } from '#layout/engine/springs.ts'
import { placeBodies } from '#layout/engine/start-places.ts'
import { randomSource } from '#model/exact.ts'

/** share of alpha lost in a tick: from 1 to 0.001 in about 150 ticks. A literal, because d3's own default calls Math.pow */
const cooling = 0.045
const friction = 0.6
const warmAlpha = 0.3
/** no body moves further in one tick, u: a wild problem cannot explode */
const longestStep = 0.3
const quietEnergy = 1e-3
const quietTicks = 3
/** how coarsely far bodies are taken together; d3's 0.9 costs 1.7 times as much and draws the same picture */
const coarseness = 1.2
/** bodies closer than this repel as if they were this far apart, u */
const nearest = 0.03
/** above so many bodies collisions, as dear as repulsion, are seen to in every third tick only */
const crowd = 2000
/** clear space kept round a body, u */
const padding = 0.006

function start(problem: LayoutProblem): Running {
  checkProblem(problem)
  const { dimensions } = problem
  const bodies = bodiesOf(problem)
  const { list, node: nodeOf } = bodies
  const random = randomSource(problem.seed)
  const warm = placeBodies(problem, bodies)
  const holds = new Holds(problem, bodies)

  const repel = forceManyBody<Body>()
    .distanceMin(nearest)
    .theta(coarseness)
    .strength((body) => -problem.repulsion * problem.charge[nodeOf[body.index]!]!)
  const collide = forceCollide<Body>()
    .radius((body) => problem.radius[nodeOf[body.index]!]! + padding)
    .strength(0.5)
  repel.initialize(list, random, dimensions)
  collide.initialize(list, random, dimensions)
  const pullLinks = linkSprings(bodies, random, dimensions)
  const pullPlaces = placeSprings(bodies, problem)

  const positions = new Float32Array(4 * problem.count)
  if (problem.start)
    for (let at = 0; at < positions.length; at++) positions[at] = Number.isFinite(problem.start[at]) ? problem.start[at]! : 0
  let alpha = warm ? warmAlpha : 1
  let ticks = 0
  let sinceWake = 0
  let quiet = 0
  let settled = false

  function publish(): void {
    const [x, y, z] = bodies.middle
    for (const body of list) {
      const node = nodeOf[body.index]!
      const exact = holds.atAnchor(body.index)
      positions[4 * node] = exact ? problem.anchor[3 * node]! : body.x + x
      positions[4 * node + 1] = exact ? problem.anchor[3 * node + 1]! : body.y + y
      positions[4 * node + 2] = dimensions === 2 ? 0 : exact ? problem.anchor[3 * node + 2]! : body.z + z
      positions[4 * node + 3] = 1
    }
  }

  /** Moves every body that is not held; returns the sum of the ways. */
  function integrate(): number {
    let way = 0
    for (const body of list) {
      if (holds.held[body.index] === 1) {
        body.vx = body.vy = body.vz = 0
        continue
      }
      body.vx *= friction
      body.vy *= friction
      body.vz *= friction
      let step = Math.sqrt(body.vx * body.vx + body.vy * body.vy + body.vz * body.vz)
      if (!(step < Infinity)) body.vx = body.vy = body.vz = step = 0
      if (step > longestStep) {
        body.vx *= longestStep / step
        body.vy *= longestStep / step
        body.vz *= longestStep / step
        step = longestStep
      }
      body.x += body.vx
      body.y += body.vy
      body.z += body.vz
      way += step
    }
    return way
  }

  function rmsRadius(): number {
    let x = 0,
      y = 0,
      z = 0,
      square = 0
    for (const body of list) {
      x += body.x
      y += body.y
      z += body.z
      square += body.x * body.x + body.y * body.y + body.z * body.z
    }
    const n = list.length
    const variance = square / n - (x * x + y * y + z * z) / (n * n)
    return Math.max(0.05, Math.sqrt(Math.max(0, variance)))
  }

  const free = (): boolean => holds.held.includes(0)

  function tick(): number {
    if (settled || list.length === 0) return 0
    alpha += ((holds.inHand > 0 ? warmAlpha : 0) - alpha) * cooling
    let way = 0
    if (free()) {
      repel(alpha)
      pullLinks(alpha)
      pullPlaces(alpha)
      if (list.length <= crowd || ticks % 3 === 0) collide(alpha)
      way = integrate()
    }
    way += holds.move()
    ticks += 1
    sinceWake += 1
    const energy = way / list.length / rmsRadius()
    quiet = energy < quietEnergy ? quiet + 1 : 0
    const still = quiet >= quietTicks && (holds.away === 0 || holds.inHand > 0)
    if (still || sinceWake >= problem.maximumTicks) {
      holds.arrive()
      settled = true
    }
    publish()
    return energy
  }

  function wake(): void {
    alpha = Math.max(alpha, warmAlpha)
    sinceWake = quiet = 0
    settled = false
  }
  /** The change, if the node is on stage and the place is one. */
  function change(node: number, place: readonly number[], act: (body: number) => void): void {
    const body = bodies.body[node] ?? -1
    if (body < 0 || !place.every(Number.isFinite)) return
    act(body)
    wake()
  }

  settled = problem.maximumTicks <= 0 || !free()
  publish()
  return {
    tick,
    positions,
    get ticks() {
      return ticks
    },
    get settled() {
      return settled
    },
    grab: (node, x, y, z) => change(node, [x, y, z], (body) => holds.grab(body, x, y, z)),
    release: (node) => {
      if (holds.holding(bodies.body[node] ?? -1)) change(node, [], (body) => holds.release(body))
    },
    pin: (node, x, y, z) => change(node, [x, y, z], (body) => holds.pin(body, x, y, z)),
    unpin: (node) => change(node, [], (body) => holds.unpin(body)),
    reheat: wake,
  }
}

/** d3-force-3d's repulsion and collision inside our own loop: its simulation would start from Math.cos and run on a timer. */
export const d3Force = { id: 'd3-force-3d', start } satisfies Engine
