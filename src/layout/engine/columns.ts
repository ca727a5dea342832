/**
 * Everything the fast engine works on, in one block of memory: columns of 32-bit numbers, a cell every 64 bytes. The JavaScript kernel reads
 * an ArrayBuffer, the WebAssembly kernel its own memory; both are told the same byte offsets.
 *
 * Bodies stand in the order of the tree (order.ts): a leaf is `leafSize` consecutive bodies, only the last one has empty slots (charge 0, on
 * top of the last body). Cells stand in preorder: the children of cell c over leaves `low .. high` are c + 1 and c + 2 * (middle - low),
 * so that the tree needs no pointers and a cell's children are always behind it.
 */
export const leafSize = 16
/** numbers of a cell: centre and charge; force and first leaf; gradient xx xy xz and leaf behind the last; gradient yy yz zz and radius */
export const cellSize = 16
export const cellSlot = { x: 0, y: 1, z: 2, charge: 3, fx: 4, fy: 5, fz: 6, low: 7, gxx: 8, gxy: 9, gxz: 10, high: 11, gyy: 12, gyz: 13, gzz: 14, radius: 15 }

/** 32-bit columns per body, in the order of memory */
const bodyFloats = ['x', 'y', 'z', 'vx', 'vy', 'vz', 'fx', 'fy', 'fz', 'ax', 'ay', 'az', 'stiffness', 'charge', 'radius'] as const
const placeFloats = ['anchorX', 'anchorY', 'anchorZ', 'strength'] as const
type BodyFloat = (typeof bodyFloats)[number] | (typeof placeFloats)[number]
type LinkFloat = 'linkLength' | 'linkStiffness'
export type Floats = Record<BodyFloat | LinkFloat | 'cell', Float32Array>
export type Words = Record<'node' | 'held' | 'order' | 'linkFrom' | 'linkTo' | 'stack', Uint32Array>


export interface ColumnSizes {
  bodies: number
  links: number
  /** is anybody anchored? */
  places: boolean
  /** do links have rest lengths? */
  rest: boolean
  /** everything lies in z = 0 */
  flat: boolean
}

export interface Columns extends Floats, Words {
  /** the cells' memory again, for the two slots that hold leaf numbers */
  cellWords: Uint32Array
  readonly bodies: number
  /** bodies rounded up to whole leaves */
  readonly slots: number
  readonly links: number
  readonly leaves: number
  readonly cells: number
  readonly places: boolean
  readonly flat: boolean
  /** byte offset of every column */
  readonly at: Readonly<Record<keyof Floats | keyof Words, number>>
  readonly bytes: number
}

/** deepest the tree can be, twice: a pair of cells on the stack leaves at most two more behind for every level */
const stackPairs = 512

/** Where every column lies. @param from first byte, a multiple of 64 */
export function measure(sizes: ColumnSizes, from = 0): Pick<Columns, 'at' | 'bytes' | 'slots' | 'leaves' | 'cells'> {
  const leaves = Math.max(1, Math.ceil(sizes.bodies / leafSize))
  const slots = leaves * leafSize
  const cells = 2 * leaves - 1
  const at = {} as Record<keyof Floats | keyof Words, number>
  let next = from
  const place = (name: keyof typeof at, count: number): void => {
    at[name] = next
    next += Math.ceil((4 * count) / 64) * 64
  }
  for (const name of bodyFloats) place(name, slots)
  for (const name of placeFloats) place(name, sizes.places ? slots : 0)
  for (const name of ['node', 'held'] as const) place(name, slots)
  // the order of the tree is made and used up between two ticks, when no sums are needed
  at.order = at.stiffness
  for (const name of ['linkFrom', 'linkTo', 'linkStiffness'] as const) place(name, sizes.links)
  place('linkLength', sizes.rest ? sizes.links : 0)
  place('cell', cells * cellSize)
  place('stack', 2 * stackPairs)
  return { at, bytes: next - from, slots, leaves, cells }
}

/** Views of the columns in `buffer`. */
export function columnsIn(buffer: ArrayBuffer, sizes: ColumnSizes, from = 0): Columns {
  const { at, bytes, slots, leaves, cells } = measure(sizes, from)
  const floats = (name: keyof Floats, count: number): Float32Array => new Float32Array(buffer, at[name], count)
  const words = (name: keyof Words, count: number): Uint32Array => new Uint32Array(buffer, at[name], count)
  const own = {} as Columns
  for (const name of bodyFloats) own[name] = floats(name, slots)
  for (const name of placeFloats) own[name] = floats(name, sizes.places ? slots : 0)
  for (const name of ['node', 'held', 'order'] as const) own[name] = words(name, slots)
  for (const name of ['linkFrom', 'linkTo'] as const) own[name] = words(name, sizes.links)
  own.linkStiffness = floats('linkStiffness', sizes.links)
  own.linkLength = floats('linkLength', sizes.rest ? sizes.links : 0)
  own.cell = floats('cell', cells * cellSize)
  own.cellWords = new Uint32Array(buffer, at.cell, cells * cellSize)
  own.stack = words('stack', 2 * stackPairs)
  return Object.assign(own, { bodies: sizes.bodies, links: sizes.links, places: sizes.places, flat: sizes.flat, slots, leaves, cells, at, bytes })
}
