import { expect, test } from 'vitest'
import { askLikely, askNetwork, askRoutes } from '#analytics/client.ts'
import type { RouteNetwork } from '#analytics/network/route-network.ts'
import { routes } from '#analytics/network/routes.ts'

/** A ring with chords: many ways between any two. */
function ring(count: number): RouteNetwork {
  const ids = Array.from({ length: count }, (_, i) => `n${i}`)
  const pairs = ids.flatMap((_, i) => [i, (i + 1) % count, i, (i + 7) % count])
  return { ids, pairs: Uint32Array.from(pairs), lengths: new Uint32Array(pairs.length / 2).fill(1) }
}

test('ways of ten thousand entities come from the worker, the same as without one, with progress', async () => {
  const network = ring(10_000)
  const shares: number[] = []
  const ways = await askRoutes(network, 'n0', 'n50', { onProgress: (share) => shares.push(share) })
  expect(ways).toEqual(routes(network, 'n0', 'n50'))
  expect(shares.at(-1)).toBe(1)
})

test('a question that is stopped rejects with the reason, and the next one is answered', async () => {
  const control = new AbortController()
  const asked = askNetwork(ring(10_000), { signal: control.signal })
  control.abort(new Error('stopped by the reader'))
  await expect(asked).rejects.toThrow('stopped by the reader')
  expect((await askLikely({ ids: ['a', 'b', 'c'], pairs: Uint32Array.from([0, 1, 1, 2]) })).links).toHaveLength(1)
})
