import { describe, expect, it } from 'vitest'
import { qualityOf } from '#test/fuzz/layout/engine/compat/quality.ts'
import { oursOf, peerOf, randomLinks, type Situation } from '#test/unit/layout/engine/compat/peers.ts'

describe('after 300 ticks on a small graph the quality is that of d3', () => {
  it.each([2, 3] as const)('in %d dimensions', (dimensions) => {
    const count = 70
    const links = randomLinks(count, 110, 3)
    const situation: Situation = {
      count,
      dimensions,
      recipes: [
        { kind: 'link', options: links },
        { kind: 'charge', options: {} },
        { kind: 'centre', options: {} },
      ],
    }
    const peer = peerOf(situation)
    const ours = oursOf(situation)
    for (let tick = 0; tick < 300; tick++) {
      peer.simulation.tick()
      ours.tick()
    }
    const here = qualityOf(count, links, (body) => [ours.x[body]!, ours.y[body]!, ours.z[body]!])
    const there = qualityOf(count, links, (body) => [peer.nodes[body]!.x, peer.nodes[body]!.y, peer.nodes[body]!.z || 0])
    for (const name of ['edge', 'radius', 'stress'] as const) expect(Math.abs(here[name] / there[name] - 1), name).toBeLessThan(0.02)
  })
})
