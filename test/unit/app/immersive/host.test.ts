import { beforeEach, describe, expect, test } from 'vitest'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { ViewState } from '#model/view-state.ts'
import { createViewStore } from '#state/store.ts'
import { defaultView, focusOn, operate, select, toLens, toProgramme, toRole } from '#state/view.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { hostOf } from '#app/immersive/host.ts'
import { pictureOf } from '#app/picture.ts'
import { Session } from '#app/session.ts'
import { shelfFor } from '#app/shelf.ts'
import { immersiveWords } from '#words/en/immersive.ts'
import type { PanelBlock, PanelPlace } from '#xr/panels/content.ts'
import { bundled } from '#test/support/bundled.ts'
import { ownList } from '#test/support/own-lists.ts'

const google = 'partner:google-cloud'
const jpmorgan = 'partner:jpmorgan-chase'

/** Somebody inside, with a page that follows every step of the view. */
function stay(view: ViewState = defaultView, ecosystem: Ecosystem = bundled()) {
  const session = new Session({ ecosystem, shelf: fullShelf, store: createViewStore(view), openings: {}, reducedMotion: () => false })
  session.layout.report = { ...session.layout.report, settled: true }
  const show = () => {
    const now = session.store.getState().view
    session.show(pictureOf(ecosystem, now, true, shelfFor(now, fullShelf)))
  }
  show()
  session.store.subscribe(({ view: next }, former) => next !== former.view && show())
  const host = hostOf(session, () => undefined)
  host.entered('vr')
  const panel = (place: PanelPlace) => host.panels().find((each) => each.place === place)
  const said = (place: PanelPlace): string => (panel(place)?.blocks ?? []).flatMap(textsOf).join('\n')
  const buttons = (place: PanelPlace) => (panel(place)?.blocks ?? []).flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  return { session, host, panel, said, buttons, ids: (place: PanelPlace) => buttons(place).map(({ id }) => id), now: () => session.store.getState().view }
}

function textsOf(block: PanelBlock): string[] {
  if (block.kind === 'figures') return block.rows.map(({ label, value, was }) => `${label}: ${value}${was === undefined ? '' : ` (was ${was})`}`)
  if (block.kind === 'list') return block.rows.map(({ text, value }) => [text, value ?? ''].join(' | '))
  if (block.kind === 'buttons') return block.buttons.map(({ label }) => `[${label}]`)
  return block.kind === 'picture' ? [] : [block.text]
}

let inside: ReturnType<typeof stay>
beforeEach(() => {
  inside = stay()
})

describe('the answer', () => {
  test('is the page’s finding with its figures', () => {
    expect(inside.said('left')).toMatch(/^AIA holds half of its \$50M\+ target/)
    expect(inside.said('left')).toContain('Signed contract value: $25.0M of $50M+')
    expect(inside.said('left')).toContain('Top two, HHI 3,672: 82%')
    expect(inside.panel('right')).toBeUndefined()
  })
  test('stays the same array while nothing has changed', () => {
    const first = inside.host.panels()
    expect(inside.host.panels()).toBe(first)
    inside.host.hover(google)
    expect(inside.host.panels()).toBe(first)
    inside.host.select(google)
    expect(inside.host.panels()).not.toBe(first)
  })
  test('says what is supposed, what it was, and takes it back', () => {
    inside = stay(operate({ op: 'remove-partner', node: jpmorgan })(toLens('concentration')(defaultView)))
    expect(inside.said('left')).toContain('Without JPMorgan Chase: $13.0M, ARR $3.25M, HHI 5,059, gap $37.0M.')
    expect(inside.said('left')).toContain('Signed contract value: $13.0M of $50M+ (was $25.0M)')
    expect(inside.said('left')).toContain('JPMorgan Chase removed | Take back')
    inside.host.press(`take-back:scenario:partner/${jpmorgan}`)
    expect(inside.now().scenario).toBeUndefined()
    expect(inside.said('left')).toContain('HHI 3,672')
  })
  test('offers the obvious what-if of its lens and goes back to the base case', () => {
    inside.host.press('lens:concentration')
    expect(inside.said('left')).toContain('What if JPMorgan Chase left?')
    inside.host.press('finding:what-if')
    expect(inside.said('left')).toContain('5,059')
    inside.host.press('base-case')
    expect(inside.now().scenario).toBeUndefined()
  })
  test.each([['pipeline', 1], ['tiers', 2], ['risk', 3], ['data-quality', 4], ['knowledge', 1]] as const)('of %s in program %i is worded to the end', (lens, program) => {
    const { said } = stay(toLens(lens)(toProgramme({ id: 'bundled', programmes: [bundled().programmes[program]!.id] })(defaultView)))
    expect(said('left').length).toBeGreaterThan(40)
    expect(said('left')).not.toMatch(/undefined|NaN/)
  })
  test('of an own list without a single row says what it needs', () => {
    const { said, host } = stay({ ...defaultView, data: { id: 'own-1' } }, ownList({}))
    expect(said('left')).not.toMatch(/undefined|NaN|^$/)
    expect(host.panels().map(({ place }) => place)).toEqual(['left', 'dock'])
  })
})

