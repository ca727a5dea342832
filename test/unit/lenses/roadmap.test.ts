import { describe, expect, test } from 'vitest'
import { nodeIndex } from '#model/find.ts'
import { flag, palette, type Tone } from '#model/scene.ts'
import type { LensView } from '#lenses/lens.ts'
import { roadmapLens } from '#lenses/roadmap.ts'
import { roadmapSays } from '#words/en/lenses/roadmap.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { day } from '#test/support/books.ts'
import { statedContext, type Stated } from '#test/support/stated.ts'

const { book } = lensContext(0)
const asOf = (iso: string): LensView => roadmapLens.view(lensContext(0, [], { book: { ...book, asOf: day(iso) } }))
const view = (programme: number): LensView => roadmapLens.view(lensContext(programme))
const said = ({ finding }: LensView): readonly string[] => finding.map((saying) => (roadmapSays.findings as Readonly<Record<string, (values: typeof saying.values) => string>>)[saying.id]!(saying.values))
const counts = (of: LensView) => Object.fromEntries(of.legend.map((entry) => [entry.id, entry.count ?? entry.nodes.length]))
const standing = (of: LensView, id: string): number => of.scene.nodes.ids.indexOf(id)
const place = (of: LensView, id: string): number[] => Array.from(of.scene.anchors.position.slice(3 * standing(of, id), 3 * standing(of, id) + 3))
const milestone = (slug: string): string => `aia/milestone:${slug}`

