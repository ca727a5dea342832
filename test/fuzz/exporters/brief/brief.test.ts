import { describe, expect, test } from 'vitest'
import { briefHtml } from '#exporters/brief/page.ts'
import { briefText } from '#exporters/brief/text.ts'
import { lenses } from '#lenses/index.ts'
import { roles } from '#lenses/roles.ts'
import { findingsOf } from '#lenses/said-findings.ts'
import type { RoleId, ScenarioOp } from '#model/view-state.ts'
import { rankedFindings } from '#cli/business.ts'
import { bundled } from '#test/support/bundled.ts'
import { briefOf, businessAt, lensOf, seen, speakers } from '#test/support/briefs.ts'
import { ownList, ownLists } from '#test/support/own-lists.ts'
import { readings } from '#words/en/formulas.ts'
import { format, words } from '#words/index.ts'

/** with capitals: "nan" stands in finance and governance */
const unsayable = /NaN|undefined|Infinity|\[object/
/** Every program for everyone, and the one with actuals for two roles; every role of every program prints in test/e2e/brief.spec.ts. */
const cases: readonly { id: string; programme: number; role?: RoleId }[] = [...bundled().programmes.map(({ id }, programme) => ({ id, programme })), { id: 'aia', programme: 0, role: 'ceo' }, { id: 'aia', programme: 0, role: 'cto' }]
/** What a person reads of the file. */
const read = (html: string): string => html.replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, '\n').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe.each(cases)('the brief of $id for $role', ({ programme, role }) => {
  const ecosystem = bundled()
  const brief = briefOf(ecosystem, programme, role)
  const html = briefHtml(brief)
  const text = read(html)

  test('says as of when, under which suppositions, readings and rules, and of which data', () => {
    const { asOf } = ecosystem.programmes[programme]!
    expect(text).toContain(asOf === undefined ? 'No date: the document states none' : `As of ${format.day(asOf)}`)
    expect(text).toContain('Base case: nothing is supposed. Every number in its default reading, rules as the document states them')
    expect(text).toContain('Data version 819ac3ecfd899bcd')
    expect(text.match(unsayable)).toBeNull()
  })

  test('says the findings in the order of the panel', () => {
    const found = findingsOf(businessAt(ecosystem, programme), speakers)
    const own = role === undefined ? [] : roles[role].findings.filter((id) => found.some((finding) => finding.id === id))
    const everyone = rankedFindings(businessAt(ecosystem, programme)).map(({ id }) => id)
    const order = [...own, ...everyone.filter((id) => !own.includes(id))].filter((id) => id !== `lens/${lensOf(role).id}`)
    expect(brief.findings.length).toBeGreaterThanOrEqual(3)
    expect(brief.findings.map(({ id }) => id)).toEqual(order.slice(0, brief.findings.length))
  })

  test('says no number that no kernel, lens or source says', () => {
    const business = businessAt(ecosystem, programme)
    const lens = lensOf(role)
    const views = lenses.filter(({ id }) => id !== 'changes').map((each) => ({ says: each.says, view: seen(each, business) }))
    const said = (kind: 'findings' | 'needs') => views.flatMap(({ says, view }) => (kind === 'needs' ? view.missing : view.finding).map((saying) => (says?.[kind][saying.id] ?? words[kind][saying.id])!(saying.values)))
    const tiles = business.figures.flatMap((figure) => Object.values((words.interface.tiles[figure.id] ?? words.interface.tiles[figure.formula])!(figure)))
    const known = [
      ...said('findings'), ...said('needs'), ...tiles,
      ...findingsOf(business, speakers).flatMap(({ text: sentence, rule, number }) => [sentence, rule, ...(number === undefined ? [] : [format.amount(number.value, number.unit, number.currency)])]),
      ...business.figures.flatMap((figure) => [figure.other, figure.toggle].flatMap((each) => (each === undefined ? [] : [readings[each.reading]!(figure.params ?? {}), format.amount(each.value, each.unit, figure.currency, figure.id === 'growth' ? { places: 2 } : {})]))),
      ...ecosystem.documents.flatMap(({ title, file, lines }) => [title, file, `${lines} lines`]),
      ...seen(lens, business).table.rows.flatMap(({ cells }) => cells.map(({ value, unit, currency, state }) => `${state} ${typeof value === 'number' ? format.amount(value, unit ?? 'number', currency) : value}`)),
      ...ecosystem.atoms.map(({ source }) => source.section),
      ecosystem.version, format.day(ecosystem.programmes[programme]!.asOf ?? NaN),
    ]
    const tokens = (sentence: string): string[] => sentence.match(/[$€−-]?\d(?:[\d,.]*\d)?[%MKB]?/g) ?? []
    const told = new Set(known.flatMap(tokens))
    // Where facts stand, and how many of something the page shows: counted by the brief itself and tested below.
    const counted = /\[\d+\]|lines? [\d–, …]+|\d+ (?:more findings?|more in Orrery|facts? elsewhere|facts stand behind this page, of \d+ stated)|Shown: .*|\b\d+(?:st|nd|rd|th)\b/g
    expect(tokens(text.replace(/\n/g, ' \n').replace(counted, '')).filter((token) => !told.has(token)), lens.id).toEqual([])
  })

  test('reads the same as plain text', () => {
    const plain = briefText(brief)
    expect([brief.headline, ...brief.findings.map((finding) => finding.text), brief.version, brief.asOf, brief.scenario].filter((sentence) => !plain.includes(sentence))).toEqual([])
  })
})

