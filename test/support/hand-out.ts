import { readFile } from 'node:fs/promises'
import type { LensId } from '#model/view-state.ts'
import { settle } from '#layout/precompute.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { lenses } from '#lenses/index.ts'
import { bake } from '#exporters/hand-out/bake.ts'
import type { About, Baked } from '#exporters/hand-out/baked.ts'
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
