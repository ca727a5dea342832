import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill, textOf } from '#lenses/quotes/fill.ts'
import { readStory } from '#state/story-file.ts'
import { bundled } from '#test/support/bundled.ts'

/** VIEWS.md 5.1 word for word; notes begin like sentences. */
const eight = [
  ['Half way', 'AIA has $25.0M of contract value with four partners: half of its $50M+ target for the end of 2025. It brings $6.25M of recurring revenue a year.',
    'The four values add up to the stated $25M exactly; ARR is 25% of contract value for each.'],
  ['What it rests on', 'JPMorgan Chase carries 48%, EY Global 34%. Together 82%: in effect 2.7 equal partners.',
    'HHI 3,672; top three 96%. The 1,000 and 1,800 marks are borrowed from merger control.'],
  ['If the largest left', 'Without JPMorgan Chase: $13.0M of contracts, $3.25M of ARR. The gap to $50M grows from $25.0M to $37.0M.',
    'HHI 5,059.17; growth 14.96%; without EY Global: $16.5M, gap $33.5M.'],
  ['The one way to fifty', 'Of the deals due in 2025, Azure $15M, Deloitte $6M and Salesforce $4M close the gap exactly, and only together. Chance at the stated probabilities: 34.1%. Expected: $42.95M.',
    '0.75 × 0.65 × 0.70, deals independent; expected shortfall $7.05M.'],
  ['The calendar', 'Azure was due in Q2, Deloitte in Q3. Both dates have passed, both still stand at 75% and 65%: 59.4% of the weighted pipeline.',
    '$15.15M of $25.50M; $10.35M remains.'],
  ['Do partners meet their tier?', 'Google Cloud meets every criterion that can be checked, four of four. Apple Vision Pro three, EY Global and JPMorgan Chase two. SLA is not stated for any partner.',
    'EY Global is listed at $10M+ with $8.5M; its completion of 85% does not pass “more than 85%”.'],
  ['Delivery', 'Of 20 milestones, 4 are marked done, 12 from Q1 to Q3 carry no status, 4 fall in Q4. Stated certification: 67%, with no certificate shown.',
    'JPMorgan Chase 78% against 90%+ due in Q1; Apple Vision Pro 65%, to be complete in Q2; 4 of 28 partner-standard pairs named.'],
  ['Four questions for today', 'Are Azure and Deloitte alive, and when? What became of the 12 milestones? Is EY Global Strategic or Platform? Is the date the end of 2025 (34.1%) or Q2 2026 (59.7%)?',
    'P by Q1 2026 is 53.9%; all figures at the stated probabilities.'],
]

test('the board briefing says what VIEWS.md says, every number of it from the kernels', () => {
  const read = readStory(readFileSync(new URL('../../../scenes/stories/aia-board.json', import.meta.url), 'utf8'))
  const { beats } = 'story' in read ? read.story : { beats: [] }
  const said = beats.map(({ title, words, notes, view }) => {
    const context = quoteContextOf(bundled(), view)
    return [title, textOf(fill(words, context)), textOf(fill(notes, context))]
  })
  expect(said).toEqual(eight)
})

test('one beat says of two partners what is quoted of one', () => {
  const context = quoteContextOf(bundled(), { ...firstView(), lens: 'tiers' })
  expect(textOf(fill('{measure:checks-met/partner:ey-global} {measure:checks-met/partner:jpmorgan-chase}', context))).toBe('2 2')
})

function firstView() {
  const read = readStory(readFileSync(new URL('../../../scenes/stories/aia-board.json', import.meta.url), 'utf8'))
  if (!('story' in read)) throw new Error('no story')
  return read.story.beats[0]!.view
}
