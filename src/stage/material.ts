import type { IUniform } from 'three'
import { AddEquation, CustomBlending, GLSL3, NoBlending, OneFactor, OneMinusSrcAlphaFactor, RawShaderMaterial } from 'three'
import type { ShaderPair } from '#shaders/index.ts'

type Uniforms = Record<string, IUniform>

/** Solid: coverage goes to the samples (alpha to coverage), depth is written; needs no sorting and leaves no halo. */
export function solidMaterial(shader: ShaderPair, uniforms: Uniforms): RawShaderMaterial {
  return new RawShaderMaterial({ ...shader, uniforms, glslVersion: GLSL3, blending: NoBlending, alphaToCoverage: true })
}

/** Blended: premultiplied colour over what stands behind; hidden by solid bodies, hides nothing. */
export function blendedMaterial(shader: ShaderPair, uniforms: Uniforms, depthTest = true): RawShaderMaterial {
  return new RawShaderMaterial({
    ...shader, uniforms, glslVersion: GLSL3, transparent: true, depthTest, depthWrite: false, blending: CustomBlending,
    blendEquation: AddEquation, blendSrc: OneFactor, blendDst: OneMinusSrcAlphaFactor, blendSrcAlpha: OneFactor, blendDstAlpha: OneMinusSrcAlphaFactor,
  })
}
