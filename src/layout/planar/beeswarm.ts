import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force'

const ticks = 160
/** a literal: the default is made with Math.pow, whose last bit differs between engines */
const cooling = 0.02276278

interface Bead {
  x: number
  y: number
  fx: number
}

/**
 * How far marks on one axis step aside so that none lies on another (beeswarm): the place along the axis is exact, what is returned is the way
 * across it. Nobody moves where nobody overlaps. `along`, `radii`, `room` (the whole width across) in one unit; marks that have no room in it
 * come closer together. The same input gives the same bits.
 */
export function beeswarm(along: readonly number[], radii: readonly number[], room: number): number[] {
  const touching = along.some((at, i) => along.some((other, k) => k < i && Math.abs(at - other) < radii[i]! + radii[k]!))
  if (!touching) return along.map(() => 0)
  // every second one starts on the other side; none in one place, which would leave the way to chance
  const beads = along.map((at, i): Bead => ({ x: at, fx: at, y: (i % 2 === 0 ? 1 : -1) * 1e-3 * radii[i]! * (i + 1) }))
  forceSimulation(beads)
    .stop()
    .alphaDecay(cooling)
    .force('along', forceX<Bead>((bead) => bead.fx).strength(1))
    .force('across', forceY<Bead>(0).strength(0.12))
    .force('collide', forceCollide<Bead>((_, i) => radii[i]!).iterations(4))
    .tick(ticks)
  const widest = beads.reduce((most, { y }, i) => Math.max(most, Math.abs(y) + radii[i]!), 0)
  const squeeze = Math.min(1, room / 2 / widest)
  return beads.map(({ y }) => y * squeeze)
}
