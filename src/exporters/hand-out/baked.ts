/** sRGB, each 0..1; the writers turn it into the linear light that both formats keep. */
export type Rgb = readonly [number, number, number]
export type Triple = readonly [number, number, number]

export interface Material {
  /** letters, digits and _, so that it is a name in every format */
  name: string
  color: Rgb
  /** 0..1 */
  opacity: number
}

/** What one thing of the scene became: a stretch of the triangles of its mesh. */
export interface Part {
  /** as people call it: the label of a body, the text of a label */
  name: string
  first: number
  count: number
}

/**
 * Everything of one material as plain triangles: metres, y up, the front towards +z, whole hundredths of a millimetre. Every triangle is looked
 * at from one side, counter-clockwise; what is flat has a back of its own.
 */
export interface BakedMesh {
  material: Material
  positions: Float32Array
  /** unit length */
  normals: Float32Array
  indices: Uint32Array
  parts: readonly Part[]
  low: Triple
  high: Triple
}

/** What the picture is of: written into the GLB, so that a copy on somebody's desk still says it. */
export interface About {
  title: string
  program: string
  lens: string
  dataVersion: string
  /** ISO day; null: not stated */
  asOf: string | null
  /** what is supposed, one sentence each */
  supposed: readonly string[]
  synthetic: boolean
}

/** A view as one plain description that every format is written from: no textures, instances, lines or curves. */
export interface Baked {
  about: About
  /** opaque first */
  meshes: readonly BakedMesh[]
  triangles: number
  /** it stands on y = 0 */
  low: Triple
  high: Triple
  bodies: number
  labels: number
  /** letters that the font has no outline for: a box stands in their place */
  unlettered: number
}
