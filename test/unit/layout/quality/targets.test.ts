import { describe, expect, it } from 'vitest'
import type { Row } from '#test/bench/layout/rows.mjs'
import { targetsOf } from '#test/bench/layout/targets.mjs'

const row = (graph: string, engine: string, change: Partial<Row>): Row => ({
  graph,
  family: graph.split(' ')[0]!,
  engine,
  title: engine,
  nodes: Number(graph.split(' ')[1]),
  links: 0,
  coldMs: 100,
  settledMs: 100,
  settledBy: 'measured',
  ending: 'settled',
  ticks: 300,
  coldRuns: 1,
  ...change,
})
const named = (rows: Row[], name: string) => targetsOf(rows).find((target) => target.name === name)

describe('the targets of the layout bench', () => {
  it('count a ratio in the worse of the two families', () => {
    const rows = [
      row('S 2472', 'fast', { tickMs: 1 }),
      row('H 2472', 'fast', { tickMs: 1 }),
      row('S 2472', 'd3-force-3d', { tickMs: 50 }),
      row('H 2472', 'd3-force-3d', { tickMs: 39 }),
    ]
    expect(named(rows, '2,472: ms per tick, d3-force-3d / ours')).toEqual({
      name: '2,472: ms per tick, d3-force-3d / ours',
      target: 'at least 40',
      measured: 39,
      met: false,
    })
  })
  it('are neither met nor missed where a family or the peer was not measured', () => {
    const rows = [row('S 2472', 'fast', {}), row('H 2472', 'fast', {}), row('S 2472', 'd3-force-3d', { settledMs: 9e9 })]
    expect(named(rows, '2,472: time to settled, cold, d3-force-3d / ours')).toMatchObject({ measured: null, met: null })
  })
  it('take quality and the plateau from the compat tier where d3-force-3d does not finish', () => {
    const rows = ['S', 'H'].flatMap((family) => [
      row(`${family} 100000`, 'fast', { stress: 0.1, preservation: 0.3, settledMs: 1000 }),
      row(`${family} 100000`, 'd3-force-3d', { tickMs: 2000, settledMs: 600_000, settledBy: 'tick times 300', ending: 'dear' }),
      row(`${family} 100000`, 'compat', { stress: 0.125, preservation: 0.15, plateauTick: 90 }),
    ])
    expect(named(rows, "100,000: quality gate, stress / d3-force-3d's")).toMatchObject({ measured: 0.8, met: true })
    expect(named(rows, "100,000: better force, neighbourhoods / d3-force-3d's")).toMatchObject({ measured: 2, met: true })
    expect(named(rows, '100,000: time to settled, cold, d3-force-3d at its own plateau / ours')).toMatchObject({ measured: 180, met: true })
    expect(named(rows, '100,000: time to settled, cold, d3-force-3d / ours')).toMatchObject({ measured: 600, met: true })
  })
  it('hold a million nodes to time and memory alone', () => {
    const rows = ['S', 'H'].map((family) => row(`${family} 1000000`, 'fast', { tickMs: 400, usefulMs: 30_000, bytesPerNode: 140 }))
    expect(
      targetsOf(rows)
        .filter(({ name }) => name.startsWith('1,000,000'))
        .map(({ name, met }) => [name, met]),
    ).toEqual([
      ['1,000,000: bytes per node', true],
      ['1,000,000: ms per tick', true],
      ['1,000,000: first useful layout, s', false],
    ])
  })
})