describe('the card', () => {
  test('tells a partner’s completion, its rule and whether it meets it', () => {
    inside.host.select(google)
    expect(inside.said('right')).toMatch(/^Google Cloud\nPartner, Platform Tier as listed/)
    expect(inside.said('right')).toContain('Integration, needs more than 80%: 92%, meets')
    expect(inside.said('right')).toContain('If Google Cloud left')
  })
  test('tells a miss in words and tone, never by color alone', () => {
    inside.host.select(jpmorgan)
    const rows = inside.panel('right')!.blocks.flatMap((block) => (block.kind === 'figures' ? block.rows : []))
    expect(rows.find(({ label }) => label.startsWith('Satisfaction'))).toEqual({ label: 'Satisfaction, needs more than 90%', value: '89%, misses', tone: 'bad' })
  })
  test('shows every fact with its document, section and line, and turns back', () => {
    inside.host.select(google)
    inside.host.press('facts')
    expect(inside.said('right')).toMatch(/\d+ facts behind this/)
    expect(inside.said('right')).toMatch(/\| line \d+/)
    expect(inside.said('right')).not.toContain('If Google Cloud left')
    inside.host.press('facts')
    expect(inside.said('right')).toContain('If Google Cloud left')
    inside.host.press('facts')
    inside.host.press('card:close')
    inside.host.select(google)
    expect(inside.said('right')).toContain('If Google Cloud left')
    inside.host.press('facts')
    inside.host.select(jpmorgan)
    expect(inside.said('right')).toContain('If JPMorgan Chase left')
  })
  test('removes a partner and puts it back, wins a deal and takes that back', () => {
    inside.host.select(jpmorgan)
    inside.host.press('suppose:remove-partner')
    expect(inside.now().scenario).toEqual([{ op: 'remove-partner', node: jpmorgan }])
    expect(inside.ids('right')).toContain('restore')
    inside.host.press('restore')
    expect(inside.now().scenario).toBeUndefined()
    inside.host.select('partner:microsoft-azure')
    expect(inside.ids('right')).toEqual(expect.arrayContaining(['suppose:win-deal', 'suppose:lose-deal']))
    inside.host.press('suppose:win-deal')
    expect(inside.now().scenario).toMatchObject([{ op: 'win-deal' }])
    inside.host.press('suppose:reopen')
    expect(inside.now().scenario).toBeUndefined()
  })
  test('leads to a related entity, and closes', () => {
    inside.host.select(google)
    const list = inside.panel('right')!.blocks.flatMap((block) => (block.kind === 'list' ? block.rows : []))
    inside.host.press(list[0]!.button!)
    expect(inside.now().selection).toEqual([list[0]!.button!.replace('select:', '')])
    inside.host.press('card:close')
    expect(inside.panel('right')).toBeUndefined()
    expect(inside.now().selection).toEqual([])
  })
})

describe('the menus', () => {
  test('list every lens, those of the role first, and open one', () => {
    inside = stay(toRole('cco')(defaultView))
    inside.host.press('menu:lenses')
    expect(inside.said('left')).toContain('CCO (compliance) reads first')
    expect(inside.buttons('left').find(({ pressed }) => pressed)?.id).toBe('lens:portfolio')
    expect(new Set(inside.ids('left').filter((id) => id.startsWith('lens:'))).size).toBe(15)
    inside.host.press('lens:tiers')
    expect(inside.now().lens).toBe('tiers')
    expect(inside.ids('left')).not.toContain('lens:tiers')
  })
  test('say what colors and places mean', () => {
    inside.host.press('menu:legend')
    expect(inside.said('left')).toMatch(/^Legend\n/)
    expect(inside.said('left')).not.toMatch(/undefined|NaN/)
    inside.host.press('menu:close')
    expect(inside.said('left')).toMatch(/^AIA holds half/)
  })
})

