import { describe, expect, test } from 'vitest'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill, textOf } from '#lenses/quotes/fill.ts'
import type { ViewState } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'

const contextOf = (change: Partial<ViewState> = {}) => quoteContextOf(bundled(), { ...defaultView, ...change })
const said = (template: string, change?: Partial<ViewState>) => textOf(fill(template, contextOf(change)))
const atomsOf = (template: string) => fill(template, contextOf()).flatMap((piece) => ('quote' in piece ? [piece.quote.atoms] : []))
const problems = (template: string) => fill(template, contextOf()).flatMap((piece) => ('problem' in piece ? [`${piece.text}: ${piece.problem}`] : []))
const removed: Partial<ViewState> = { scenario: [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }] }

describe('where numbers come from', () => {
  test.each([
    ['{figure:portfolio-total}', '$25.0M'],
    ['{figure:portfolio-total.target}', '$50M+'],
    ['{figure:portfolio-total.gap}', '$25.0M'],
    ['{figure:recurring-revenue.target}', '$12.5M+'],
    ['{figure:target-chance} {figure:target-chance.other} {figure:target-chance.overdueLost}', '34.1% 59.7% 0%'],
    ['{figure:target-chance.lastDue|due}', 'Q2 2026'],
    ['{figure:revenue-below-integration} {figure:revenue-below-integration.toggle}', '$5.375M $3.25M'],
    ['{measure:chance-by/2026-Q1} {measure:chance-by/2026-03-31} {measure:chance-by/partner:ibm}', '53.9% 53.9% 53.9%'],
    ['{measure:coverage/all/unweighted|times} {measure:coverage/all/weighted|times} {measure:coverage/in-time/weighted|decimal2}', '1.52× 1.02× 0.72'],
    ['{measure:chance-without/partner:microsoft-azure} {measure:expected-lost/partner:microsoft-azure|money2}', '0% $11.25M'],
    ['{measure:engineers/today/low}–{measure:engineers/today/high}, +{measure:engineers/added/low}–{measure:engineers/added/high}', '9–15, +11–17'],
    ['{measure:downtime/current|decimal2} {measure:downtime/target|decimal2}', '262.80 87.60'],
    ['{measure:behind-plan/partner:jpmorgan-chase} {measure:required-rise/1/partner:apple-vision-pro} {measure:required-rise/2/partner:apple-vision-pro}', '12 points 20 points 15 points'],
    ['{measure:standard-pairs/silent} of {measure:standard-pairs}', '24 of 28'],
    ['{measure:revenue-in/5} {measure:revenue-in/5/separate} {measure:doubling}', '$13.37M $13.44M 4.56 years'],
    ['{cell:tiers/partner:ey-global/completion}', '85%'],
    ['{cell:concentration/partner:jpmorgan-chase/gap-after}', '$37.0M'],
    ['{cell:pipeline/partner:microsoft-azure/status}', 'Past its date'],
    ['{fact:000-0259} {fact:000-0033.number} {fact:000-0409.number|percent0}', '67% $50M+ 90%'],
    ['{fact:000-0003.number}', '3 Oct 2025'],
    ['{finding:only-way.deals} {finding:only-way.amounts.0|short} {finding:only-way.due|due}', 'Azure, Deloitte and Salesforce $15M the end of 2025'],
    ['{sentence:past-due}', 'Azure (75%) and Deloitte (65%) are past their quarter on 3 Oct 2025: $15.15M, 59.4% of the weighted pipeline.'],
    ['{answer}', 'AIA holds half of its $50M+ target.'],
    ['{label:partner:microsoft-azure} {label:partner:jpmorgan-chase}', 'Azure JPMorgan Chase'],
    ['{count:partners|word} {count:deals|Word} {count:kind/Milestone} {count:type/Milestone}', 'four Five 20 31'],
    ['{day}', '3 Oct 2025'],
  ])('%s reads %s', (template, expected) => expect(said(template)).toBe(expected))

  test('a number carries the facts it rests on', () => {
    expect(atomsOf('{measure:contract-value/partner:ey-global}{fact:000-0259.number}{day}')).toEqual([['000-0021'], ['000-0259'], ['000-0003']])
    expect(atomsOf('{cell:pipeline/partner:sap/weighted}')[0]).toEqual(expect.arrayContaining(['000-0314', '000-0316']))
  })
  test('a plan quotes the strip that its page shows', () => {
    const view = { data: { id: 'bundled', programmes: ['global-network'] } }
    expect(said('{figure:partners-named} of {figure:partners-named.target}', view)).toBe('33 of 500+')
  })
})

