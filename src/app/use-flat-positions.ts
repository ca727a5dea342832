import { useEffect, useRef, useState } from 'react'
import { nodeIndex } from '#model/find.ts'
import { LayoutClient } from '#layout/client.ts'
import { problemOf } from '#layout/presets/problem.ts'
import type { Picture } from '#app/picture.ts'
import { familyOf, warmStart, type Stood } from '#app/warm-start.ts'

/** The network in the plane, settled by the same engine in two dimensions: x, y per node of the flat view, in its order. */
export function useFlatPositions(picture: Picture): Float32Array | undefined {
  const { flat, scene } = picture.lens
  const { ecosystem } = picture
  const [positions, set] = useState<Float32Array>()
  const stood = useRef<Stood>(undefined)
  useEffect(() => {
    if (flat.kind !== 'network') return undefined
    const numbers = flat.nodes.map((node) => nodeIndex(ecosystem, node.node))
    const client = new LayoutClient(
      (update) => {
        if (update.settled) stood.current = { family: familyOf(scene, 'composed'), ids: scene.nodes.ids, positions: update.positions.slice() }
        if (update.settled) set(Float32Array.from({ length: 2 * numbers.length }, (_, i) => (i % 2 === 0 ? 1 : -1) * update.positions[4 * numbers[i >> 1]! + (i % 2)]!))
        client.giveBack(update.positions)
      },
      // Without a layout the chart keeps its own arrangement; the table has every row.
      () => undefined,
    )
    const start = warmStart(stood.current, scene, 'composed')
    client.start('flat', problemOf(scene, { layout: 'composed', dimensions: 2, seed: 1, ...(start !== undefined && { start }) }))
    return () => client.dispose()
  }, [ecosystem, flat, scene])
  return flat.kind === 'network' ? positions : undefined
}
