import { expect, test } from 'vitest'
import type { LensView } from '#lenses/lens.ts'
import { scorecardLens } from '#lenses/scorecard.ts'
import type { Said } from '#words/en/said.ts'
import { scorecardSays } from '#words/en/lenses/scorecard.ts'
import { lensContext } from '#test/support/bundled.ts'

const say = (kind: 'findings' | 'needs' | 'notes', sayings: LensView['finding']): string[] => sayings.map((saying) => (scorecardSays[kind] as Record<string, (v: Said) => string>)[saying.id]!(saying.values))
const aia = scorecardLens.view(lensContext())
const where = (view: LensView, id: string): number => view.scene.nodes.ids.indexOf(id)
const texts = (view: LensView): string[] => view.scene.labels.flatMap((label) => label.lines.map((line) => line.text))
const withReading = () => {
  const context = lensContext()
  return scorecardLens.view({ ...context, book: { ...context.book, readings: { unknown: true } } })
}

test('AIA: says from whom the weights are borrowed before any number, then scores, then how fragile they are', () => {
  expect(say('findings', aia.finding)).toEqual([
    'Borrowed from Global Partnership Network: 40/25/20/15. AIA states no weights.',
    'JPMorgan Chase 91.59, EY Global 80.39, Google Cloud 63.02, Apple Vision Pro 44.51 with marketing left out; 77.85, 68.33, 53.57, 37.83 if unknown counts as zero.',
    'JPMorgan Chase stays first as long as revenue weighs more than 14% of the known criteria; below 9% Google Cloud passes EY Global.',
  ])
  expect(texts(aia)).toEqual(expect.arrayContaining(['borrowed from Global Partnership Network', 'weights 40/25/20/15']))
})
test('unknown as zero turns the sentence round and keeps the ranks', () => {
  expect(say('findings', withReading().finding)[1]).toBe('JPMorgan Chase 77.85, EY Global 68.33, Google Cloud 53.57, Apple Vision Pro 37.83 with unknown counted as zero; 91.59, 80.39, 63.02, 44.51 with marketing left out.')
  expect(withReading().controls?.find((control) => control.kind === 'reading')).toMatchObject({ id: 'unknown', other: true })
})
test('rank is height, score is the end of the bar', () => {
  const { position } = aia.scene.anchors
  const order = ['jpmorgan-chase', 'ey-global', 'google-cloud', 'apple-vision-pro'].map((name) => where(aia, `partner:${name}`))
  expect(order.map((node) => position[3 * node + 1]!)).toEqual(order.map((node) => position[3 * node + 1]!).toSorted((a, b) => b - a))
  const score = aia.table.columns.findIndex((column) => column.id === 'score')
  for (const row of aia.table.rows) {
    const node = where(aia, row.node)
    expect(position[3 * node]! - aia.scene.nodes.size[node]! - 0.012).toBeCloseTo(-0.62 + (Number(row.cells[score]!.value) / 100) * 1.34, 3)
  }
})
test('the flat view stacks the same parts, the unknown one hatched, and draws every score over one weight', () => {
  if (aia.flat.kind !== 'several') throw new Error('two charts')
  const [stacked, lines] = aia.flat.parts.map((part) => part.flat)
  if (stacked?.kind !== 'bars' || lines?.kind !== 'lines') throw new Error('bars, then lines')
  expect(stacked.rows.map((row) => [row.label, Number(row.marks.filter((mark) => mark.style === 'solid').at(-1)!.to.toFixed(2))])).toEqual([['1. JPMorgan Chase', 91.59], ['2. EY Global', 80.39], ['3. Google Cloud', 63.02], ['4. Apple Vision Pro', 44.51]])
  expect(stacked.rows[0]!.marks.filter((mark) => mark.style === 'hatched').map((mark) => [mark.label, Number(mark.to.toFixed(2))])).toEqual([['Marketing Collaboration', 92.85]])
  expect(lines.rules.map((rule) => rule.label)).toEqual(['now 47%', '14%', '9%'])
  expect(lines.series.map((series) => [series.label, series.points[0]![1].toFixed(2), series.points.at(-1)![1].toFixed(2)])).toEqual([
    ['JPMorgan Chase', '84.11', '100.00'], ['EY Global', '88.89', '70.83'], ['Google Cloud', '93.11', '29.17'], ['Apple Vision Pro', '76.67', '8.33'],
  ])
})
test('a slider sets one weight and the others share the rest; the finding says both sets', () => {
  const view = scorecardLens.view(lensContext(0, [], { params: { 'weight:revenue-performance': 10 } }))
  expect(say('findings', view.finding)[1]).toBe('Weights as set here: 10/37.5/30/22.5; stated 40/25/20/15.')
  expect(view.controls?.flatMap((control) => (control.kind === 'slider' ? [control.value] : []))).toEqual([10, 37.5, 30, 22.5])
  expect(view.table.rows.map((row) => row.node)).toEqual(['partner:ey-global', 'partner:jpmorgan-chase', 'partner:google-cloud', 'partner:apple-vision-pro'])
})
test('weights edited in the workspace hold until a slider is moved', () => {
  const context = lensContext()
  const book = { ...context.book, edits: [{ rule: 'weight/revenue-performance', value: 0.1 }] }
  expect(scorecardLens.view({ ...context, book }).table.rows[0]!.node).toBe('partner:ey-global')
  expect(scorecardLens.view({ ...context, book, params: { 'weight:revenue-performance': 40 } }).table.rows[0]!.node).toBe('partner:jpmorgan-chase')
})
test('legend: four partners a known criterion, four unknown in marketing', () => {
  expect(aia.legend.map((entry) => [entry.id, entry.nodes.length])).toEqual([['revenue-performance', 4], ['customer-satisfaction', 4], ['technical-competency', 4], ['marketing-collaboration-unknown', 4]])
})
test('says which number answers which criterion, and that no document does', () => {
  expect(say('notes', aia.notes)[1]).toBe('How marks are read: revenue performance = annual revenue as a share of the largest partner; customer satisfaction = stated satisfaction; technical competency = integration completion; marketing collaboration = not stated. The document states no such mapping.')
})
test('002 and 004 show their weights and scales, and nobody is scored', () => {
  const alliance = scorecardLens.view(lensContext(2))
  expect(say('findings', alliance.finding)).toEqual(['Partner Assessment Matrix of Technology Alliance Programme weighs six criteria: 25/20/20/15/10/10.', 'No partner is scored in the document.'])
  expect(alliance.table.rows.map((row) => [row.cells[0]!.value, row.cells[1]!.value, row.cells[2]!.value])[0]).toEqual(['Technology Leadership', 0.25, '1-10 scale'])
  const network = scorecardLens.view(lensContext(4))
  expect(network.table.rows.map((row) => row.cells[1]!.value)).toEqual([0.4, 0.25, 0.2, 0.15])
  for (const view of [alliance, network]) expect(JSON.stringify([view.finding, view.flat, view.table])).not.toMatch(/82\.5|77\.5/)
})
test('001 and 003 state no scorecard and name the programs that do', () => {
  for (const programme of [1, 3]) expect(say('needs', scorecardLens.view(lensContext(programme)).missing)[0]).toMatch(/^Scorecard needs criteria with weights and a mark per partner\. .* and Global Partnership Network state weights\.$/)
})
