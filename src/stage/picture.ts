import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import { WebGLRenderTarget } from 'three'

/** Draws once into a smoothed off-screen target and hands the pixels over as a 2D canvas, upright. */
export function takePicture(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera, width: number, height: number): HTMLCanvasElement {
  const target = new WebGLRenderTarget(width, height, { samples: 4 })
  const former = renderer.getRenderTarget()
  renderer.setRenderTarget(target)
  renderer.clear()
  renderer.render(scene, camera)
  const bytes = new Uint8Array(4 * width * height)
  renderer.readRenderTargetPixels(target, 0, 0, width, height, bytes)
  renderer.setRenderTarget(former)
  target.dispose()

  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const ink = canvas.getContext('2d')
  if (ink === null) throw new Error('the browser gave no 2D canvas for a picture')
  const upright = ink.createImageData(width, height)
  for (let row = 0; row < height; row++) upright.data.set(bytes.subarray(4 * width * (height - 1 - row), 4 * width * (height - row)), 4 * width * row)
  // what is drawn covers the whole canvas: coverage left in the alpha channel means nothing here
  for (let i = 3; i < upright.data.length; i += 4) upright.data[i] = 255
  ink.putImageData(upright, 0, 0)
  return canvas
}
