// What is measured, the cheap before the dear: whatever there is no time for is the last.

/**
 * @template {{ id: string }} Engine
 * @param {number[]} sizes
 * @param {readonly Engine[]} engines
 * @param {string[]} bundled
 * @param {{ full: boolean }} options full: at a million nodes peers are waited for too
 * @returns {{ graph: string, engine: Engine }[]}
 */
export function cellsOf(sizes, engines, bundled, { full }) {
  const mine = (/** @type {Engine} */ { id }) => id.startsWith('fast')
  const on = (/** @type {string} */ graph, /** @type {readonly Engine[]} */ asked) => asked.map((engine) => ({ graph, engine }))
  const small = bundled.flatMap((graph) => on(graph, engines))
  const large = sizes
    .toSorted((a, b) => a - b)
    .flatMap((size) => ['S', 'H'].flatMap((family) => on(`${family} ${size}`, size >= 1_000_000 && !full ? engines.filter(mine) : engines)))
  return [...small, ...large]
}
