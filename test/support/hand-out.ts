import { readFile } from 'node:fs/promises'
import { Box3, Mesh, type Object3D } from 'three'
import type { LensId } from '#model/view-state.ts'
import { settle } from '#layout/precompute.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { lenses } from '#lenses/index.ts'
import { bake } from '#exporters/hand-out/bake.ts'
import type { About, Baked, BakedMesh } from '#exporters/hand-out/baked.ts'
import type { FontSource } from '#exporters/hand-out/lettering.ts'
import { lensContext } from '#test/support/bundled.ts'

/** The page's font, from the package. */
export const fontFromDisk: FontSource = async (subset) => {
  const bytes = await readFile(new URL(`../../node_modules/@fontsource/inter/files/inter-${subset}-500-normal.woff`, import.meta.url))
  return new Uint8Array(bytes).buffer
}

export const about: About = { title: 'AIA: Portfolio', program: 'aia', lens: 'portfolio', dataVersion: 'v1', asOf: '2025-10-03', supposed: ['JPMorgan Chase removed'], synthetic: false }

/** A lens of a bundled programme, settled and baked. */
export async function bakedLens(lens: LensId, programme = 0, theme: 'dark' | 'light' = 'dark'): Promise<Baked> {
  const context = lensContext(programme)
  const { scene } = lenses.find(({ id }) => id === lens)!.view(context)
  return bake({ about, scene, positions: settle(problemOf(scene, { layout: 'composed', seed: 1 })), theme, titleOf: (node) => context.ecosystem.nodes.labels[node] ?? '', lit: null }, fontFromDisk)
}

/** What a viewer sees of a file, by name. */
export function seen(root: Object3D): Record<string, { triangles: number; low: number[]; high: number[] }> {
  const found: Record<string, { triangles: number; low: number[]; high: number[] }> = {}
  root.updateMatrixWorld(true)
  root.traverse((object) => {
    if (!(object instanceof Mesh)) return
    const box = new Box3().setFromObject(object)
    const { geometry } = object
    found[object.name] = { triangles: (geometry.index?.count ?? geometry.attributes['position']!.count) / 3, low: box.min.toArray(), high: box.max.toArray() }
  })
  return found
}
/** The same of a description. */
export const described = (meshes: readonly BakedMesh[]) => Object.fromEntries(meshes.map(({ material, indices, low, high }) => [material.name, { triangles: indices.length / 3, low: [...low], high: [...high] }]))

/** The entries of a zip, in the order in which they lie in the file. */
export function entriesOf(zip: Uint8Array): { name: string; method: number; packed: number; size: number; start: number }[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const entries: ReturnType<typeof entriesOf> = []
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const name = new TextDecoder().decode(zip.subarray(at + 30, at + 30 + view.getUint16(at + 26, true)))
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    const packed = view.getUint32(at + 18, true)
    entries.push({ name, method: view.getUint16(at + 8, true), packed, size: view.getUint32(at + 22, true), start })
    at = start + packed
  }
  return entries
}
