// What the layout has to reach, by size; a ratio counts in the worse of the families S and H.

/**
 * @typedef {import('./rows.mjs').Row} Row
 * @typedef {{ name: string, target: string, measured: number | null, met: boolean | null }} Target measured: null = nothing was measured
 */

const ratios = [
  { name: 'ms per tick, d3-force-3d / ours', wanted: { 2472: 40, 10000: 55, 100000: 90 }, of: 'tick' },
  { name: 'time to settled, cold, d3-force-3d / ours', wanted: { 2472: 60, 10000: 120, 100000: 250 }, of: 'settled' },
  { name: 'time to settled, cold, d3-force-3d at its own plateau / ours', wanted: { 2472: 20, 10000: 40, 100000: 85 }, of: 'plateau' },
  { name: 'time to settled, cold, ngraph 3D / ours', wanted: { 2472: 40, 10000: 60 }, of: 'ngraph' },
]

/**
 * @param {readonly Row[]} rows
 * @returns {Target[]}
 */
export function targetsOf(rows) {
  const row = (/** @type {string} */ graph, /** @type {string} */ engine) =>
    rows.find((one) => one.graph === graph && one.engine === engine)
  const sizes = [...new Set(rows.filter(({ family }) => family !== 'bundled').map(({ nodes }) => nodes))].filter((nodes) => nodes > 0)
  const bundled = [...new Set(rows.filter(({ family }) => family === 'bundled').map(({ graph }) => graph))]
  /** d3's own result, or that of the same model where d3 does not finish */
  const reference = (/** @type {string} */ graph) =>
    [row(graph, 'd3-force-3d'), row(graph, 'compat')].find((one) => one?.stress !== undefined)
  const families = (/** @type {number} */ nodes) => ['S', 'H'].map((family) => `${family} ${nodes}`).filter((graph) => row(graph, 'fast'))
  const ours = (/** @type {string} */ graph) => row(graph, 'fast')
  const plateau = (/** @type {string} */ graph) => {
    const peer = row(graph, 'd3-force-3d')
    // the same model comes to its plateau in the same tick
    return peer?.plateauMs ?? (peer?.tickMs ?? NaN) * (row(graph, 'compat')?.plateauTick ?? NaN)
  }
  /** @type {Record<string, (graph: string) => number>} */
  const ratioOf = {
    tick: (graph) => (row(graph, 'd3-force-3d')?.tickMs ?? NaN) / (ours(graph)?.tickMs ?? NaN),
    settled: (graph) => (row(graph, 'd3-force-3d')?.settledMs ?? NaN) / (ours(graph)?.settledMs ?? NaN),
    plateau: (graph) => plateau(graph) / (ours(graph)?.settledMs ?? NaN),
    ngraph: (graph) => (row(graph, 'ngraph')?.settledMs ?? NaN) / (ours(graph)?.settledMs ?? NaN),
  }
  const stress = (/** @type {string} */ graph) => (ours(graph)?.stress ?? NaN) / (reference(graph)?.stress ?? NaN)
  const preservation = (/** @type {string} */ graph) => (ours(graph)?.preservation ?? NaN) / (reference(graph)?.preservation ?? NaN)

  /** @type {Target[]} */
  const targets = []
  const atLeast = (/** @type {string} */ name, /** @type {number} */ wanted, /** @type {number[]} */ values) =>
    targets.push(judged(name, `at least ${wanted}`, Math.min(...values), (value) => value >= wanted))
  const atMost = (/** @type {string} */ name, /** @type {number} */ wanted, /** @type {number[]} */ values) =>
    targets.push(judged(name, `at most ${wanted}`, Math.max(...values), (value) => value <= wanted))

  for (const nodes of sizes) {
    const of = nodes.toLocaleString('en-US')
    const graphs = families(nodes)
    for (const ratio of ratios) {
      const wanted = /** @type {Record<number, number | undefined>} */ (ratio.wanted)[nodes]
      if (wanted !== undefined) atLeast(`${of}: ${ratio.name}`, wanted, graphs.map(ratioOf[ratio.of] ?? (() => NaN)))
    }
    atMost(
      `${of}: bytes per node`,
      nodes >= 1e6 ? 250 : 150,
      graphs.map((graph) => ours(graph)?.bytesPerNode ?? NaN),
    )
    if (nodes >= 1e6) {
      atMost(
        `${of}: ms per tick`,
        500,
        graphs.map((graph) => ours(graph)?.tickMs ?? NaN),
      )
      atMost(
        `${of}: first useful layout, s`,
        25,
        graphs.map((graph) => (ours(graph)?.usefulMs ?? NaN) / 1000),
      )
      continue
    }
    atMost(`${of}: quality gate, stress / d3-force-3d's`, 1.03, graphs.map(stress))
    atLeast(`${of}: quality gate, neighbourhoods / d3-force-3d's`, 0.97, graphs.map(preservation))
    better(of, graphs)
  }
  if (bundled.length > 0) better('bundled data', bundled)
  const all = rows.filter(({ engine }) => engine === 'fast')
  atMost(
    'force error, %, all graphs',
    7,
    all.flatMap(({ forceError }) => (forceError === undefined ? [] : [100 * forceError])),
  )
  atMost(
    'heap growth over 200 ticks, kB, all graphs',
    64,
    all.flatMap(({ heapGrowth }) => (heapGrowth === undefined ? [] : [heapGrowth / 1024])),
  )
  atMost(
    'overlaps after settling, all graphs',
    0,
    all.filter(({ nodes }) => nodes < 1e6).map((one) => one.overlaps ?? NaN),
  )
  return targets

  function better(/** @type {string} */ of, /** @type {string[]} */ graphs) {
    atLeast(`${of}: better force, neighbourhoods / d3-force-3d's`, 1.5, graphs.map(preservation))
    atMost(`${of}: better force, stress / d3-force-3d's`, 1, graphs.map(stress))
  }
}

/**
 * @param {string} name
 * @param {string} target
 * @param {number} value
 * @param {(value: number) => boolean} test
 * @returns {Target}
 */
function judged(name, target, value, test) {
  if (!Number.isFinite(value)) return { name, target, measured: null, met: null }
  return { name, target, measured: Number(value.toPrecision(4)), met: test(value) }
}
