import type { BakedMesh, Material, Part, Rgb, Triple } from '#exporters/hand-out/baked.ts'

/** Triangles of one thing: 3 numbers a point, indices in threes, counter-clockwise seen from outside. */
export interface Shell { positions: readonly number[]; normals: readonly number[]; indices: readonly number[] }

interface Lump { material: Material; positions: number[]; normals: number[]; indices: number[]; parts: Part[] }

/** points a metre: binary and text then hold the same numbers */
const grid = 1e5

/** Collects triangles by material. Lengths in metres. */
export class Clay {
  readonly #lumps = new Map<string, Lump>()
  #part = ''

  /** What is put on from here belongs to the thing of this name. */
  of(name: string): this {
    this.#part = name
    return this
  }

  /** @param scale of the shell, before it is moved to `at` */
  put(material: Material, { positions, normals, indices }: Shell, at: Triple = [0, 0, 0], scale = 1): void {
    if (indices.length === 0) return
    const lump = this.#lumpOf(material)
    const base = lump.positions.length / 3
    for (let i = 0; i < positions.length; i++) lump.positions.push(positions[i]! * scale + at[i % 3]!)
    for (const value of normals) lump.normals.push(value)
    for (const index of indices) lump.indices.push(base + index)
    const last = lump.parts.at(-1)
    const count = indices.length / 3
    if (last?.name === this.#part) last.count += count
    else lump.parts.push({ name: this.#part, first: lump.indices.length / 3 - count, count })
  }

  /** Everything so far, lifted or lowered to stand on y = 0; opaque first, then by name. */
  meshes(): BakedMesh[] {
    const lumps = [...this.#lumps.values()].toSorted((one, other) => Number(one.material.opacity < 1) - Number(other.material.opacity < 1) || (one.material.name < other.material.name ? -1 : 1))
    let lowest = Infinity
    for (const { positions } of lumps) for (let i = 1; i < positions.length; i += 3) lowest = Math.min(lowest, positions[i]!)
    return lumps.map(({ material, positions, normals, indices, parts }) => {
      const settled = Float32Array.from(positions, (value, i) => Math.round((i % 3 === 1 ? value - lowest : value) * grid) / grid + 0)
      return { material, positions: settled, normals: Float32Array.from(normals), indices: Uint32Array.from(indices), parts, ...boundsOf([settled]) }
    })
  }

  #lumpOf(material: Material): Lump {
    const found = this.#lumps.get(material.name)
    if (found !== undefined) return found
    const made: Lump = { material, positions: [], normals: [], indices: [], parts: [] }
    this.#lumps.set(material.name, made)
    return made
  }
}

/** The box round these points; of none: 0. */
export function boundsOf(lists: readonly Float32Array[]): { low: Triple; high: Triple } {
  const low: [number, number, number] = [Infinity, Infinity, Infinity]
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) {
      low[i % 3] = Math.min(low[i % 3]!, list[i]!)
      high[i % 3] = Math.max(high[i % 3]!, list[i]!)
    }
  }
  return low[0] === Infinity ? { low: [0, 0, 0], high: [0, 0, 0] } : { low, high }
}

/** sRGB to linear light, each 0..1. */
export const linear = (color: Rgb): Triple => color.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Triple

export const mixed = (one: Rgb, other: Rgb, part: number): Rgb => one.map((value, i) => value + (other[i]! - value) * part) as unknown as Rgb