describe('what is supposed stands beside the base case', () => {
  const removed: readonly ScenarioOp[] = [{ op: 'remove-partner', node: 'partner:jpmorgan-chase' }]
  const brief = briefOf(bundled(), 0, 'ceo', { supposed: ['JPMorgan Chase removed'] }, removed)

  test('number by number', () => {
    expect(brief.scenario).toBe('What if: JPMorgan Chase removed')
    expect(brief.figures.map(({ value, before, change }) => [value, before, change])).toEqual([
      ['$13.0M', '$25.0M', '−$12.0M'],
      ['$3.25M', '$6.25M', '−$3.0M'],
      ['0%', '34.1%', '−34.1 points'],
      ['92.3%', '82%', '+10.3 points'],
      ['$2.375M', '$5.375M', '−$3.0M'],
      ['14.96%', '16.42%', '−1.5 points'],
      ['18', '18', 'unchanged'],
    ])
    expect(briefHtml(brief)).toContain('<p class="what-if">What if: JPMorgan Chase removed</p>')
  })
  test('readings, rules, another date and what is filtered are said', () => {
    const read = briefOf(bundled(), 0, undefined, { view: { readings: { boundary: true }, edits: [{ rule: 'target', value: 60e6 }], asOf: '2025-11-01' }, filters: ['Misses its tier'], refused: ['SAP has no open deal.'] })
    expect(read.conditions).toEqual(['Read otherwise: “More than” met by an equal value', 'Rules of the reader, not of the document: Target set to $60M', 'Could not be supposed: SAP has no open deal.', 'The picture shows only: Misses its tier.'])
    expect(read.asOf).toBe('As of 1 Nov 2025, chosen by the reader; the document’s own date is 3 Oct 2025')
  })
})

describe('people’s own data', () => {
  test.each(Object.entries(ownLists))('%s: nothing unsayable, nothing that the page has no room for', (_name, list) => {
    const brief = briefOf(ownList(list))
    const html = briefHtml(brief)
    expect(read(html).replaceAll(list.label ?? '\0', '')).not.toMatch(unsayable)
    expect(html.match(/<(?:script|iframe|b>odd|marquee|svg onload)/gi)).toBeNull()
    expect(brief.table?.rows.length ?? 0).toBeLessThanOrEqual(12)
  })

  test('names are data, never HTML', () => {
    const name = '<img src=x onerror="alert(1)"></style><script>alert(2)</script>'
    const html = briefHtml(briefOf(ownList({ label: name, target: 5e6, partners: [{ name, value: 1e6, tier: '"><svg/onload=alert(3)>' }, { name: '\u202eevil &amp; Co', value: 2e6 }] })))
    expect(html).not.toMatch(/<img|<script|onload=alert\(3\)>(?!&)|\u202e/)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
    expect(html).toContain('evil &amp;amp; Co')
  })

  test('of 200 partners the first rows stand on the page, and it says so', () => {
    const brief = briefOf(ownList({ target: 5e8, partners: Array.from({ length: 200 }, (_, i) => ({ name: `Firm ${i}`, value: 1e6 })) }))
    expect(brief.table?.part).toMatch(/^Shown: \d+ of 200 rows/)
  })

  test('nothing stated is said, not shown as zero', () => {
    const brief = briefOf(ownList({ partners: [{ name: 'Firm' }] }))
    expect(brief.figures.filter(({ unknown }) => unknown).map(({ value }) => value)).toEqual(['not stated', 'not stated', 'not stated', 'not stated', 'not stated', 'not stated', 'none'])
    expect(brief.missing.join(' ')).not.toContain('No check applies here yet')
    expect(brief.missing.slice(0, 2)).toEqual(['Signed contract value: not stated.', 'ARR: not stated.'])
    expect(brief.asOf).toBe('No date: the document states none, so nothing is called overdue')
  })
})

describe('the file', () => {
  const html = briefHtml(briefOf(bundled(), 0, 'cfo', { stage: { source: 'data:image/png;base64,AAAA', width: 1680, height: 972 } }), 'data:font/woff2;base64,AAAA')

  test('is whole: nothing is fetched and nothing runs', () => {
    expect(html).toContain('http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;')
    expect(html.match(/<script|<link|<iframe|https?:|@import|\son\w+=/g)).toBeNull()
    expect([...html.matchAll(/(?:src=["']?|url\()([^"')]{5})/g)].map(([, start]) => start)).toEqual(['data:', 'data:'])
  })
  test('has a language, a title, one heading of the first order, headings of tables, and a picture with words', () => {
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<title>AIA, written brief for the CFO, 3 Oct 2025</title>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<th>|<th (?!scope)/g)).toBeNull()
    expect(/<img [^>]*alt="([^"]*)"/.exec(html)?.[1]).toMatch(/^Economics: At 16\.42% a year ARR grows from \$6\.25M to \$13\.37M in five years .* The table holds the same facts\.$/)
  })
  test('is the same for the same state', () => {
    expect(briefHtml(briefOf(bundled(), 0, 'ceo'))).toBe(briefHtml(briefOf(bundled(), 0, 'ceo')))
  })
})
