import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill, textOf } from '#lenses/quotes/fill.ts'
import { roles } from '#lenses/roles.ts'
import type { Story } from '#model/story.ts'
import type { RoleId } from '#model/view-state.ts'
import { readStory } from '#state/story-file.ts'
import { bundled } from '#test/support/bundled.ts'

function shipped(id: string): Story {
  const read = readStory(readFileSync(new URL(`../../../scenes/stories/${id}.json`, import.meta.url), 'utf8'))
  if ('problems' in read) throw new Error(`${id}: ${JSON.stringify(read.problems)}`)
  return read.story
}

/** What each beat reads and what its speaker says, filled under its own view. */
function told(story: Story) {
  return new Map(
    story.beats.map((beat) => {
      const context = quoteContextOf(bundled(), beat.view)
      return [beat.id, { words: textOf(fill(beat.words, context)), notes: textOf(fill(beat.notes, context)) }]
    }),
  )
}

interface Expected { words?: readonly string[]; notes?: readonly string[] }

/** The numbers of VIEWS.md 5.2 and of DOMAIN.md A.2, worked out there by hand. */
const figures: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  'aia-ceo': {
    half: { words: ['$25.0M', '$50M+ target', '$6.25M'], notes: ['$12.5M+', 'the end of 2025'] },
    'one-way': { words: ['Azure ($15M), Deloitte ($6M) and Salesforce ($4M)', '34.1%', '$42.95M expected'], notes: ['the chance is 0%', 'falls by $11.25M', '$15.15M, 59.4%'] },
    'who-carries': { words: ['82%', '2.7 equal partners', 'cut ARR by 48% to $3.25M'], notes: ['$37.0M', '3,672'] },
    growth: { words: ['16.42%', '$13.37M in five years', '$13.44M partner by partner', '4.56 years', 'No cost is stated'] },
    tiers: { words: ['all four criteria', 'Apple Vision Pro three, EY Global and JPMorgan Chase two'], notes: ['$10M at $8.5M', '89%, needs more than 90%', '78%, needs more than 85%'] },
    'check-first': { words: ['18 findings', 'six of them high'], notes: ['three more concern all five documents'] },
  },
  'aia-cto': {
    completion: { words: ['EY Global 85%, JPMorgan Chase 78%, Google Cloud 92%, Apple Vision Pro 65%', 'more than 85%, 85%, 80% and 75%'], notes: ['two, two, two and one', '97% allows 262.80 hours', '99% allows 87.60'] },
    below: { words: ['$5.375M of ARR (86%)', '89% where more than 90%'], notes: ['$3.25M (52%)', 'more than 85%', '78%'] },
    pace: { words: ['12 of 20 milestones', 'Q1 2025 to Q3 2025', '12 points in one quarter', '20 points, then 15 points'], notes: ['four milestones', '78%', '65%', '3 Oct 2025'] },
    next: { words: ['by Q2 2025', 'in Q3 2025', '18 weeks', 'adds 11–17 engineers', 'today’s 9–15'], notes: ['20–32', '75%'] },
    known: { words: ['444 facts', '138 entities', 'all five documents'], notes: ['2,472 atoms', '1,860 facts'] },
    named: { words: ['Four of 28'], notes: ['67%', 'four partners nor seven standards', 'Q4 2025'] },
  },
  'aia-cfo': {
    growth: { words: ['$6.25M', '16.42%', '$13.37M', '$13.44M', 'Costs are not stated'], notes: ['17.50%', '4.56 years'] },
    without: { words: ['$13.0M of contracts', '$3.25M of ARR, 48% less', 'The gap to $50M widens from $25.0M to $37.0M'], notes: ['82%', '2.7 equal partners', '3,672', '5,059'] },
    coverage: { words: ['1.52×', '1.02×', '1.00×', '0.718×'], notes: ['$15.15M, 59.4%', 'at least $3M a year'] },
    expected: { words: ['$25.0M of $50M+', '$42.95M', '$7.05M short', '34.1%'] },
    ranking: { words: ['JPMorgan Chase 91.59, EY Global 80.39, Google Cloud 63.02, Apple Vision Pro 44.51'], notes: ['77.85, 68.33, 53.57 and 37.83', '14%'] },
    'open-terms': { words: ['$3M a year', '$15M', '2.67 to 3.33 years', 'nor is any cost'], notes: ['18 findings', 'six of them high'] },
  },
  'aia-cco': {
    pairs: { words: ['Four of 28', '67%, the target 100%', 'All partnerships are to be certified by Q4 2025'], notes: ['four partners or seven standards', 'SOC 2, ISO 27001 and GDPR', 'Basel III'] },
    exposed: { words: ['One risk touches 82% of ARR ($5.125M)', '16 mitigations', 'none has an owner or a status'], notes: ['other three risks'] },
    thresholds: { words: ['89%, needs more than 90%', '78%, needs more than 85%', '$5.375M of ARR (86%)'], notes: ['85% of EY Global', '$3.25M (52%)'] },
    due: { words: ['across all partnerships', 'Q4 2025', 'Of 20 milestones, four are marked done, 12 are past', 'four are ahead'] },
    told: { words: ['four times a year', '200 contacts are planned in all, if bi-weekly means every two weeks'], notes: ['80 are with executives'] },
    'before-audit': { words: ['18 findings', 'six of them high', '67%'], notes: ['a count of 3 or 6'] },
  },
  'aia-cpo': {
    gap: { words: ['$25.0M of its $50M+', '34.1%', '$42.95M'], notes: ['$15M', '$6M', '$4M'] },
    'wrong-tier': { words: ['$10M+ tier at $8.5M', 'all four criteria', 'misses two Strategic thresholds'], notes: ['89%', 'more than 90%', '78%', 'more than 85%'] },
    'past-due': { words: ['Azure (75%) and Deloitte (65%)', '3 Oct 2025', '$15.15M, 59.4%'], notes: ['$29.0M'] },
    silent: { words: ['12 of 20', 'Q1 2025 to Q3 2025', '78%', '65%'], notes: ['Q2 2025', 'Q3 2025', '18 weeks'] },
    nobody: { words: ['82% of ARR ($5.125M)', '16 mitigations'] },
    contacts: { words: ['Managing Partner, Weekly/Quarterly', 'Head of Digital Innovation, Bi-weekly', 'Strategic Partnerships Director, Monthly', 'Vision Pro Integration Lead, Bi-weekly'], notes: ['56, 26, 12 and 26', '120 in all if bi-weekly means every two weeks, 276 if it means twice a week'] },
  },
  'aic-platform-briefing': {
    wanted: { words: ['100 strategic partnerships', '48 of them have a type, 10 of those a name', '52 have no type'] },
    types: { words: ['3 of 3 cloud providers, 3 of 5 hardware vendors, 2 of 10 academic institutions, 0 of 20 regional partners and 2 of 10 system integrators'] },
    share: { words: ['20% of $2B', '$400M by 2045'], notes: ['$1,000 of ARR per user', '20% of marketplace revenue', '10% in the AWS example'] },
    years: { words: ['year 1 to year 20'], notes: ['three cloud providers'] },
    codes: { words: ['28 requirement codes', 'TR22'] },
    questions: { words: ['Nine findings, one of them high', 'add up to 48, not 100', 'the other 52'] },
  },
  'technology-alliance-briefing': {
    named: { words: ['11 partners', 'two categories', 'eight classes'] },
    return: { words: ['The five strategic partners of the first phase, at the $5M minimum a year, cost $75M in three years', '$25M', '−66.67%', '250%'], notes: ['0.00%', '$262.5M', '$7.14M'] },
    boxes: { words: ['0 of 20', 'month 1 to month 24'], notes: ['60 days', '3-6 months'] },
    groups: { words: ['Twelve risks stand in three groups', 'Twelve are listed'] },
    decides: { words: ['Four bodies', 'three responsibilities and no decision'] },
    questions: { words: ['Seven findings, one of them high', '$500K to $1M'], notes: ['six assessment criteria use five different scales'] },
  },
  'agent-collaboration-briefing': {
    crowd: { words: ['30 of the 300 partners', '50 in Year 1 and 150 in Year 2'] },
    projection: { words: ['from $2.5M to $18.0M', 'from 25% to 40%'], notes: ['$10.0M, $24.29M and $45.0M', '240.00% and 111.76%', '185.61%'] },
    levels: { words: ['15 Strategic Partner, 45 Premier Partner, 90 Select Partner and 150 Registered'], notes: ['92.5 leads', 'more than 100', '$2.175M', '$3.525M'] },
    months: { words: ['twelve activities in three periods', 'month 1 to month 12'], notes: ['month 9', '30 partners', '50 in Year 1'] },
    lists: { words: ['Four risks and four mitigations'] },
    questions: { words: ['Nine findings, two of them high', '>40% of total', 'reach 40%', '>$2M annually', '$150K - $250K annually'], notes: ['8 to 13 times apart'] },
  },
  'global-network-briefing': {
    places: { words: ['500+ strategic partners', 'three tiers hold 85, 33 of them named; 415 are in no tier'], notes: ['4 of 10 in Tier 1, 23 of 25 in Tier 2'] },
    potential: { words: ['Four partners', '$285M of the $500M+', '57%'], notes: ['Accenture $100M+, Deloitte $75M+, IBM Consulting $60M+ and Capgemini $50M+'] },
    open: { words: ['$285M has a name', '$125M follows', '$90M is attributed to nobody'], notes: ['40%', '$1.25B', '60%', '666.67 deals'] },
    regions: { words: ['Three regions make up 100%', '50+ countries', 'eight of its ten'], notes: ['2.40% of revenue', '2.50%', '2.29%'] },
    weights: { words: ['40, 25, 20 and 15%'] },
    questions: { words: ['Five findings, two of them high', '415 places', '$90M', '$18.75M to $27.5M', '$12M'], notes: ['$410M of $500M'] },
  },
  'knowledge-tour': {
    documents: { words: ['Five documents, 702 entities, 1,860 facts'] },
    middle: { words: ['13 partners and two standards', 'all five documents'] },
    partners: { words: ['72 partners and five programs', 'named 99 times; 13 stand between programs, two in all'] },
    lobe: { words: ['214 entities'], notes: ['130 of its own', '106'] },
    neighbors: { words: ['five documents'] },
    path: { words: ['five steps'] },
    facts: { words: ['1,028 values', '832 relations', '1,860'], notes: ['2,472 atoms', '444 facts'] },
    honest: { words: ['five documents'] },
  },
}

