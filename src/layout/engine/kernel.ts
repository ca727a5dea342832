import type { Columns, ColumnSizes } from '#layout/engine/columns.ts'
import type { Law } from '#layout/engine/field/law.ts'
import type { LinkLaw } from '#layout/engine/motion/links.ts'

/**
 * The arithmetic of a tick, on columns of its own. There are two, the same operations in the same order and so the same bits: JavaScript,
 * which is the specification, and WebAssembly.
 */
export interface Kernel {
  readonly columns: Columns
  /** `field/order.ts` */
  order(): void
  /** `field/`: the push of all bodies on each other */
  repel(law: Law): void
  /** `motion/sums.ts` */
  beginSums(repulsion: number, centre: number, firm: number): void
  /** `motion/links.ts` */
  pullLinks(law: LinkLaw): void
  /** `motion/places.ts` */
  pullPlaces(): void
  /** `motion/integrate.ts` */
  integrate(friction: number, step: number, longest: number): number
  /** `motion/separate.ts` */
  separate(padding: number, share: number): number
}

/** @throws RangeError when there is no such memory */
export type OpenKernel = (sizes: ColumnSizes) => Kernel
