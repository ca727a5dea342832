import type { Columns } from '#layout/engine/columns.ts'

const round = Math.fround

/** How links pull. */
export interface LinkLaw {
  /** a spring with a rest length, or the bounded pull of t-FDP */
  kind: 'rest' | 'bounded'
  /** 1/u^2: the bounded law measures distances in units */
  scale: number
  /** a and b of the bounded pull a + b / (1 + k d^2): far neighbours are drawn in by a alone, near ones held by both */
  far: number
  near: number
}

/**
 * Adds the pull of every link to ax, ay, az of both its ends, and its stiffness, the diagonal of the pull's Laplacian, to theirs. A rest
 * length has no direction where two ends coincide; such links wait until separation has parted them.
 */
export function pullLinks(columns: Columns, law: LinkLaw): void {
  const { x, y, z, ax, ay, az, stiffness, linkFrom, linkTo, linkLength, linkStiffness, links } = columns
  const rest = law.kind === 'rest'
  const scale = round(law.scale)
  const far = round(law.far)
  const near = round(law.near)
  for (let link = 0; link < links; link++) {
    const a = linkFrom[link]!
    const b = linkTo[link]!
    const own = linkStiffness[link]!
    const dx = round(x[b]! - x[a]!)
    const dy = round(y[b]! - y[a]!)
    const dz = round(z[b]! - z[a]!)
    const square = round(round(round(dx * dx) + round(dy * dy)) + round(dz * dz))
    let pull = 0
    let firm = own
    if (rest) {
      const distance = round(Math.sqrt(square))
      if (distance > 0) pull = round(own * round(1 - round(linkLength[link]! / distance)))
    } else {
      pull = round(own * round(far + round(near / round(1 + round(scale * square)))))
      firm = pull
    }
    const fx = round(pull * dx)
    const fy = round(pull * dy)
    const fz = round(pull * dz)
    ax[a] = round(ax[a]! + fx)
    ay[a] = round(ay[a]! + fy)
    az[a] = round(az[a]! + fz)
    stiffness[a] = round(stiffness[a]! + firm)
    ax[b] = round(ax[b]! - fx)
    ay[b] = round(ay[b]! - fy)
    az[b] = round(az[b]! - fz)
    stiffness[b] = round(stiffness[b]! + firm)
  }
}
