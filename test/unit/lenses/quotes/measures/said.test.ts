import { describe, expect, test } from 'vitest'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill, textOf } from '#lenses/quotes/fill.ts'
import type { ViewState } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'

const filled = (template: string, change: Partial<ViewState> = {}) => fill(template, quoteContextOf(bundled(), { ...defaultView, ...change }))
const read = (template: string, change?: Partial<ViewState>) => textOf(filled(template, change))
const global = { data: { id: 'bundled', programmes: ['global-network'] } }

describe('what a lens answers', () => {
  test('a number is written as the reference asks, a text as it is', () => {
    expect(read('{measure:said/risk/risk-exposed/exposed|money} {measure:said/risk/risk-exposed/share|percent}')).toBe('$5.125M 82%')
    expect(read('{measure:said/compliance/certifications-planned/period}')).toBe('Q4 2025')
  })
  test('of a list all of it, or one by its place', () => {
    expect(read('{measure:said/concentration/potential-each/amounts/1}', global)).toBe('Deloitte $75M+')
    expect(read('{measure:said/geography/regions-ratio/ratios/1|percent2}', global)).toBe('2.29%')
    expect(read('{measure:said/geography/regions-missing/regions}', global)).toBe('Latin America, Middle East and Africa')
  })
  test('follows the suppositions of the view', () => {
    const without: Partial<ViewState> = { scenario: [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }] }
    expect(read('{measure:said/risk/risk-exposed/exposed|money}', without)).toBe('$2.125M')
  })
  test('carries the facts of its sentence', () => {
    const [piece] = filled('{measure:said/risk/risk-exposed/exposed|money}')
    expect(piece !== undefined && 'quote' in piece && piece.quote.atoms).toEqual(expect.arrayContaining(['000-0262', '000-0266']))
  })
  test.each(['said/nowhere/risk-exposed/exposed', 'said/risk/nothing/exposed', 'said/risk/risk-exposed/nothing', 'said/risk/risk-exposed/exposed/0', 'said/risk', 'check/nothing/sum', 'legend/risk/nothing', 'legend/nowhere/unowned'])(
    '%s cannot be quoted and shows no number',
    (argument) => expect(filled(`{measure:${argument}}`)).toMatchObject([{ text: 'not stated', problem: expect.any(String) }]),
  )
})

test('a check can be quoted also where a finding says it already', () => {
  expect(read('{measure:check/overdue-deals/weighted|money} {measure:check/roles-across/count}')).toBe('$15.15M 13')
  expect(read('{measure:check/impossible-rate/denominators/1}')).toBe('6')
})

test('an entry of a legend says how many it has', () => expect(read('{measure:legend/risk/unowned} {measure:legend/compliance/not-stated}')).toBe('16 24'))
