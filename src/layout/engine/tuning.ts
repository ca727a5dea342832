import type { LayoutProblem } from '#layout/engine/engine.ts'
import type { Law } from '#layout/engine/field/law.ts'
import type { LinkLaw } from '#layout/engine/motion/links.ts'

/** Everything a law is told by, as data. Found by trying, on the two families and the bundled programs: see test/bench/README.md. */
export interface Tuning {
  field: Law
  links: LinkLaw
  /** share of the velocity that is kept */
  friction: number
  /** share of the way to the balance of forces that a body covers in a tick, at heat 1 */
  step: number
  /** share of the heat that is lost in a tick */
  cooling: number
  /** stiffness of a body without links */
  firm: number
  /** ticks between two orders of the tree, and between two fields */
  orderEvery: number
  fieldEvery: number
  /** clear space kept between two bodies, u */
  padding: number
}

/**
 * The larger a graph, the dearer a tick and the less the last ones change: measured, a quarter of the ticks costs a tenth of the
 * neighbourhoods, of which there are twice as many as d3 keeps.
 */
const coolingOf = (count: number): number => (count > 50_000 ? 0.18 : count > 5000 ? 0.13 : 0.09)

export function tuningOf({ count, law, unit = 1 }: LayoutProblem): Tuning {
  const scale = 1 / (unit * unit)
  if (law === 'bounded') {
    return {
      field: { power: 2, scale, soften: 1, opening: 0.78 },
      links: { kind: 'bounded', scale, far: 0.2, near: 2 },
      friction: 0.6,
      step: 0.6,
      cooling: coolingOf(count),
      firm: 1,
      orderEvery: 4,
      fieldEvery: 2,
      padding: Math.min(0.006, 0.1 * unit),
    }
  }
  return {
    field: { power: 1, scale: 1, soften: 0.0009, opening: 1.7 },
    links: { kind: 'rest', scale: 1, far: 0, near: 0 },
    friction: 0.6,
    step: 0.5,
    cooling: 0.03,
    firm: 1,
    orderEvery: 4,
    fieldEvery: 1,
    padding: 0.006,
  }
}
