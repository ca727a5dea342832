import { Mesh } from 'three'
import { roomShaders } from '#shaders/room.ts'
import { blendedMaterial } from '#stage/material.ts'
import { strip } from '#stage/strips.ts'
import type { Part } from '#xr/frame.ts'
import { Fade } from '#xr/place/fade.ts'
import type { Stay } from '#xr/run.ts'

/** What a fade looks like: one quad over everything, drawn only while it runs. `stay.jump` ends here. */
export function curtain(stay: Stay): Part {
  const fade = new Fade()
  const shown = { value: 0 }
  const quad = strip(1)
  quad.instanceCount = 1
  const material = blendedMaterial(roomShaders.fade, { ...stay.stage.uniforms, uShown: shown }, false)
  const mesh = new Mesh(quad, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 1000
  mesh.visible = false
  stay.add(mesh)
  stay.jump = (change) => fade.jump(change)
  return {
    frame({ seconds }) {
      if (!fade.running) return
      fade.frame(seconds)
      shown.value = fade.shown
      mesh.visible = fade.shown > 0
    },
    dispose() {
      quad.dispose()
      material.dispose()
    },
  }
}
