import type { Baked, Triple } from '#exporters/hand-out/baked.ts'

/** m: on a table of usual height, an arm and a half ahead of somebody who stands at the origin and looks along -z */
const height = 0.85
const away = 1.1

/** The same, standing before a person whose feet are at the origin: where a headset shows a model at its own size, it begins there. */
export function ahead(baked: Baked): Baked {
  const moved = ([x, y, z]: Triple): Triple => [x, y + height, z - away]
  const meshes = baked.meshes.map((mesh) => ({
    ...mesh,
    positions: mesh.positions.map((at, index) => at + (index % 3 === 1 ? height : index % 3 === 2 ? -away : 0)),
    low: moved(mesh.low),
    high: moved(mesh.high),
  }))
  return { ...baked, meshes, low: moved(baked.low), high: moved(baked.high) }
}
