import { columnsIn, type ColumnSizes, measure } from '#layout/engine/columns.ts'
import { gather, spanCells } from '#layout/engine/field/gather.ts'
import { meet } from '#layout/engine/field/meet.ts'
import { treeOrder } from '#layout/engine/field/order.ts'
import { passDown } from '#layout/engine/field/pass-down.ts'
import type { Kernel } from '#layout/engine/kernel.ts'
import { integrate } from '#layout/engine/motion/integrate.ts'
import { pullLinks } from '#layout/engine/motion/links.ts'
import { pullPlaces } from '#layout/engine/motion/places.ts'
import { beginSums } from '#layout/engine/motion/sums.ts'
import { separate } from '#layout/engine/motion/separate.ts'

/** The specification: readable, eleven to thirty-five times slower, the same bits. Serves where there is no WebAssembly with SIMD. */
export function openJavaScriptKernel(sizes: ColumnSizes): Kernel {
  const columns = columnsIn(new ArrayBuffer(measure(sizes).bytes), sizes)
  spanCells(columns)
  return {
    columns,
    order: () => treeOrder(columns),
    repel(law) {
      gather(columns)
      meet(columns, law)
      passDown(columns)
    },
    beginSums: (repulsion, centre, firm) => beginSums(columns, repulsion, centre, firm),
    pullLinks: (law) => pullLinks(columns, law),
    pullPlaces: () => pullPlaces(columns),
    integrate: (friction, step, longest) => integrate(columns, friction, step, longest),
    separate: (padding, share) => separate(columns, padding, share),
  }
}
