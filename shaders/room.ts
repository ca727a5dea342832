import { include } from '#shaders/include.ts'
import type { ShaderPair } from '#shaders/index.ts'
import surroundingsFragment from '#shaders/room-surroundings.frag?raw'
import surroundingsVertex from '#shaders/room-surroundings.vert?raw'
import solidFragment from '#shaders/room-solid.frag?raw'
import solidVertex from '#shaders/room-solid.vert?raw'
import handVertex from '#shaders/room-hand.vert?raw'
import rayFragment from '#shaders/room-ray.frag?raw'
import rayVertex from '#shaders/room-ray.vert?raw'
import fadeFragment from '#shaders/room-fade.frag?raw'
import fadeVertex from '#shaders/room-fade.vert?raw'
import panelFragment from '#shaders/room-panel.frag?raw'
import panelVertex from '#shaders/room-panel.vert?raw'
import lightLibrary from '#shaders/lib/light.glsl?raw'

const libraries = { 'lib/light.glsl': lightLibrary }

function pair(vertex: string, fragment: string): ShaderPair {
  return { vertexShader: include(vertex, libraries), fragmentShader: include(fragment, libraries) }
}

/** What is drawn only in a headset: loaded with it, not with the page. */
export const roomShaders = {
  surroundings: pair(surroundingsVertex, surroundingsFragment),
  controller: pair(solidVertex, solidFragment),
  hand: pair(handVertex, solidFragment),
  ray: pair(rayVertex, rayFragment),
  fade: pair(fadeVertex, fadeFragment),
  panel: pair(panelVertex, panelFragment),
}