describe.each(Object.entries(figures))('%s', (id, beats) => {
  const story = shipped(id)
  test('has a row of figures for each of its beats', () => expect(story.beats.map((beat) => beat.id)).toEqual(Object.keys(beats)))
  test('says the numbers worked out by hand', () => {
    const said = told(story)
    const lacking = Object.entries(beats).flatMap(([beat, expected]) =>
      (['words', 'notes'] as const).flatMap((where) => (expected[where] ?? []).filter((part) => said.get(beat)?.[where].includes(part) !== true).map((part) => `${beat}, ${where}: ${part}`)),
    )
    expect(lacking).toEqual([])
  })
  test('is pinned to the data that comes with it', () => expect(story.data.version).toBe(bundled().version))
})

test.each(['ceo', 'cto', 'cfo', 'cco', 'cpo'] satisfies RoleId[])('the story of the %s opens the lenses of that role, in order', (role) => {
  const story = shipped(`aia-${role}`)
  expect(story.role).toBe(role)
  expect(story.beats.map((beat) => beat.view.lens)).toEqual(roles[role].lenses)
  expect(new Set(story.beats.map((beat) => beat.view.role))).toEqual(new Set([role]))
})

test('a document without a date is told as of the day every story is told, one that is dated as of its own', () => {
  const days = Object.keys(figures).map((id) => {
    const { data, beats } = shipped(id)
    const programme = bundled().programmes.find((each) => each.id === data.programmes?.[0])
    return [id, programme?.asOf === undefined, ...new Set(beats.map(({ view }) => view.asOf))]
  })
  expect(days.filter(([, undated, day]) => day !== (undated === true ? '2025-10-03' : undefined))).toEqual([])
})

