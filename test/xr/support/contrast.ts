import type { Headset } from '#test/xr/support/headset.ts'

/**
 * The weakest contrast of a line of text in the middle of what the left eye sees, as WCAG counts it: the picture is cut into strips; in every
 * strip in which a row changes between two colors as often as letters do, the backing is the most frequent color and the text the color
 * farthest from it that covers more than a few px (its edges are mixed with the backing).
 * @param wide @param high part of the picture that is looked at, around its middle
 * @returns NaN when no text is there
 */
export const contrastWithin = (headset: Headset, wide: number, high = wide): Promise<number> =>
  headset.page.evaluate(
    ([wide, high]) =>
      window.rig.drawn((canvas, gl) => {
        const [width, height] = [Math.round((canvas.width / 2) * wide), Math.round(canvas.height * high)]
        const pixels = new Uint8Array(width * height * 4)
        gl.bindFramebuffer(gl.FRAMEBUFFER, null)
        gl.readPixels(Math.round((canvas.width / 2 - width) / 2), Math.round((canvas.height - height) / 2), width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
        const linear = (byte: number) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4)
        const light = (color: number) => 0.2126 * linear(color >> 16) + 0.7152 * linear((color >> 8) & 255) + 0.0722 * linear(color & 255)
        const contrast = (one: number, other: number) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05)
        const color = (x: number, y: number) => {
          const at = 4 * (y * width + x)
          // to the nearest eighth step: shading of a few steps is one color
          return ((pixels[at]! & 0xf8) << 16) | ((pixels[at + 1]! & 0xf8) << 8) | (pixels[at + 2]! & 0xf8)
        }
        const strip = 12
        let weakest = NaN
        for (let top = 0; top + strip <= height; top += strip) {
          const counts = new Map<number, number>()
          for (let y = top; y < top + strip; y++) for (let x = 0; x < width; x++) counts.set(color(x, y), (counts.get(color(x, y)) ?? 0) + 1)
          const [backing, area] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))
          if (area < 0.5 * width * strip) continue
          let changes = 0
          for (let x = 1; x < width; x++) if (contrast(color(x, top + 6), backing) > 1.5 !== contrast(color(x - 1, top + 6), backing) > 1.5) changes++
          if (changes < 16) continue
          const text = Math.max(...[...counts].filter(([, px]) => px >= 8).map(([each]) => contrast(each, backing)))
          if (!(text >= weakest)) weakest = text
        }
        return weakest
      }),
    [wide, high] as const,
  )