describe('roadmap of AIA', () => {
  const aia = asOf('2025-10-03')
  test('the finding is worded as composed', () => {
    expect(said(aia).slice(0, 2)).toEqual([
      'Of 20 milestones 4 are marked done, 12 from Q1 to Q3 2025 carry no status, 4 fall in Q4 2025.',
      'Azure: complete by Q2 (objective), sign in Q2 and deploy in Q3 (roadmap); onboarding takes 18 weeks.',
    ])
    expect(said(aia)[2]).toBe('Completion has to rise: JPMorgan Chase 12 points in Q1 2025 and Apple Vision Pro 20 points in Q1 2025, then 15 in Q2 2025.')
  })
  test('the document own date is the default', () => expect(said(view(0))).toEqual(said(aia)))
  test('as of 2025-01-15 nothing is late', () => {
    const early = asOf('2025-01-15')
    expect(counts(early)).toEqual({ done: 4, ahead: 16, objective: 1 })
    expect(said(early)[0]).toBe('Of 20 milestones 4 are marked done, 16 fall in Q1 to Q4 2025.')
    expect(early.scene.nodes.flags.some((bits) => (bits & flag.clock) !== 0)).toBe(false)
  })
  test('without a date nothing can be called late, and the view says what it needs', () => {
    const timeless = roadmapLens.view(lensContext(0, [], { book: { ...book, asOf: undefined } }))
    expect(counts(timeless)).toEqual({ done: 4, undated: 16, objective: 1 })
    expect(timeless.missing.map((saying) => saying.id)).toEqual(['roadmap-needs-as-of'])
  })
  test('colors and clocks say what the status cells say', () => {
    expect(counts(aia)).toEqual({ done: 4, unreported: 12, ahead: 4, objective: 1 })
    const tones: Readonly<Record<string, Tone>> = { done: 'good', unreported: 'watch', due: 'neutral' }
    const { nodes } = aia.scene
    expect(aia.table.rows).toHaveLength(20)
    for (const row of aia.table.rows) {
      const status = String(row.cells[2]!.value)
      const node = standing(aia, row.node)
      expect(palette[nodes.color[node]!], row.node).toBe(tones[status])
      expect((nodes.flags[node]! & flag.clock) !== 0, row.node).toBe(status === 'unreported')
      expect(row.cells[4]!.value === null, row.node).toBe(status !== 'unreported')
    }
  })
  test('the view names what would complete it', () => expect(aia.missing).toEqual([{ id: 'roadmap-needs-status-of', values: { milestones: 12 } }]))
  test('every milestone is of one size', () => {
    expect(new Set(aia.table.rows.map((row) => aia.scene.nodes.size[standing(aia, row.node)])).size).toBe(1)
  })
  test('days since due: 186, 95 and 3 for what was due in Q1, Q2 and Q3', () => {
    const days = aia.table.rows.map((row) => row.cells[4]!.value).filter((value) => value !== null)
    expect(days).toEqual([186, 186, 186, 186, 95, 95, 95, 95, 3, 3, 3, 3])
  })
  test('height is the quarter, 0.2 u each, Q4 2024 at zero; later rows never stand lower', () => {
    expect(place(aia, milestone('ey-global-partnership-operational'))[1]).toBeCloseTo(0, 6)
    expect(place(aia, milestone('complete-jpmorgan-integration-to-90'))[1]).toBeCloseTo(0.2, 6)
    expect(place(aia, milestone('plan-2026-expansion-strategy'))[1]).toBeCloseTo(0.8, 6)
    const heights = aia.table.rows.map((row) => place(aia, row.node)[1]!)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  })
  test('lanes stand in the composed order', () => {
    const flat = aia.flat.kind === 'bars' ? aia.flat.rows.map((row) => row.label) : []
    expect(flat).toEqual(['JPMorgan Chase', 'EY Global', 'Google Cloud', 'Apple Vision Pro', 'Microsoft Azure', 'Deloitte', 'Salesforce', 'IBM', 'Portfolio', 'Compliance', 'Planning'])
    const feet = ['jpmorgan-chase', 'ey-global', 'google-cloud', 'apple-vision-pro', 'microsoft-azure', 'deloitte', 'salesforce', 'ibm'].map((slug) => place(aia, `partner:${slug}`)[0]!)
    expect(feet).toEqual(feet.toSorted((a, b) => a - b))
  })
  test('"Expand existing partnerships" is one capsule between its two lanes', () => {
    const at = place(aia, milestone('expand-existing-partnerships'))[0]!
    expect(at).toBeCloseTo((place(aia, 'partner:jpmorgan-chase')[0]! + place(aia, 'partner:ey-global')[0]!) / 2, 6)
    expect(aia.scene.guides.filter((guide) => guide.kind === 'line' && guide.node === milestone('expand-existing-partnerships'))).toHaveLength(1)
  })
  test('the pane of the as-of date parts what is past from what is due', () => {
    const height = (of: LensView) => of.scene.guides.flatMap((guide) => (guide.kind === 'pane' ? [guide.corner[1]] : []))[0]!
    for (const row of aia.table.rows) expect(place(aia, row.node)[1]! < height(aia), row.node).toBe(row.cells[2]!.value !== 'due')
    expect(height(asOf('2025-01-15'))).toBeLessThan(0.2)
  })
  test('the objective with the earlier date is joined to the later milestone by two lines', () => {
    const objective = 'aia/objective:complete-microsoft-azure-integration'
    expect(aia.scene.guides.filter((guide) => guide.kind === 'line' && guide.node === objective)).toHaveLength(2)
    expect(place(aia, objective)[1]).toBeCloseTo(0.4, 6)
  })
  test('completion figures stand at their milestones', () => {
    const text = (slug: string) => aia.scene.labels.find((label) => label.node === milestone(slug))?.lines.map((line) => line.text).join(' ')
    expect(['ey-global-partnership-operational', 'jpmorgan-chase-integration-in-progress', 'google-cloud-platform-partnership-active', 'apple-vision-pro-integration-development'].map(text)).toEqual(['85%', '78%', '92%', '65%'])
    expect(text('complete-jpmorgan-integration-to-90')).toBe('to 90%+')
    expect(text('advance-apple-vision-pro-integration-to-85')).toBe('to 85%+')
  })
  test('Q4 2024 carries the word of the document, marked because it is over', () => {
    const label = aia.scene.labels.find((each) => each.lines.some((line) => line.text === 'document: current'))
    expect(label?.lines.map((line) => [line.text, line.tone])).toEqual([['Q4 2024', undefined], ['document: current', 'watch']])
    expect(aia.notes.find((saying) => saying.id === 'roadmap-current')?.values).toEqual({ period: 'Q4 2024', days: 276 })
  })
  test('the chart gives every milestone its quarter in days', () => {
    const marks = aia.flat.kind === 'bars' ? aia.flat.rows.flatMap((row) => row.marks) : []
    expect(marks).toHaveLength(21)
    expect(new Set(marks.map((mark) => mark.node)).size).toBe(20)
    const sign = marks.find((mark) => mark.node === milestone('sign-microsoft-azure-partnership-agreement'))
    expect([sign?.from, sign?.to]).toEqual([day('2025-04-01'), day('2025-06-30')])
  })
  test('a partner taken out of the scenario keeps its lane, as an outline', () => {
    const without = roadmapLens.view(lensContext(0, [{ op: 'remove-partner', node: 'partner:ey-global' }]))
    expect(without.scene.nodes.flags[standing(without, 'partner:ey-global')]! & flag.ghost).not.toBe(0)
    expect(without.table.rows).toHaveLength(20)
  })
})