describe('under which suppositions', () => {
  test('those of the view, none at all, or others instead', () => {
    expect(said('{figure:portfolio-total} {figure:portfolio-total@base} {figure:portfolio-total@without:partner:ey-global}', removed)).toBe('$13.0M $25.0M $16.5M')
    expect(said('{figure:portfolio-total@without:partner:ey-global@without:partner:jpmorgan-chase|short}')).toBe('$4.5M')
    expect(said('{figure:target-chance@won:partner:microsoft-azure@lost:partner:ibm|percent2}')).toBe('45.50%')
  })
  test('a table of another view follows them too', () => expect(said('{cell:concentration/partner:ey-global/share|percent1} {cell:concentration/partner:ey-global/share@base}', removed)).toBe('65.4% 34%'))
  test('as of another day other deals are overdue', () => expect(said('{measure:deals-count/overdue} {day}', { asOf: '2025-07-01' })).toBe('1 1 Jul 2025'))
  test('a reading of the view is the reading of what it quotes', () => expect(said('{figure:revenue-below-integration}', { readings: { boundary: true } })).toBe('$3.25M'))
})

describe('how it is written', () => {
  test.each([
    ['{measure:tier-rule/completion/partner:ey-global}', 'more than 85%'],
    ['{measure:tier-rule/completion/partner:ey-global|percent1}', '85.0%'],
    ['{measure:tier-rule/value/partner:ey-global}', '$10M+'],
    ['{figure:portfolio-total.target|money}', '$50.0M'],
    ['{figure:portfolio-total|full}', '$25,000,000'],
    ['{measure:deals-weighted|money2}', '$25.50M'],
    ['{figure:growth|percent2} {figure:growth|percent0}', '16.42% 16%'],
    ['{figure:portfolio-total.share|part}', 'half'],
    ['{figure:top-two.effective} {figure:top-two.effective|decimal1}', '2.723 2.7'],
    ['{measure:tier/partner:ey-global} {measure:tier/partner:ey-global|short}', 'Strategic Tier Strategic'],
    ['{measure:target-due} {measure:target-due|due} {measure:target-due|quarter} {measure:target-due|year}', '31 Dec 2025 the end of 2025 Q4 2025'],
  ])('%s reads %s', (template, expected) => expect(said(template)).toBe(expected))
})

describe('what cannot be filled', () => {
  test.each(['{figure:nothing}', '{figure:portfolio-total.nothing}', '{measure:share/partner:nobody}', '{measure:target-due/more}', '{cell:tiers/partner:ey-global/nothing}', '{cell:nowhere/partner:ey-global/value}', '{fact:999-0001}', '{fact:000-0017.number}', '{finding:past-due.nothing}', '{sentence:nothing}', '{answer:99}', '{label:partner:nobody}', '{count:nothing}', '{nowhere:x}', '{figure:growth|loud}', '{figure:growth|constructor}', '{count:constructor}', '{figure:growth.constructor}', '{finding:past-due.constructor}', '{answer|toString}', '{measure:engineers/constructor/low}', '{measure:revenue-in/1e9}', '{measure:presence/constructor}', '{measure:stated-facts/constructor}', '{measure:terms/constructor/partner:microsoft-azure}', '{measure:said/portfolio/portfolio-half/constructor}', '{measure:top-share/0.5}', '{figure:growth@without:partner:nobody}'])(
    '%s shows no number and says why', (template) => expect(problems(template)).toEqual([expect.stringMatching(/^not stated: .+\.$/)]),
  )
  test('a bar in the id of a cell is no look', () => expect(said('{cell:compliance/cell:partner:ey-global|standard:soc-2/endpoint} {cell:compliance/cell:partner:ey-global|standard:soc-2/endpoint|plain}')).toBe('/api/enterprise/ey/audit-trail /api/enterprise/ey/audit-trail'))
  test('what no fact states reads "not stated", never 0', () => {
    const pieces = fill('{measure:criterion/service/partner:ey-global} {measure:criterion/service/partner:ey-global|percent1}', contextOf())
    expect(textOf(pieces)).toBe('not stated not stated')
  })
  test('braces that open no reference are text', () => expect(said('{} {Not one} {a b} { figure:growth }')).toBe('{} {Not one} {a b} { figure:growth }'))
})

test('what one context worked out does not leak into another', () => {
  const [one, other] = [contextOf(), contextOf(removed)]
  expect([textOf(fill('{figure:portfolio-total}', one)), textOf(fill('{figure:portfolio-total}', other)), textOf(fill('{figure:portfolio-total}', one))]).toEqual(['$25.0M', '$13.0M', '$25.0M'])
})
