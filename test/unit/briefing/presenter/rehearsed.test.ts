import { describe, expect, test } from 'vitest'
import { paceOf, readRehearsed, rehearsedKey, sinceThen, writeRehearsed } from '#briefing/presenter/rehearsed.ts'

describe('rehearsed times', () => {
  test('are kept as whole seconds, and a beat that was not visited stays unknown', () => {
    expect(readRehearsed(writeRehearsed([12.4, 0.2, 30.6]), 3)).toEqual([12, NaN, 31])
  })
  test('of another number of beats, or anything unexpected, are none', () => {
    for (const text of [null, '', '{', '[]', '[1]', '[null,null]', '["1","2"]', '{"a":1}', '[-1,0]']) expect(readRehearsed(text, 2)).toBeUndefined()
  })
  test('count from where the rehearsal began', () => {
    expect(sinceThen([20, 5, 3], [8, 5, 4])).toEqual([12, 0, 0])
  })
  test('of one story and version are not those of another', () => {
    expect(new Set([rehearsedKey('a', '1'), rehearsedKey('a', '2'), rehearsedKey('b', '1')]).size).toBe(3)
  })
})

test('a telling goes by the rehearsed times once every beat has one, else by the planned ones', () => {
  expect(paceOf([30, 20], [12, 31])).toEqual({ by: 'rehearsed', seconds: [12, 31] })
  expect(paceOf([30, 20], [12, NaN])).toEqual({ by: 'planned', seconds: [30, 20] })
  expect(paceOf([30, 20], undefined)).toEqual({ by: 'planned', seconds: [30, 20] })
  expect(paceOf([30, 20], [12])).toEqual({ by: 'planned', seconds: [30, 20] })
})