describe('plans without a start', () => {
  test.each([
    [1, ['Four milestones, five named partners and one number to reach in three periods; no status is stated for any.', 'The plan runs from year 1 to 20. No base year is stated, so nothing can be called late.', 'If year 20 were 2045, year 4 would be 2029 and year 8 would be 2033: an assumption, not stated in this document.']],
    [2, ['0 of 20 milestones are done: every box is unchecked.', 'The plan runs from month 1 to 24. No start date is stated, so nothing can be called late.']],
    [3, ['Twelve activities in three periods; no status is stated for any.', 'The plan runs from month 1 to 12. No start date is stated, so nothing can be called late.']],
    [4, ['Twelve milestones in three periods; no status is stated for any.', 'The plan runs from month 1 to 18. No start date is stated, so nothing can be called late.']],
  ])('program %i says what it states', (programme, sentences) => expect(said(view(programme))).toEqual(sentences))
  test.each([[1, 10, { open: 10 }], [2, 20, { unchecked: 20 }], [3, 12, { open: 12 }], [4, 12, { open: 12 }]])('program %i: %i rows, each on stage in the band of its period', (programme, rows, legend) => {
    const plan = view(programme)
    expect(plan.table.rows).toHaveLength(rows)
    expect(counts(plan)).toEqual(legend)
    const heights = plan.table.rows.map((row) => place(plan, row.node)[1]!)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    expect(new Set(plan.table.rows.map((row) => plan.scene.nodes.size[standing(plan, row.node)])).size).toBe(1)
    expect(plan.scene.nodes.flags.some((bits) => (bits & flag.clock) !== 0)).toBe(false)
  })
  test.each([[1, 'Years, no base year stated'], [2, 'Months, no start date stated'], [3, 'Months, no start date stated'], [4, 'Months, no start date stated']])('program %i keeps its own axis', (programme, axis) => {
    const plan = view(programme)
    expect(plan.flat.kind === 'bars' && plan.flat.x.label).toBe(axis)
    expect(plan.scene.labels.flatMap((label) => label.lines.map((line) => line.text))).toContain(axis)
  })
  test('a number without names is an extra with a card; it is no partner', () => {
    const [extra, ...more] = view(1).extras ?? []
    expect([extra?.title, extra?.subtitle, more.length]).toEqual(['20 regional partners', 'Number to reach', 0])
    expect(nodeIndex(bundled(), extra!.id)).toBe(-1)
  })
})

describe('a plan of one\'s own', () => {
  const own = (facts: readonly Stated[], asOf?: string) => roadmapLens.view(statedContext(facts, asOf))
  test('two milestones of one lane and one quarter stand side by side', () => {
    const two = own([['Phase:Q1 2026', 'milestone', 'Milestone:One'], ['Phase:Q1 2026', 'milestone', 'Milestone:Two']], '2026-02-01')
    const [first, second] = ['own/milestone:one', 'own/milestone:two'].map((id) => place(two, id))
    expect(first![1]).toBe(second![1])
    expect(Math.abs(first![0]! - second![0]!)).toBeGreaterThan(0.06)
  })
  test('a milestone without a date stands above the dated ones, hatched, and has no mark on the time axis', () => {
    const mixed = own([['Phase:Q1 2026', 'milestone', 'Milestone:Dated'], ['Phase:Someday', 'milestone', 'Milestone:Open']], '2026-05-01')
    expect(counts(mixed)).toEqual({ unreported: 1, undated: 1 })
    expect(place(mixed, 'own/milestone:open')[1]).toBeGreaterThan(place(mixed, 'own/milestone:dated')[1]!)
    expect(mixed.flat.kind === 'bars' && mixed.flat.rows.flatMap((row) => row.marks.map((mark) => mark.label))).toEqual(['Dated'])
    expect(said(mixed)[0]).toBe('Of 2 milestones 1 from Q1 2026 carries no status, 1 cannot be called late, because no date is stated to compare with.')
  })
  test('ten years of quarters share the height of the wall', () => {
    const long = own(Array.from({ length: 40 }, (_, i): Stated => [`Phase:Q${(i % 4) + 1} ${2020 + Math.floor(i / 4)}`, 'milestone', `Milestone:Step ${i}`]), '2026-01-01')
    const heights = long.table.rows.map((row) => place(long, row.node)[1]!)
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(1.2)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  })
  test('a plan with an open end is drawn and says so', () => {
    const open = own([['Programme:Own', 'has roadmap phase', 'Phase:Start'], ['Phase:Start', 'months', '1-6'], ['Phase:Start', 'activity', 'Milestone:Go'], ['Programme:Own', 'has roadmap phase', 'Phase:Run'], ['Phase:Run', 'months', '7+'], ['Phase:Run', 'activity', 'Milestone:Keep going']])
    expect(said(open)[1]).toBe('The plan runs from month 1 to an open end. No start date is stated, so nothing can be called late.')
    expect(open.table.rows[1]!.cells[5]).toEqual({ value: null, unit: 'count', state: 'not-stated' })
    expect(open.scene.labels.map((label) => label.lines[0]!.text)).toContain('Months 7+')
    expect(open.scene.anchors.position.every(Number.isFinite)).toBe(true)
  })
  test('nothing stated is said as such', () => expect(said(own([]))).toEqual(['Own states no roadmap.']))
})
