import { describe, expect, test } from 'vitest'
import { accountOf, aheadBy, clockText, clockTime, timesOf, type Stand } from '#briefing/presenter/clock.ts'

const first: Stand = { page: 'first', at: 0, startedAt: 10_000, reachedAt: 10_000, spent: [0, 0, 0] }

describe('the times of a telling', () => {
  test('grow with the clock: in all, on the beat, and on each', () => {
    const stand: Stand = { ...first, at: 1, reachedAt: 30_000, spent: [20, 4, 0] }
    expect(timesOf(accountOf(undefined, stand), stand, 35_000)).toEqual({ elapsed: 25, onBeat: 5, spent: [20, 9, 0] })
  })
  test('are never below nothing, whatever the clocks say', () => {
    expect(timesOf(accountOf(undefined, first), first, 9_000)).toEqual({ elapsed: 0, onBeat: 0, spent: [0, 0, 0] })
  })
  test('go on where another page goes on with the story', () => {
    const stand: Stand = { ...first, at: 1, reachedAt: 30_000, spent: [20, 0, 0] }
    const account = accountOf(undefined, stand)
    const next: Stand = { page: 'second', at: 1, startedAt: 52_000, reachedAt: 52_000, spent: [0, 0, 0] }
    const carried = accountOf({ account, last: stand, now: 50_000 }, next)
    expect(timesOf(carried, next, 55_000)).toEqual({ elapsed: 43, onBeat: 3, spent: [20, 23, 0] })
    const third: Stand = { ...next, page: 'third', startedAt: 60_000, reachedAt: 60_000 }
    expect(timesOf(accountOf({ account: carried, last: next, now: 56_000 }, third), third, 61_000).elapsed).toBe(45)
  })
  test('begin anew where the same page begins anew', () => {
    const account = { ...accountOf(undefined, first), elapsed: 99 }
    const again: Stand = { ...first, startedAt: 80_000, reachedAt: 80_000 }
    expect(timesOf(accountOf({ account, last: first, now: 79_000 }, again), again, 81_000).elapsed).toBe(1)
  })
  test('stay one account while nothing begins', () => {
    const account = accountOf(undefined, first)
    expect(accountOf({ account, last: first, now: 11_000 }, { ...first, at: 2 })).toBe(account)
  })
})

test.each([
  [0, 0, 0],
  [30, 0, 0],
  [31, 0, -1],
  [30, 1, 0],
  [20, 1, 10],
  [95, 2, -5],
])('%s s on beat %i of 30, 20 and 40 s is %s s ahead', (elapsed, at, ahead) => {
  expect(aheadBy(elapsed, at, [30, 20, 40])).toBe(ahead)
})
test('without a time for its beat nothing is ahead or behind', () => {
  expect(aheadBy(5, 3, [30, 20, 40])).toBeNaN()
  expect(aheadBy(5, 1, [30, NaN, 40])).toBeNaN()
})

test('seconds and days read as a clock', () => {
  expect([0, 0.99, 59.9999999999, 60, 65.9, 599, 3600, 3725].map(clockText)).toEqual(['0:00', '0:00', '1:00', '1:00', '1:05', '9:59', '1:00:00', '1:02:05'])
  expect(clockTime(new Date(2026, 0, 5, 9, 4))).toBe('09:04')
})
