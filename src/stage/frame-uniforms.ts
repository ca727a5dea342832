import { Vector2, Vector3, Vector4 } from 'three'
import type { Theme } from '#stage/theme.ts'
import { paletteColumn, rgb, stageColors } from '#stage/theme.ts'

/** What every material of the stage shares, by reference: set once, seen by all. */
export function frameUniforms() {
  return {
    uViewport: { value: new Vector2(1, 1) },
    uPixelRatio: { value: 1 },
    uDark: { value: 1 },
    uBackdropTop: { value: new Vector3() },
    uBackdropLow: { value: new Vector3() },
    uFade: { value: new Vector2(4, 12) },
    uPalette: { value: paletteColumn('dark') },
    uInk: { value: new Vector3() },
    uSurround: { value: new Vector4(0, 0, 0, 0) },
  }
}
export type FrameUniforms = ReturnType<typeof frameUniforms>

export function paint(uniforms: FrameUniforms, theme: Theme): void {
  const colors = stageColors[theme]
  uniforms.uDark.value = theme === 'dark' ? 1 : 0
  uniforms.uBackdropTop.value.fromArray(rgb(colors.backdropTop))
  uniforms.uBackdropLow.value.fromArray(rgb(colors.backdropLow))
  uniforms.uInk.value.fromArray(rgb(colors.ink))
  uniforms.uPalette.value.set(paletteColumn(theme))
}
