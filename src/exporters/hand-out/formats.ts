import type { Baked } from '#exporters/hand-out/baked.ts'

/** Writers load when a file is asked for. */
export const glb = {
  id: 'glb',
  extension: 'glb',
  mediaType: 'model/gltf-binary',
  write: async (baked: Baked): Promise<Uint8Array> => (await import('#exporters/hand-out/write-glb.ts')).writeGlb(baked),
} as const

export const usdz = {
  id: 'usdz',
  extension: 'usdz',
  mediaType: 'model/vnd.usdz+zip',
  write: async (baked: Baked): Promise<Uint8Array> => (await import('#exporters/hand-out/write-usdz.ts')).writeUsdz(baked),
} as const
