import { expect, test } from 'vitest'
import { nodeIndex } from '#model/find.ts'
import { pipelineLens } from '#lenses/pipeline.ts'
import type { Sentences } from '#lenses/lens.ts'
import { pipelineSays } from '#words/en/lenses/pipeline.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const sentences: Sentences = pipelineSays.findings

test('says the one way to fifty, its chance and what is past its quarter', () => {
  expect(pipelineLens.view(lensContext()).finding.map((saying) => sentences[saying.id]!(saying.values))).toEqual([
    'One way leads to $50M by the end of 2025: all three deals.',
    '34.1% at the stated probabilities; $42.95M expected.',
    'Azure (Q2) and Deloitte (Q3) are past their quarter: $15.15M of $25.5M weighted, 59.4%.',
    'If overdue deals count as lost, at most $29.0M can be reached in 2025.',
  ])
})
test('a quarter is 0.18 u high: Q2 2025 stands at 0.18, Q2 2026 at 0.90', () => {
  const { scene } = pipelineLens.view(lensContext())
  const height = (id: string) => {
    const node = nodeIndex(bundled(), id)
    return Number((scene.anchors.position[3 * node + 1]! - scene.nodes.size[node]! - 0.02).toFixed(3))
  }
  expect(['microsoft-azure', 'deloitte', 'salesforce', 'ibm', 'sap'].map((name) => height(`partner:${name}`))).toEqual([0.18, 0.36, 0.54, 0.72, 0.9])
})
test('the rail runs from $0 at -1.3 u to $65M at +1.3 u and each step starts where the former ended', () => {
  const view = pipelineLens.view(lensContext())
  const marks = view.flat.kind === 'steps' ? view.flat.marks.filter((mark) => mark.node !== undefined) : []
  expect(marks.map((mark) => [mark.from / 1e6, mark.to / 1e6])).toEqual([[25, 40], [40, 46], [46, 50], [50, 58], [58, 63]])
  expect(view.scene.labels.some((label) => label.lines[0]?.text === '$65M' && label.at?.[0] === 1.3)).toBe(true)
})
test('the eight outcomes of the year stand in the flat view', () => {
  const { flat } = pipelineLens.view(lensContext())
  expect(flat.kind === 'steps' && flat.outcomes?.map((outcome) => [outcome.amount / 1e6, Math.round(outcome.chance * 1000) / 10])).toEqual([
    [25, 2.6], [29, 6.1], [31, 4.9], [35, 11.4], [40, 7.9], [44, 18.4], [46, 14.6], [50, 34.1],
  ])
})
