import { describe, expect, test } from 'vitest'
import { applyEdits } from '#analytics/edits.ts'
import { gather } from '#analytics/gather.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { tierChecks } from '#analytics/tiers.ts'
import { bundled } from '#test/support/bundled.ts'

const aia = gather(bundled(), 0)
const strategic = aia.tiers[0]!

describe('rules the reader sets', () => {
  test('no edits: the very same book', () => expect(applyEdits(aia, []).book).toBe(aia))
  test('a target of $60M leaves a gap of $35M, and no document is quoted for it', () => {
    const { book } = applyEdits(aia, [{ rule: 'target', value: 60e6 }])
    expect(portfolio(book).gap).toBe(35e6)
    expect(book.target).toMatchObject({ value: 60e6, comparator: '>=', atoms: [] })
    expect(aia.target.value).toBe(50e6)
  })
  test('a threshold stays as strict as the stated one', () => {
    const { book } = applyEdits(aia, [{ rule: `tier/${strategic.id}/completion`, value: 0.8 }])
    expect(book.tiers[0]!.completion).toMatchObject({ value: 0.8, comparator: '>' })
    const ey = tierChecks(book).find((row) => row.label === 'EY Global')!
    expect(ey.checks[1]).toMatchObject({ verdict: 'meets', stated: 0.85 })
  })
  test('a tier can have another name', () => expect(applyEdits(aia, [{ rule: `tier/${strategic.id}/label`, value: ' Gold ' }]).book.tiers[0]!.label).toBe('Gold'))
  test('a date moves the target', () => expect(applyEdits(aia, [{ rule: 'target-due', value: 20634 }]).book.target.due).toMatchObject({ value: 20634, assumed: true }))
  test('weights are kept for the scorecard', () => {
    const edits = [{ rule: 'weight/revenue', value: 0.5 }]
    expect(applyEdits(aia, edits)).toMatchObject({ book: { edits }, refused: [] })
  })
  test('what names no rule, or gives no usable value, is refused and changes nothing', () => {
    const bad = [
      { rule: 'target', value: -1 }, { rule: 'target', value: 'much' }, { rule: 'target', value: NaN }, { rule: 'tier/nobody/low', value: 1 },
      { rule: `tier/${strategic.id}/completion`, value: 1.7 }, { rule: `tier/${strategic.id}/label`, value: ' ' }, { rule: 'weight/x', value: 2 }, { rule: 'moon', value: 1 },
    ]
    const { book, refused } = applyEdits(aia, bad)
    expect(refused.map((saying) => saying.values['rule'])).toEqual(bad.map((edit) => edit.rule))
    expect({ ...book, edits: undefined }).toEqual({ ...aia, edits: undefined })
  })
})
