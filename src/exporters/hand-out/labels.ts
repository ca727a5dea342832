import type { Triple } from '#exporters/hand-out/baked.ts'
import type { Clay, Shell } from '#exporters/hand-out/clay.ts'
import type { Lettering } from '#exporters/hand-out/lettering.ts'
import type { Paints } from '#exporters/hand-out/paints.ts'
import { baselines, insetPx, perPx, pxOf, type StandingText } from '#exporters/hand-out/place-labels.ts'
import { bothSides, outlineOf } from '#exporters/hand-out/shapes.ts'
import { tube } from '#exporters/hand-out/tubes.ts'

/** m that letters stand off their plate */
const off = 0.0008

/** Text as flat letters on a plate, on both its faces: people walk round a table. @returns letters without an outline */
export function bakeLabels(standing: readonly StandingText[], lettering: Lettering, clay: Clay, paints: Paints): number {
  let missing = 0
  for (const text of standing) {
    const { lines, corner, width, height, label } = text
    clay.of(lines.map((line) => line.text).join(' · '))
    clay.put(paints.plate(), bothSides(plate(width, height)), [corner[0] + width / 2, corner[1] - height / 2, corner[2]])
    const downs = baselines(lines)
    lines.forEach((line, row) => {
      const em = pxOf(line) * perPx
      const set = lettering.line(line.text)
      missing += set.missing
      const wide = set.width * em
      const inset = insetPx * perPx
      const left = label.align === 'center' ? (width - wide) / 2 : label.align === 'start' ? inset : width - inset - wide
      const material = paints.text(line.tone, line.strong === true)
      for (const { x, letter } of set.letters) {
        if (letter.indices.length === 0) continue
        const at = (face: 1 | -1): Triple => [corner[0] + (face === 1 ? left + x * em : width - left - x * em), corner[1] - downs[row]! * perPx, corner[2] + face * off]
        clay.put(material, flat(letter, 1), at(1), em)
        clay.put(material, flat(letter, -1), at(-1), em)
      }
    })
    if (text.leader !== undefined) clay.put(paints.mark('link', 'muted', 1), tube(text.leader, 0.0006, 4))
  }
  return missing
}

/** A face towards the reader (1), or mirrored towards who stands behind (-1). */
function flat({ points, indices }: { points: readonly (readonly [number, number])[]; indices: readonly number[] }, face: 1 | -1): Shell {
  return {
    positions: points.flatMap(([x, y]) => [face * x, y, 0]),
    normals: points.flatMap(() => [0, 0, face]),
    // mirrored points turn the other way by themselves
    indices,
  }
}

function plate(width: number, height: number): Shell {
  const radius = 5 * perPx
  // the rounded outline of a unit square's corner, moved out to the four corners of the plate
  const corners = outlineOf('cube', 3).map(([x, y]) => [Math.sign(x) * (width / 2 - radius) + roundOf(x) * radius, Math.sign(y) * (height / 2 - radius) + roundOf(y) * radius] as const)
  const fan = Array.from({ length: corners.length - 2 }, (_, i) => [0, i + 1, i + 2]).flat()
  return { positions: corners.flatMap(([x, y]) => [x, y, 0]), normals: corners.flatMap(() => [0, 0, 1]), indices: fan }
}
/** of the stage's rounded square (half side 0.8, corner 0.14): where in its corner's arc, -1..1 */
const roundOf = (along: number): number => (Math.sign(along) * (Math.abs(along) - 0.66)) / 0.14