describe('first-run', () => {
  const story = shipped('first-run')
  test('says what it says word for word', () => {
    expect([...told(story).values()].map(({ words }) => words)).toEqual([
      'This ring is a target: $50M+. The solid half is signed.',
      'Each ball is a partner. Bigger means more contract value; the number is always beside it.',
      'Why 89%? Every number opens its rule and its line in the document.',
      'What if? Remove JPMorgan Chase, look at the strip, undo.',
      'Turn it, look from above, flip it flat, read it as a table.',
      'Now yours: drop a CSV or Excel file, start from the template, or stay with AIA. Nothing leaves this computer.',
    ])
  })
  test('points at line 336 of document 000', () => expect(told(story).get('why')?.notes).toContain('document 000, line 336'))
  test('asks for a click, for a supposition taken back, for three keys', () =>
    expect(story.beats.map(({ ask }) => ask)).toEqual([
      undefined,
      { kind: 'select', node: 'partner:jpmorgan-chase', patience: 8 },
      undefined,
      { kind: 'suppose-and-undo' },
      { kind: 'keys', keys: ['o', 'v', 't'] },
      undefined,
    ]))
  test('takes about two minutes', () => {
    const seconds = story.beats.reduce((sum, beat) => sum + beat.seconds, 0)
    expect(seconds).toBeGreaterThanOrEqual(110)
    expect(seconds).toBeLessThanOrEqual(130)
  })
})
