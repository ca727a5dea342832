import { include } from '#shaders/include.ts'
import backdropFragment from '#shaders/backdrop.frag?raw'
import backdropVertex from '#shaders/backdrop.vert?raw'
import nodeFragment from '#shaders/node.frag?raw'
import nodeVertex from '#shaders/node.vert?raw'
import pointFragment from '#shaders/point.frag?raw'
import pointVertex from '#shaders/point.vert?raw'
import auraFragment from '#shaders/aura.frag?raw'
import auraVertex from '#shaders/aura.vert?raw'
import linkFragment from '#shaders/link.frag?raw'
import linkVertex from '#shaders/link.vert?raw'
import guideFragment from '#shaders/guide.frag?raw'
import guideVertex from '#shaders/guide.vert?raw'
import labelFragment from '#shaders/label.frag?raw'
import labelVertex from '#shaders/label.vert?raw'
import frameLibrary from '#shaders/lib/frame.glsl?raw'
import nodeLibrary from '#shaders/lib/node.glsl?raw'
import lightLibrary from '#shaders/lib/light.glsl?raw'
import strokeLibrary from '#shaders/lib/stroke.glsl?raw'
import shapeLibrary from '#shaders/lib/shape.glsl?raw'

const libraries = {
  'lib/frame.glsl': frameLibrary,
  'lib/node.glsl': nodeLibrary,
  'lib/light.glsl': lightLibrary,
  'lib/stroke.glsl': strokeLibrary,
  'lib/shape.glsl': shapeLibrary,
}

/** GLSL ES 3.00 without its version line: three's RawShaderMaterial with GLSL3 writes it. */
export interface ShaderPair { vertexShader: string; fragmentShader: string }

function pair(vertex: string, fragment: string): ShaderPair {
  return { vertexShader: include(vertex, libraries), fragmentShader: include(fragment, libraries) }
}

/** One pair per thing drawn. */
export const shaders = {
  backdrop: pair(backdropVertex, backdropFragment),
  node: pair(nodeVertex, nodeFragment),
  point: pair(pointVertex, pointFragment),
  aura: pair(auraVertex, auraFragment),
  link: pair(linkVertex, linkFragment),
  guide: pair(guideVertex, guideFragment),
  label: pair(labelVertex, labelFragment),
}
