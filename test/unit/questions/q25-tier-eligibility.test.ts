import { expect, test } from 'vitest'
import { gather } from '#analytics/gather.ts'
import { misplaced, tierChecks } from '#analytics/tiers.ts'
import { bundled } from '#test/support/bundled.ts'

const aia = gather(bundled(), 0)
const marks = { meets: '✓', misses: '✕', 'not-stated': '?' }
const collars = (book: typeof aia) => Object.fromEntries(tierChecks(book).map((row) => [row.label, row.checks.map((check) => marks[check.verdict]).join('')]))

test('A.2.1 the collars: value, completion, satisfaction, SLA, revenue', () => {
  expect(collars(aia)).toEqual({ 'EY Global': '✕✕✓?✓', 'JPMorgan Chase': '✓✕✕?✓', 'Google Cloud': '✓✓✓?✓', 'Apple Vision Pro': '✓✕✓?✓' })
})
test('A.2.1 none of four is fully verified: SLA is unknown for all', () => {
  expect(tierChecks(aia).filter((row) => row.unknown === 0)).toEqual([])
  expect(tierChecks(aia).map((row) => [row.label, row.met, row.met + row.missed])).toEqual([
    ['EY Global', 2, 4], ['JPMorgan Chase', 2, 4], ['Google Cloud', 4, 4], ['Apple Vision Pro', 3, 4],
  ])
})
test('A.2.1 boundary cases: EY Global in completion, Apple Vision Pro in value and revenue', () => {
  expect(tierChecks(aia).flatMap((row) => row.checks.filter((check) => check.boundary).map((check) => `${row.label} ${check.criterion}`))).toEqual([
    'EY Global completion', 'Apple Vision Pro value', 'Apple Vision Pro revenue',
  ])
})
test('A.2.1 by value EY Global is Platform, where it passes all four known criteria', () => {
  expect(misplaced(aia).map((row) => [row.partner.label, row.listed.label, row.earned.label, row.check.met, row.check.missed])).toEqual([['EY Global', 'Strategic Tier', 'Platform Tier', 4, 0]])
})
test('with equal counted as met only EY Global completion turns', () => {
  expect(collars({ ...aia, readings: { boundary: true } })).toEqual({ ...collars(aia), 'EY Global': '✕✓✓?✓' })
})
