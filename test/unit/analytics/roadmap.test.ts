import { expect, test } from 'vitest'
import bundle from '#data/ecosystem.json'
import { factsOf } from '#analytics/facts.ts'
import { requiredPace, roadmap } from '#analytics/roadmap.ts'
import { openBundle } from '#model/bundle.ts'
import { day } from '#test/support/books.ts'

const facts = factsOf(openBundle(bundle), 0)
const milestones = roadmap(facts, day('2025-10-03'))
const count = (state: string): number => milestones.filter((milestone) => milestone.state === state).length

test('A.2.1 of 20 milestones 4 are marked done, 12 carry no status, 4 are ahead', () => {
  expect([milestones.length, count('done'), count('unreported'), count('ahead')]).toEqual([20, 4, 12, 4])
})

test('without an as-of date nothing is unreported', () => {
  expect(new Set(roadmap(facts, undefined).map((milestone) => milestone.state))).toEqual(new Set(['done', 'undated']))
})

test('A.2.1 JPMorgan Chase has to rise 12 points in one quarter, Apple Vision Pro 20 and then 15', () => {
  expect(requiredPace(milestones).map((step) => [step.partner, Math.round(step.rise * 100), step.period])).toEqual([
    ['partner:jpmorgan-chase', 12, 'Q1 2025'],
    ['partner:apple-vision-pro', 20, 'Q1 2025'],
    ['partner:apple-vision-pro', 15, 'Q2 2025'],
  ])
})
