// What is measured, what targets are about before the rest: whatever there is no time for is the last.

/**
 * @template {{ id: string }} Engine
 * @param {number[]} sizes
 * @param {readonly Engine[]} engines
 * @param {string[]} bundled the whole of it first
 * @param {{ full: boolean }} options full: at a million nodes peers are waited for too
 * @returns {{ graph: string, engine: Engine }[]}
 */
export function cellsOf(sizes, engines, bundled, { full }) {
  const rising = sizes.toSorted((a, b) => a - b)
  const large = (/** @type {string} */ id) =>
    rising.filter((size) => size < 1_000_000 || full || id.startsWith('fast')).flatMap((size) => [`S ${size}`, `H ${size}`])
  // programs by themselves are about quality: ours and the one it is measured against
  const small = (/** @type {string} */ id) => (id === 'fast' || id === 'd3-force-3d' ? bundled : bundled.slice(0, 1))
  const order = ['fast', 'd3-force-3d', 'compat', 'ngraph']
  const rank = (/** @type {Engine} */ { id }) => (order.includes(id) ? order.indexOf(id) : order.length)
  const byRank = engines.toSorted((a, b) => rank(a) - rank(b))
  return byRank.flatMap((engine) => [...small(engine.id), ...large(engine.id)].map((graph) => ({ graph, engine })))
}
