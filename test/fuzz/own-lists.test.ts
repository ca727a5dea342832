import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareProgrammes } from '#analytics/programme-comparison.ts'
import { concentration } from '#analytics/concentration.ts'
import { editableRules } from '#analytics/editable-rules.ts'
import { gather } from '#analytics/gather.ts'
import { lensIds, readingIds, type ViewState } from '#model/view-state.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { findingsOf } from '#lenses/said-findings.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf, type Picture } from '#app/picture.ts'
import { findingText } from '#app/sentences.ts'
import { defaultView, operate, restore } from '#state/view.ts'
import { allCheckWords } from '#words/en/all-checks.ts'
import { defectsIn, unsayable } from '#test/support/defects.ts'
import { anyList, ownList, ownLists, type OwnList } from '#test/support/own-lists.ts'
import { readOwn } from '#test/support/own-file.ts'

const view: ViewState = { ...defaultView, data: { id: 'own' } }
const shown = (ecosystem: Ecosystem, change: Partial<ViewState> = {}, small = false): Picture => pictureOf(ecosystem, { ...view, ...change }, small, fullShelf)
const everyReading = Object.fromEntries(readingIds.map((id) => [id, true as const]))

/** The view at its most changed: every reading, every rule set, somebody removed, a deal won, one lost, focus, facts as points. */
function turned(ecosystem: Ecosystem): Partial<ViewState> {
  const { plain, base } = shown(ecosystem)
  const value = { text: 'Renamed', share: 0.5, day: 20_700, money: 3e6 } as const
  const [first] = base.partners
  return {
    readings: everyReading,
    edits: editableRules(plain, base).map(({ rule, kind }) => ({ rule, value: value[kind] })),
    scenario: [
      ...base.partners.slice(0, 1).map(({ id }) => ({ op: 'remove-partner' as const, node: id })),
      ...base.deals.slice(0, 2).map(({ id }, i) => ({ op: i === 0 ? ('win-deal' as const) : ('lose-deal' as const), node: id })),
    ],
    show: { ...defaultView.show, atoms: true },
    ...(first !== undefined && { focus: { node: first.id, degree: 2 }, selection: [first.id, 'nobody'] }),
  }
}

function defectsOf(ecosystem: Ecosystem): string[] {
  const change = turned(ecosystem)
  const pictures = lensIds.flatMap((lens) => [shown(ecosystem, { lens }), shown(ecosystem, { ...change, lens }, true)])
  const said = pictures.slice(0, 2).flatMap((picture) => [
    ...findingsOf(picture, fullShelf).map(({ id, text }) => [id, text] as const),
    ...[...picture.checks, ...fullShelf.across(ecosystem)].map(({ id, values }) => [id, allCheckWords[id]!.text(values)] as const),
  ])
  return [
    ...pictures.flatMap(defectsIn),
    ...said.filter(([, text]) => unsayable.test(text) || text === '').map(([id, text]) => `${id} says "${text}"`),
    ...compareProgrammes(ecosystem, fullShelf.rules).flatMap(({ id, cells }) => (cells.some(({ value }) => Math.abs(value) === Infinity) ? [`${id} compares Infinity`] : [])),
  ]
}

describe('every lens, finding, check and figure survives', () => {
  test.each(Object.keys(ownLists))('%s', (name) => {
    expect(defectsOf(ownList(ownLists[name]!))).toEqual([])
  })
  test('any small list', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(defectsOf(ownList(list))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
  test('a file with every odd name and number that a spreadsheet holds', async () => {
    const csv = ['Partner,Value,Status,Probability,Close date,Annual revenue,Satisfaction,Tier', '"Smith, ""Bob"" & Sons",1200000,signed,,,90000,140%,Gold', '<b>Bold</b>,0,signed,,,-5,88%,Gold', '🚀,$3M,open,75%,Q2 1999,,,', 'شركة,-5,open,50%,,,,', 'Firm,9e99,signed,,,,,'].join('\n')
    const { ecosystem } = await readOwn(csv, 'odd.csv', { title: 'Smith, "Bob" & Sons', asOf: '2025-10-03', target: 5e6, targetDate: '2026-12-31' })
    expect(defectsOf(ecosystem!)).toEqual([])
  })
})

/** Everything of a picture that is said or counted, without places. */
const told = (picture: Picture) => ({ figures: picture.kpis.map(({ id, value, other, toggle }) => [id, value, other?.value, toggle?.value]), finding: picture.lens.finding.map(findingText(picture)).slice(0, 2) })

describe('laws of any list', () => {
  const bookOf = (list: OwnList) => gather(ownList(list), 0)

  test('shares add up to one, or there is nothing to share', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const { shares } = concentration(bookOf(list))
        const sum = shares.reduce((total, { share }) => total + share, 0)
        if (shares.some(({ value }) => value > 0)) expect(sum).toBeCloseTo(1, 9)
        else expect(shares.every(({ share }) => Number.isNaN(share))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
  test('the order of rows changes no figure', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const back = { ...list, partners: list.partners!.toReversed(), deals: list.deals!.toReversed() }
        // Among currencies stated equally often the first is the one counted in.
        fc.pre(gather(ownList(list), 0).currency === gather(ownList(back), 0).currency)
        const [one, other] = [told(shown(ownList(list))).figures, told(shown(ownList(back))).figures]
        one.flat().forEach((value, i) => (typeof value === 'number' && Number.isFinite(value) ? expect(other.flat()[i]).toBeCloseTo(value, 6) : expect(other.flat()[i]).toBe(value)))
      }),
      { numRuns: 60 },
    )
  })
  test('a partner that states nothing changes no figure', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const more = { ...list, partners: [...list.partners!, { name: 'Nobody knows' }] }
        const figures = (each: OwnList) => shown(ownList(each)).kpis.filter(({ id }) => id !== 'to-check').map(({ id, value, other }) => [id, value, other?.value])
        expect(figures(more)).toEqual(figures(list))
      }),
      { numRuns: 60 },
    )
  })
  test('what was removed or won and put back was never gone', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const ecosystem = ownList(list)
        const { base } = shown(ecosystem)
        const operations = [...base.partners.map(({ id }) => ({ op: 'remove-partner' as const, node: id })), ...base.deals.map(({ id }) => ({ op: 'win-deal' as const, node: id }))]
        for (const operation of operations) expect(restore(operation.node)(operate(operation)(view))).toEqual(view)
        expect(told(shown(ecosystem, { scenario: [] }))).toEqual(told(shown(ecosystem)))
      }),
      { numRuns: 30 },
    )
  })
})
