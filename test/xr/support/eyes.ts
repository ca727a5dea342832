import type { Headset } from '#test/xr/support/headset.ts'

/** Both eyes in one frame. */
export interface Eyes {
  /** colors that an eye sees, and px in which the two differ */
  colors: { left: number; right: number }
  differ: number
  /** px that what lies in the middle band is farther to the right in the left eye than in the right one */
  shift: number
  /** px of one eye */
  width: number
  height: number
}

/** Looks through both eyes; `low` and `high`: the band of the picture whose shift is measured, 0 = below. */
export const eyes = (headset: Headset, low = 0.2, high = 0.6): Promise<Eyes> =>
  headset.page.evaluate(
    ([low, high]) =>
      window.rig.drawn((canvas, gl) => {
        const width = canvas.width / 2
        const { height } = canvas
        const both = new Uint8Array(canvas.width * height * 4)
        gl.bindFramebuffer(gl.FRAMEBUFFER, null)
        gl.readPixels(0, 0, canvas.width, height, gl.RGBA, gl.UNSIGNED_BYTE, both)
        const words = new Uint32Array(both.buffer)
        const at = (right: boolean, x: number, y: number) => y * canvas.width + (right ? width : 0) + x
        const seen = { left: new Set<number>(), right: new Set<number>() }
        let differ = 0
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) {
            const [l, r] = [words[at(false, x, y)]!, words[at(true, x, y)]!]
            seen.left.add(l)
            seen.right.add(r)
            if (l !== r) differ++
          }
        const off = (shift: number) => {
          let sum = 0
          for (let y = Math.round(low * height); y < high * height; y++)
            for (let x = 20; x < width - 20; x++) sum += Math.abs(both[4 * at(false, x + shift, y) + 1]! - both[4 * at(true, x, y) + 1]!)
          return sum
        }
        let shift = -20
        for (let other = -20; other <= 20; other++) if (off(other) < off(shift)) shift = other
        return { colors: { left: seen.left.size, right: seen.right.size }, differ, shift, width, height }
      }),
    [low, high] as const,
  )

/** What both eyes see, side by side, as PNG. */
export async function picture(headset: Headset): Promise<Buffer> {
  const address = await headset.page.evaluate(() =>
    window.rig.drawn((canvas, gl) => {
      const { width, height } = canvas
      const pixels = new Uint8ClampedArray(width * height * 4)
      gl.bindFramebuffer(gl.FRAMEBUFFER, null)
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
      const flat = document.createElement('canvas')
      flat.width = width
      flat.height = height
      const drawing = flat.getContext('2d')!
      const turned = drawing.createImageData(width, height)
      for (let y = 0; y < height; y++) turned.data.set(pixels.subarray((height - 1 - y) * width * 4, (height - y) * width * 4), y * width * 4)
      for (let i = 3; i < turned.data.length; i += 4) turned.data[i] = 255
      drawing.putImageData(turned, 0, 0)
      return flat.toDataURL('image/png')
    }),
  )
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}
