import type { OrreryStage } from '#stage/stage.ts'

/** px; drawn at twice that, so that lines and names come out fine */
const width = 320
const height = 180
/** characters of a data: URL; a story of twenty beats stays under half a megabyte */
const largest = 20_000

/** A small still picture of the stage as a data: URL; undefined where there is no stage, or none small enough can be made. */
export function posterOf(stage: OrreryStage | null): string | undefined {
  if (stage === null) return undefined
  let drawn: HTMLCanvasElement
  try {
    drawn = stage.picture(2 * width, 2 * height)
  } catch {
    // A lost context draws nothing; the beat is worth more than its picture.
    return undefined
  }
  const small = document.createElement('canvas')
  small.width = width
  small.height = height
  const ink = small.getContext('2d')
  if (ink === null) return undefined
  ink.imageSmoothingQuality = 'high'
  ink.drawImage(drawn, 0, 0, width, height)
  for (const type of ['image/webp', 'image/jpeg']) {
    for (const quality of [0.85, 0.7, 0.5, 0.3]) {
      const address = small.toDataURL(type, quality)
      // a browser that cannot write a type writes PNG instead
      if (address.startsWith(`data:${type}`) && address.length < largest) return address
    }
  }
  return undefined
}
