import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimOf, mostLive, whoLives, type Seen } from '#embed/host/live.ts'

const embed = (id: string, rest: Partial<Seen> = {}): Seen => ({ id, live: false, wanted: true, summoned: false, area: 0, distance: 0, seenAt: -1, ...rest })

describe('who holds a context', () => {
  test('whoever comes on screen is woken while there is room', () => {
    expect(whoLives([embed('a', { area: 10 }), embed('b')])).toEqual({ retire: [], wake: ['a'] })
  })

  test('the least recently visible one gives its context back', () => {
    const off = ['a', 'b', 'c', 'd'].map((id, i) => embed(id, { live: true, seenAt: i }))
    expect(whoLives([...off, embed('e', { area: 5, seenAt: 9 })])).toEqual({ retire: ['a'], wake: ['e'] })
  })

  test('with more on screen than may live, those that live stay, then the larger and the nearer ones come', () => {
    const seen = [embed('far', { area: 9, distance: 80 }), embed('near', { area: 9, distance: 2 }), embed('small', { area: 1 }), embed('old', { area: 5, live: true })]
    expect(whoLives(seen, 2)).toEqual({ retire: [], wake: ['near'] })
  })

  test('who is hardly seen any more yields to who was scrolled to', () => {
    const seen = [embed('leaving', { area: 4, live: true }), embed('came', { area: 9 })]
    expect(whoLives(seen, 1)).toEqual({ retire: ['leaving'], wake: ['came'] })
  })

  test('who is called is given a place, although four on screen have one, and the smallest of them yields', () => {
    const seen = ['a', 'b', 'c', 'd'].map((id, i) => embed(id, { live: true, area: 9 - i }))
    expect(whoLives([...seen, embed('called', { summoned: true })])).toEqual({ retire: ['d'], wake: ['called'] })
  })

  test('who is no longer wanted gives its place back', () => {
    expect(whoLives([embed('a', { live: true, wanted: false, area: 5 })])).toEqual({ retire: ['a'], wake: [] })
  })

  test('on any page: never more than four, nobody lives while somebody waits who is on screen or called and they are not, and nothing changes twice', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }), live: fc.boolean(), wanted: fc.boolean(), summoned: fc.boolean(), area: fc.nat(3), distance: fc.nat(5), seenAt: fc.integer({ min: -1, max: 9 }),
      }),
      { selector: (each) => each.id, maxLength: 24 },
    )
    fc.assert(
      fc.property(arbitrary, (all) => {
        const { retire, wake } = whoLives(all)
        const after = all.map((each) => ({ ...each, live: (each.live || wake.includes(each.id)) && !retire.includes(each.id) }))
        const living = after.filter((each) => each.live)
        expect(living.length).toBeLessThanOrEqual(mostLive)
        const waiting = Math.max(0, ...after.filter((each) => each.wanted && !each.live).map(claimOf))
        expect(living.filter((each) => claimOf(each) < waiting)).toEqual([])
        if (waiting > 0) expect(living.length).toBe(mostLive)
        expect(whoLives(after)).toEqual({ retire: [], wake: [] })
      }),
    )
  })
})