describe('the dock', () => {
  test('has everything at hand once, and says what cannot be pressed', () => {
    const ids = inside.ids('dock')
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['menu:lenses', 'flat', 'undo', 'redo', 'exit', 'place:recenter', 'place:closer', 'place:farther', 'place:larger', 'place:smaller', 'place:left', 'place:right', 'place:fit', 'place:room', 'place:reset', 'text:smaller', 'text:larger', 'dropped']))
    expect(inside.buttons('dock').find(({ id }) => id === 'undo')?.disabled).toBe(true)
    inside.host.select(google)
    expect(inside.buttons('dock').find(({ id }) => id === 'undo')?.disabled).toBe(false)
    inside.host.press('undo')
    expect(inside.now().selection).toEqual([])
    inside.host.press('redo')
    expect(inside.now().selection).toEqual([google])
  })
  test('says what letting go would do while a body is in the hand', () => {
    expect(inside.said('dock')).toContain(immersiveWords.hint)
    inside.session.taken(jpmorgan)
    inside.session.carried({ x: 2, y: 0, z: 0 })
    expect(inside.said('dock')).toMatch(/^Release to remove JPMorgan Chase: \$13\.0M left/)
    expect(inside.host.told()).toMatch(/^Release to remove/)
    inside.session.dropped({ x: 2, y: 0, z: 0 })
    expect(inside.host.told()).toBe('')
    expect(inside.now().scenario).toEqual([{ op: 'remove-partner', node: jpmorgan }])
  })
  test('says what the page says to its reader, until something else is done', () => {
    inside.session.say('That cannot be.')
    expect(inside.said('dock')).toMatch(/^That cannot be\./)
    inside.host.press('flat')
    expect(inside.said('dock')).not.toContain('That cannot be.')
  })
  test('sizes text within its bounds', () => {
    const kept: number[] = []
    inside.session.preferred({ reducedMotion: () => true, textInside: 1, setTextInside: (size) => kept.push(size) })
    for (let i = 0; i < 5; i++) inside.host.press('text:larger')
    expect(kept.at(-1)).toBe(1.6)
    expect(inside.host.textScale()).toBe(1.6)
    expect(inside.buttons('dock').find(({ id }) => id === 'text:larger')?.disabled).toBe(true)
    expect(inside.host.reducedMotion()).toBe(true)
  })
  test('a button nobody knows does nothing', () => {
    const before = inside.now()
    inside.host.press('nothing:at:all')
    inside.host.press('suppose:remove-partner')
    expect(inside.now()).toBe(before)
  })
})

describe('stepping into a partner', () => {
  test('is of this stay alone: the view keeps nothing of it, and the selection stays', () => {
    inside.host.select(jpmorgan)
    const before = inside.now()
    inside.host.press('step-in')
    expect(inside.host.steppedInto()).toBe(jpmorgan)
    expect(inside.now()).toBe(before)
    const surrounding = inside.session.surrounding(inside.session.picture!)
    expect(surrounding?.layoutKey).toMatch(/^into\/partner:jpmorgan-chase\//)
    expect(inside.session.surrounding(inside.session.picture!)).toBe(surrounding)
    expect(inside.ids('dock')).toContain('step-out')
    inside.host.left()
    expect(inside.session.surrounding(inside.session.picture!)).toBeUndefined()
    expect(inside.now()).toBe(before)
  })
  test('goes on in another lens and ends at will', () => {
    inside.host.select(jpmorgan)
    inside.host.press('step-in')
    inside.host.press('lens:concentration')
    expect(inside.session.surrounding(inside.session.picture!)?.layoutKey).toMatch(/^into\/partner:jpmorgan-chase\/concentration/)
    inside.host.press('step-out')
    expect(inside.host.steppedInto()).toBeUndefined()
    expect(inside.session.surrounding(inside.session.picture!)).toBeUndefined()
  })
  test('ends by itself where the partner is not', () => {
    inside.host.select(jpmorgan)
    inside.host.press('step-in')
    inside.session.store.getState().change(toProgramme({ id: 'bundled', programmes: [bundled().programmes[1]!.id] }))
    expect(inside.session.surrounding(inside.session.picture!)).toBeUndefined()
    expect(inside.host.steppedInto()).toBeUndefined()
  })
  test('a body in the hand means nothing there', () => {
    inside.host.select(jpmorgan)
    inside.host.press('step-in')
    inside.session.taken(jpmorgan)
    inside.session.carried({ x: 2, y: 0, z: 0 })
    expect(inside.host.told()).toBe('')
    inside.session.dropped({ x: 2, y: 0, z: 0 })
    expect(inside.now().scenario).toBeUndefined()
  })
})

test('what was focused on the page stays so, inside and after', () => {
  inside = stay(focusOn(google)(select([google])(defaultView)))
  inside.host.press('step-in')
  inside.host.left()
  expect(inside.now().focus).toEqual({ node: google, degree: 1 })
})
