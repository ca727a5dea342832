import { type Columns, leafSize } from '#layout/engine/columns.ts'
import type { Loaded } from '#layout/engine/load.ts'

const floats = ['x', 'y', 'z', 'vx', 'vy', 'vz', 'charge', 'radius'] as const
const placeFloats = ['anchorX', 'anchorY', 'anchorZ', 'strength'] as const

/**
 * Moves every body to its slot in the tree, so that a leaf is one stretch of memory and linked bodies lie near each other. Between two
 * ticks and before a field only: sums and forces are not taken along.
 */
export class Reorder {
  readonly #loaded: Loaded
  /** the sums are made anew in every tick; until then their memory serves */
  readonly #words: Uint32Array
  readonly #slotOf: Uint32Array

  constructor(loaded: Loaded) {
    const { columns } = loaded
    this.#loaded = loaded
    this.#words = new Uint32Array(columns.ax.buffer, columns.at.ay, columns.slots)
    this.#slotOf = new Uint32Array(columns.ax.buffer, columns.at.az, columns.slots)
  }

  apply(): void {
    const { kernel, columns, bodyOf } = this.#loaded
    if (columns.bodies <= leafSize) return
    kernel.order()
    const { order, bodies, node } = columns
    for (let slot = 0; slot < bodies; slot++) this.#slotOf[order[slot]!] = slot
    for (const name of floats) this.#move(columns[name], columns.ax)
    if (columns.places) for (const name of placeFloats) this.#move(columns[name], columns.ax)
    this.#move(columns.held, this.#words)
    this.#move(columns.node, this.#words)
    for (let slot = 0; slot < bodies; slot++) bodyOf[node[slot]!] = slot
    this.#relink(columns.linkFrom)
    this.#relink(columns.linkTo)
  }

  #move<Numbers extends Float32Array | Uint32Array>(column: Numbers, spare: Numbers): void {
    const { order, bodies } = this.#loaded.columns
    for (let slot = 0; slot < bodies; slot++) spare[slot] = column[order[slot]!]!
    for (let slot = 0; slot < bodies; slot++) column[slot] = spare[slot]!
  }

  #relink(ends: Uint32Array): void {
    for (let link = 0; link < ends.length; link++) ends[link] = this.#slotOf[ends[link]!]!
  }
}

/** The empty slots of the last leaf, without charge, stand on its last body, so that they widen no cell. */
export function fillSlots({ x, y, z, bodies, slots }: Columns): void {
  if (bodies === 0 || bodies === slots) return
  x.fill(x[bodies - 1]!, bodies)
  y.fill(y[bodies - 1]!, bodies)
  z.fill(z[bodies - 1]!, bodies)
}
