import { expect, it } from 'vitest'
import { edgeLengthVariation } from '#layout/quality/edge-length.ts'
import { graphFrom, grid, path, placed } from '#test/unit/layout/quality/layouts.ts'

it('links of one length vary by nothing', () => {
  const { graph, places } = grid(5)
  expect(edgeLengthVariation(graph, placed(places))).toBe(0)
})

it('lengths 1 and 3 vary by half their mean', () => {
  expect(
    edgeLengthVariation(
      path(3),
      placed([
        [0, 0],
        [1, 0],
        [4, 0],
      ]),
    ),
  ).toBeCloseTo(0.5, 12)
})

it('a link to a node without a place does not count, and without links there is no value', () => {
  const layout = placed([
    [0, 0],
    [1, 0],
    [2, 0],
    [9, 0],
  ])
  layout[15] = 0
  expect(edgeLengthVariation(path(4), layout)).toBe(0)
  expect(
    edgeLengthVariation(
      graphFrom(2, []),
      placed([
        [0, 0],
        [1, 0],
      ]),
    ),
  ).toBeNaN()
})
