import { describe, expect, test } from 'vitest'
import { SettledFirst } from '#app/settled-first.ts'

type How = Parameters<SettledFirst['take']>[1]

/** What the stage saw and what was given back; `patience` long enough that only `go` ends it. */
function desk() {
  const seen: { picture: number; journey: boolean }[] = []
  const given: number[] = []
  const first = new SettledFirst((positions, { journey }) => void seen.push({ picture: positions[0]!, journey }), 1e6)
  const take = (picture: number, how: Partial<How>, shown = true): void =>
    first.take(Float32Array.of(picture), { settled: false, journey: false, done: (free) => void given.push(free[0]!), ...how }, shown)
  return { seen, given, first, take }
}

describe('what a run publishes on its way', () => {
  test('waits while another picture is shown; the settled one is travelled to, the others come back unseen', () => {
    const { seen, given, take } = desk()
    take(1, { journey: true })
    take(2, {})
    expect(seen).toEqual([])
    take(3, { settled: true })
    expect(seen).toEqual([{ picture: 3, journey: true }])
    expect(given).toEqual([1, 2])
  })
  test('is shown at once where nothing stands yet', () => {
    const { seen, take } = desk()
    take(1, { journey: true }, false)
    take(2, {}, true)
    expect(seen).toEqual([{ picture: 1, journey: true }, { picture: 2, journey: false }])
  })
  test('is shown when it has waited long enough, as a journey, and goes on from there', () => {
    const { seen, given, first, take } = desk()
    take(1, { journey: true })
    take(2, {})
    first.go()
    take(3, {})
    take(4, { settled: true })
    expect(seen).toEqual([{ picture: 2, journey: true }, { picture: 3, journey: false }, { picture: 4, journey: false }])
    expect(given).toEqual([1])
  })
  test('is forgotten when something else is asked for', () => {
    const { seen, given, first, take } = desk()
    take(1, { journey: true })
    first.drop()
    first.go()
    take(2, { settled: true, journey: true })
    expect(seen).toEqual([{ picture: 2, journey: true }])
    expect(given).toEqual([1])
  })
  test('begins to wait anew with another run', () => {
    const { seen, given, first, take } = desk()
    take(1, { journey: true })
    take(2, { journey: true })
    expect(given).toEqual([1])
    first.go()
    expect(seen).toEqual([{ picture: 2, journey: true }])
  })
})

describe('while someone stands beside it', () => {
  test('only what has settled is shown, also of a run that was under way', () => {
    const { seen, given, first, take } = desk()
    take(1, { journey: true }, false)
    first.wait(Infinity)
    take(2, {})
    take(3, { journey: true })
    take(4, {})
    expect(seen.map(({ picture }) => picture)).toEqual([1])
    take(5, { settled: true })
    expect(seen.map(({ picture }) => picture)).toEqual([1, 5])
    expect(given).toEqual([2, 3, 4])
  })
  test('what a hand has moved is followed until it settles', () => {
    const { seen, first, take } = desk()
    first.wait(Infinity)
    first.follow()
    take(1, {})
    take(2, {})
    take(3, { settled: true })
    take(4, {})
    expect(seen.map(({ picture }) => picture)).toEqual([1, 2, 3])
  })
  test('what waits is shown once nobody is there', () => {
    const { seen, first, take } = desk()
    first.wait(Infinity)
    take(1, { journey: true })
    first.wait()
    take(2, {})
    expect(seen.map(({ picture }) => picture)).toEqual([1, 2])
  })
})
