import { describe, expect, test } from 'vitest'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf } from '#app/picture.ts'
import { defaultView, focusOn, toggleFilter } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'

const lit = (step: (view: typeof defaultView) => typeof defaultView) => pictureOf(bundled(), step(defaultView), false, fullShelf).lit

describe('what stays bright', () => {
  test('everything, while nothing filters and nothing is in focus', () => expect(lit((view) => view)).toBeNull())
  test('a legend entry leaves its own nodes', () => {
    expect([...lit(toggleFilter({ kind: 'legend', value: 'misses', mode: 'only' }))!]).toEqual(['partner:jpmorgan-chase'])
  })
  test('two entries leave both', () => {
    const both = lit((view) => toggleFilter({ kind: 'legend', value: 'misses', mode: 'only' })(toggleFilter({ kind: 'legend', value: 'overdue', mode: 'only' })(view)))
    expect([...both!].toSorted()).toEqual(['partner:deloitte', 'partner:jpmorgan-chase', 'partner:microsoft-azure'])
  })
  test('focus of degree 0 leaves the node, degree 1 its neighbours, inside the open program only', () => {
    expect([...lit(focusOn('partner:google-cloud', 0))!]).toEqual(['partner:google-cloud'])
    const neighbours = [...lit(focusOn('partner:google-cloud', 1))!]
    expect(neighbours).toContain('programme:aia')
    expect(neighbours).not.toContain('programme:global-network')
  })
  test('Knowledge walks over every program', () => {
    const view = focusOn('partner:google-cloud', 1)({ ...defaultView, lens: 'knowledge' })
    const inside = lit(focusOn('partner:google-cloud', 1))!
    expect(pictureOf(bundled(), view, false, fullShelf).lit!.size).toBeGreaterThan(inside.size)
  })
  test('a focus that this data does not have is named, and dims nothing', () => {
    const picture = pictureOf(bundled(), focusOn('partner:nobody')(defaultView), false, fullShelf)
    expect(picture.lit).toBeNull()
    expect(picture.gone).toEqual(['partner:nobody'])
  })
})
