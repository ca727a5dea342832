import bytes from '#layout/engine/assembly/kernel.as.ts?bytes'
import { type Columns, columnsIn, type ColumnSizes, measure } from '#layout/engine/columns.ts'
import { spanCells } from '#layout/engine/field/gather.ts'
import type { Kernel } from '#layout/engine/kernel.ts'

/** What the module offers; it works on the columns that its table names. */
interface Assembly {
  readTable(): void
  treeOrder(): void
  gather(): void
  /** @param bend -2 * power * scale */
  meet(power: number, scale: number, soften: number, opening: number, bend: number): void
  passDown(): void
  beginSums(repulsion: number, centre: number, firm: number): void
  pullLinks(rest: boolean, scale: number, far: number, near: number): void
  pullPlaces(): void
  integrate(friction: number, step: number, longest: number): number
  separate(padding: number, share: number): number
}

/** The table at the start of memory, in the order of assembly/columns.as.ts: six counts and flags, then where columns begin. */
const tableBytes = 256
const tabled = [
  ...(['x', 'y', 'z', 'vx', 'vy', 'vz', 'fx', 'fy', 'fz', 'ax', 'ay', 'az', 'stiffness', 'charge', 'radius'] as const),
  ...(['anchorX', 'anchorY', 'anchorZ', 'strength', 'held', 'order'] as const),
  ...(['linkFrom', 'linkTo', 'linkLength', 'linkStiffness', 'cell', 'stack'] as const),
]

/** bytes in a page of WebAssembly memory, and the pages that 32 bits can address */
const pageBytes = 65_536
const mostPages = 65_536

// () => v128.any_true(i32x4.splat(0)): valid only where there is SIMD
const simd = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 17, 253, 83, 11]

/**
 * The WebAssembly kernel, on a memory of its own.
 * @param host what runs WebAssembly, undefined where nothing does
 * @returns undefined where WebAssembly or its SIMD is missing, is forbidden by the policy of the page, or there is no such memory left: the
 * JavaScript kernel gives the same bits
 */
export function openAssemblyKernel(sizes: ColumnSizes, host: typeof WebAssembly | undefined = globalThis.WebAssembly): Kernel | undefined {
  const pages = Math.ceil((tableBytes + measure(sizes, tableBytes).bytes) / pageBytes)
  if (!host || pages > mostPages || !host.validate(Uint8Array.from(simd))) return undefined
  let memory: WebAssembly.Memory
  let assembly: Assembly
  try {
    memory = new host.Memory({ initial: pages, maximum: pages })
    assembly = new host.Instance(compiledBy(host), { env: { memory } }).exports as unknown as Assembly
  } catch (problem) {
    if (problem instanceof host.LinkError) throw problem
    return undefined
  }
  const columns = columnsIn(memory.buffer, sizes, tableBytes)
  writeTable(memory.buffer, columns)
  spanCells(columns)
  assembly.readTable()
  return {
    columns,
    order: assembly.treeOrder,
    repel({ power, scale, soften, opening }) {
      assembly.gather()
      assembly.meet(power, scale, soften, opening, -2 * power * scale)
      assembly.passDown()
    },
    beginSums: assembly.beginSums,
    pullLinks: ({ kind, scale, far, near }) => assembly.pullLinks(kind === 'rest', scale, far, near),
    pullPlaces: assembly.pullPlaces,
    integrate: assembly.integrate,
    separate: assembly.separate,
  }
}

/** One module for all runs: what the browser has optimized once stays optimized. */
const modules = new WeakMap<typeof WebAssembly, WebAssembly.Module>()

function compiledBy(host: typeof WebAssembly): WebAssembly.Module {
  const known = modules.get(host)
  if (known) return known
  const compiled = new host.Module(bytes)
  modules.set(host, compiled)
  return compiled
}

function writeTable(memory: ArrayBuffer, columns: Columns): void {
  const { bodies, links, leaves, cells, places, flat, at } = columns
  new Uint32Array(memory, 0, tableBytes / 4).set([
    bodies,
    links,
    leaves,
    cells,
    Number(places),
    Number(flat),
    ...tabled.map((name) => at[name]),
  ])
}
