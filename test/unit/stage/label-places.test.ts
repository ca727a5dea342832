import { describe, expect, test } from 'vitest'
import { placesFor } from '#stage/label-places.ts'

describe('where a name may stand', () => {
  test('beside a body it may go round it, best place first', () => {
    const places = placesFor({ align: 'end', node: 'partner:a' }, 80, 20, 10)
    expect(places[0]).toEqual([-96, -10])
    expect(places.length).toBeGreaterThan(3)
  })
  test('one that stays has its first place and no other, beside a body and at a fixed place', () => {
    expect(placesFor({ align: 'end', node: 'partner:a', stays: true }, 80, 20, 10)).toEqual([[-96, -10]])
    expect(placesFor({ align: 'center', stays: true, priority: 900, shift: [0, -6] }, 80, 20, 0)).toEqual([[-40, -16]])
  })
})
