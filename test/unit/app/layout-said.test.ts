import { expect, test } from 'vitest'
import type { Scene } from '#model/scene.ts'
import type { Failed } from '#app/layout-session.ts'
import { layoutSaid } from '#app/layout-said.ts'

const scene = { nodes: { ids: ['one', 'two', 'off'], size: Float32Array.of(1, 1, 0) }, links: { from: Uint32Array.of(0), to: Uint32Array.of(1) } } as unknown as Scene
const said = (failed: Partial<Failed>): string => layoutSaid({ reason: 'problem', scene, detail: 'x is undefined', ...failed }, null)

test('a layout that came to nothing says what came, what was wanted, what stays and what to do', () => {
  expect(said({ trouble: { column: 'anchor', node: 1, came: 'NaN, 0, 0' } })).toBe(
    'The scene cannot be settled: the place of “two” is NaN, 0, 0, three numbers are wanted. The last picture stays. Undo the last step, or correct the file and open it again.',
  )
  expect(said({ trouble: { column: 'linkLength', link: 0, came: 'NaN' } })).toContain('the length of the link between “one” and “two” is NaN, a number from 0 upward is wanted.')
  expect(said({ trouble: { column: 'repulsion', came: 'NaN' } })).toContain('“repulsion” is NaN')
  expect(said({ reason: 'memory' })).toContain('2 bodies need more memory')
  expect(said({ reason: 'crash' })).toContain('(x is undefined)')
})

test.each(['problem', 'memory', 'silent', 'crash', 'unavailable'] as const)('a reader of “%s” learns that the picture stays, and what to do', (reason) => {
  expect(said({ reason })).toMatch(/The last picture stays\. (Undo|Show|Reload)/)
})

test('a run that is tried once more says so, and asks for nothing', () => {
  expect(said({ reason: 'silent', again: true })).toBe('The layout stopped in the middle and was started again. The last picture stays until the next one is there.')
})
