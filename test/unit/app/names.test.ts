import { expect, test } from 'vitest'
import { cardOf } from '#app/card.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { saidNames, partnersAfter } from '#app/names-said.ts'
import { pictureOf } from '#app/picture.ts'
import { firstShelf, shelfFor } from '#app/shelf.ts'
import type { ViewState } from '#model/view-state.ts'
import { decideName, defaultView, operate, select } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'

const ey = 'alias/partner:ey-global+partner:ey'
const joined: ViewState = decideName(ey, 'join')(defaultView)
const shown = (view: ViewState) => pictureOf(bundled(), view, false, shelfFor(view, fullShelf))

test('without a decision the picture shows the data as it was read, by the opening shelf', () => {
  expect(shelfFor(defaultView, fullShelf)).toBe(firstShelf)
  expect(shown(defaultView).ecosystem).toBe(bundled())
  expect(shown(decideName(ey, 'apart')(defaultView)).ecosystem).toBe(bundled())
})

test('a join shows in every number’s partner, and taking it back shows the same data again', () => {
  expect(shown(joined).book.partners.map(({ label }) => label)).toEqual(['EY', 'JPMorgan Chase', 'Google Cloud', 'Apple Vision Pro'])
  expect(shown(joined).kpis.map(({ id, value }) => [id, value])).toEqual(shown(defaultView).kpis.map(({ id, value }) => [id, value]))
  expect(decideName(ey, null)(joined)).toEqual(defaultView)
})

test('who was selected or supposed about under a former name is the one that stayed', () => {
  const view = operate({ op: 'remove-partner', node: 'partner:ey-global' })(select(['partner:ey-global'])(joined))
  const picture = shown(view)
  expect([picture.gone, picture.refused]).toEqual([[], []])
  expect(picture.book.removed.map(({ id }) => id)).toEqual(['partner:ey'])
})

test('the card of a partner of several programs says its role in each; a joined one says which names', () => {
  const properties = (view: ViewState, id: string) => cardOf(shown(view), id, false)!.properties.filter((each) => each.id.startsWith('role-') || each.id === 'joined-names').map(({ label, value }) => [label, value])
  const full: ViewState = { ...defaultView, lens: 'knowledge' }
  expect(properties(full, 'partner:jpmorgan-chase')).toEqual([])
  const roles = properties(full, 'partner:deloitte')
  expect(roles.map(([label]) => label)).toEqual(['AIA', 'AIC-Platform', 'AI Agent Collaboration Platform', 'Global Partnership Network'])
  expect(new Set(roles.map(([, value]) => value)).size).toBe(4)
  for (const [, value] of roles) expect(value).not.toMatch(/undefined|^$/)
  expect(properties({ ...joined, lens: 'knowledge' }, 'partner:ey')[0]).toEqual(['Joined names', 'EY Global and EY'])
})

test('the list says what a decision changes', () => {
  const row = (names: ViewState['names']) => saidNames(bundled(), names).find(({ id }) => id === ey)!
  expect([row(undefined).state, row(undefined).effect]).toEqual(['open', '72 partners become 71'])
  expect([row({ [ey]: 'join' }).state, partnersAfter(bundled(), { [ey]: 'join' })]).toEqual(['joined', 71])
  expect(row({ [ey]: 'apart' }).state).toBe('apart')
  expect(row(undefined).reasons.join(' ')).toContain('a person’s yes')
  for (const name of saidNames(bundled(), undefined)) expect(JSON.stringify(name)).not.toMatch(/undefined|NaN/)
})
