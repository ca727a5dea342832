import { useEffect, useState } from 'react'
import { nodeIndex } from '#model/find.ts'
import { LayoutClient } from '#layout/client.ts'
import { problemOf } from '#layout/presets/problem.ts'
import type { Picture } from '#app/picture.ts'

/** The network in the plane, settled by the same engine in two dimensions: x, y per node of the flat view, in its order. */
export function useFlatPositions(picture: Picture): Float32Array | undefined {
  const { flat, scene } = picture.lens
  const { ecosystem } = picture
  const [positions, set] = useState<Float32Array>()
  useEffect(() => {
    if (flat.kind !== 'network') return undefined
    const numbers = flat.nodes.map((node) => nodeIndex(ecosystem, node.node))
    const client = new LayoutClient(
      (update) => {
        if (update.settled) set(Float32Array.from({ length: 2 * numbers.length }, (_, i) => (i % 2 === 0 ? 1 : -1) * update.positions[4 * numbers[i >> 1]! + (i % 2)]!))
        client.giveBack(update.positions)
      },
      // Without a layout the chart keeps its own arrangement; the table has every row.
      () => undefined,
    )
    client.start('flat', problemOf(scene, { layout: 'composed', dimensions: 2, seed: 1 }))
    return () => client.dispose()
  }, [ecosystem, flat, scene])
  return flat.kind === 'network' ? positions : undefined
}
