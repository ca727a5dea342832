import { centre } from '#layout/engine/compat/centre.ts'
import { link } from '#layout/engine/compat/link.ts'
import { manyBody } from '#layout/engine/compat/many-body.ts'
import { simulation } from '#layout/engine/compat/simulation.ts'
import { fast, fastJavaScript } from '#layout/engine/fast.ts'
import type { Engine } from '#layout/engine/engine.ts'
import { openJavaScriptKernel } from '#layout/engine/kernel-javascript.ts'
import type { Contender } from '#test/bench/layout/contender.ts'
import { fieldError } from '#test/bench/layout/field-error.ts'
import { problemOfGraph } from '#test/bench/layout/problem.ts'

/** An engine of ours on the problem that the graph makes. */
const contender = (id: string, title: string, engine: Engine): Contender => ({
  id,
  title,
  start(graph) {
    const problem = problemOfGraph(graph)
    const running = engine.start(problem)
    return {
      tick: () => running.tick(),
      get settled() {
        return running.settled
      },
      positions: () => running.positions,
      reheat: () => running.reheat(),
      radius: problem.radius,
    }
  },
  // the two kernels give the same bits
  forceError: (graph, positions) => fieldError(problemOfGraph(graph), positions, openJavaScriptKernel),
})

/** d3-force-3d's model with its defaults, its octree's defect included, by our compat tier: what d3 would show at sizes that it does not finish. */
const compat: Contender = {
  id: 'compat',
  title: 'ours, compat (the model of d3-force-3d)',
  reference: true,
  leastTicks: 300,
  start({ count, from, to }) {
    const moving = simulation({ count, forces: [link({ from, to }), manyBody({ attenuated: true }), centre()] })
    const positions = new Float32Array(4 * count)
    return {
      tick: () => moving.tick(),
      get settled() {
        return moving.alpha < moving.alphaMin
      },
      positions() {
        for (let node = 0; node < count; node++) positions.set([moving.x[node]!, moving.y[node]!, moving.z[node]!, 1], 4 * node)
        return positions
      },
    }
  },
}

/** `fast` is what targets are about. */
export const ours: readonly Contender[] = [
  contender('fast', 'ours', fast),
  contender('fast-javascript', 'ours, JavaScript', fastJavaScript),
  compat,
]
