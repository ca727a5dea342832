import { describe, expect, test } from 'vitest'
import { checkProblem, ProblemError, type Trouble } from '#layout/engine/check-problem.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'
import { problem } from '#test/unit/layout/problems.ts'

const given = (change: Partial<LayoutProblem>): LayoutProblem => problem(3, [[0, 1], [1, 2]], change)
/** The sentence and what it is about. */
function said(change: Partial<LayoutProblem>): [string, Trouble] | undefined {
  try {
    checkProblem(given(change))
    return undefined
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return [error.message, error.trouble]
  }
}

describe('what no engine can settle is refused by column, node or link, and value', () => {
  test.each<[Partial<LayoutProblem>, string, Trouble]>([
    [{ anchor: new Float32Array(3) }, 'anchor has 3 values for 3 nodes', { column: 'anchor', came: '3' }],
    [{ linkTo: new Uint32Array(1) }, 'linkTo has 1 values for 2 links', { column: 'linkTo', came: '1' }],
    [{ start: new Float32Array(3) }, 'start has 3 values for 3 nodes', { column: 'start', came: '3' }],
    [{ count: -1 }, 'count is -1, a whole number from 0 upwards is wanted', { column: 'count', came: '-1' }],
    [{ radius: Float32Array.of(1, NaN, 1) }, 'node 1 has a radius of NaN, a number from 0 to 1000000000 is wanted', { column: 'radius', node: 1, came: 'NaN' }],
    [{ charge: Float32Array.of(1, 1, -2) }, 'node 2 has a charge of -2, a number from 0 to 1000000000 is wanted', { column: 'charge', node: 2, came: '-2' }],
    [{ strength: Float32Array.of(Infinity, 0, 0) }, 'node 0 has a strength of Infinity, a number from 0 to 1000000000 is wanted', { column: 'strength', node: 0, came: 'Infinity' }],
    [{ strength: Float32Array.of(0, 0.5, 0), anchor: Float32Array.of(0, 0, 0, 1, NaN, 0, 0, 0, 0) }, 'node 1 is anchored at 1, NaN, 0, three numbers within 1000000000 are wanted', { column: 'anchor', node: 1, came: '1, NaN, 0' }],
    [{ start: Float32Array.of(0, 0, 0, 1, 0, 0, Infinity, 1, 0, 0, 0, 0) }, 'node 1 starts at 0, 0, Infinity, three numbers within 1000000000 are wanted', { column: 'start', node: 1, came: '0, 0, Infinity' }],
    [{ linkFrom: Uint32Array.of(0, 3) }, 'link 1 ends at a node that does not exist: 3 of 3', { column: 'linkFrom', link: 1, came: '3' }],
    [{ linkLength: Float32Array.of(1, NaN) }, 'link 1 has a length of NaN, a number from 0 to 1000000000 is wanted', { column: 'linkLength', link: 1, came: 'NaN' }],
    [{ linkStiffness: Float32Array.of(-1, 1) }, 'link 0 has a stiffness of -1, a number from 0 to 1000000000 is wanted', { column: 'linkStiffness', link: 0, came: '-1' }],
    [{ repulsion: NaN }, 'repulsion is not a number', { column: 'repulsion', came: 'NaN' }],
    [{ centre: -1 }, 'centre is -1, a number from 0 to 1000000000 is wanted', { column: 'centre', came: '-1' }],
    [{ maximumTicks: NaN }, 'maximumTicks is not a number', { column: 'maximumTicks', came: 'NaN' }],
    [{ law: 'bounded', unit: NaN }, 'unit is NaN, a length above 0 is wanted', { column: 'unit', came: 'NaN' }],
    [{ law: 'other' as 'bounded' }, 'law is other, inverse or bounded is wanted', { column: 'law', came: 'other' }],
    [{ dimensions: 4 as 3 }, 'dimensions is 4, 2 or 3 is wanted', { column: 'dimensions', came: '4' }],
  ])('%o', (change, sentence, trouble) => {
    expect(said(change)).toEqual([sentence, trouble])
  })
})

test('what is not read may be anything: off stage, without an anchor, never placed', () => {
  const none = new Float32Array(9).fill(NaN)
  expect(said({ anchor: none })).toBeUndefined()
  expect(said({ active: new Uint8Array(3), radius: new Float32Array(3).fill(NaN), anchor: none, strength: new Float32Array(3).fill(1) })).toBeUndefined()
  expect(said({ start: Float32Array.from({ length: 12 }, (_, at) => (at % 4 === 3 ? 0 : NaN)) })).toBeUndefined()
})

test('what is merely odd is let through', () => {
  expect(() => checkProblem(problem(0))).not.toThrow()
  expect(() => checkProblem(problem(1, [[0, 0], [0, 0]]))).not.toThrow()
  expect(said({ maximumTicks: 0, seed: -7.5, law: 'bounded', unit: 0.1 })).toBeUndefined()
})
