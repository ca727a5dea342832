import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createViewStore } from '#state/store.ts'
import { defaultView, focusOn, operate, restore, select, show, toggleFilter, toLens } from '#state/view.ts'

test('every change is one undoable step', () => {
  const store = createViewStore()
  store.getState().change(toLens('pipeline'))
  store.getState().change(select(['partner:sap']))
  expect(store.getState().view).toMatchObject({ lens: 'pipeline', selection: ['partner:sap'] })
  store.getState().undo()
  expect(store.getState().view).toMatchObject({ lens: 'pipeline', selection: [] })
  store.getState().redo()
  expect(store.getState().view.selection).toEqual(['partner:sap'])
})
test('steps of one gesture merge into one', () => {
  const store = createViewStore()
  for (const value of [0.1, 0.2, 0.3]) store.getState().change(operate({ op: 'set-probability', node: 'd', value }), 'slide-d')
  expect(store.getState().past).toHaveLength(1)
  store.getState().undo()
  expect(store.getState().view).toEqual(defaultView)
})
test('a gesture that ends where it began is no step, and nothing before it is merged into', () => {
  const store = createViewStore()
  store.getState().change(select(['before']))
  store.getState().change(operate({ op: 'set-due', node: 'd', day: '2026-03-31' }), 'lift')
  store.getState().change(restore('d'), 'lift')
  expect(store.getState()).toMatchObject({ view: { selection: ['before'] }, past: [defaultView], future: [] })
  store.getState().change(operate({ op: 'set-due', node: 'd', day: '2026-06-30' }), 'lift')
  store.getState().undo()
  expect(store.getState().view).toEqual({ ...defaultView, selection: ['before'] })
})
test('what changes nothing is no step', () => {
  const store = createViewStore()
  store.getState().change(select([]))
  expect(store.getState().past).toHaveLength(0)
})
test('removing and restoring is the identity', () => {
  const removed = operate({ op: 'remove-partner', node: 'p' })(defaultView)
  expect(removed.scenario).toHaveLength(1)
  expect(restore('p')(removed)).toEqual(defaultView)
})
test('a legend click twice is no filter', () => {
  const filter = { kind: 'legend', value: 'misses', mode: 'only' } as const
  expect(toggleFilter(filter)(toggleFilter(filter)(defaultView))).toEqual(defaultView)
})
test('another lens drops focus, filters and camera but keeps scenario and selection', () => {
  const before = focusOn('p')(operate({ op: 'remove-partner', node: 'q' })(toggleFilter({ kind: 'legend', value: 'x', mode: 'only' })(defaultView)))
  expect(toLens('knowledge')(before)).toMatchObject({ lens: 'knowledge', camera: null, filters: [], selection: ['p'], scenario: [{ node: 'q' }] })
  expect(toLens('knowledge')(before)).not.toHaveProperty('focus')
})
test('undoing everything ever done leads back to the first view', () => {
  const steps = fc.array(fc.constantFrom(toLens('pipeline'), toLens('portfolio'), select(['a']), select([]), focusOn('b'), show({ table: true }), operate({ op: 'win-deal', node: 'd' })), { maxLength: 30 })
  fc.assert(fc.property(steps, (list) => {
    const store = createViewStore()
    for (const step of list) store.getState().change(step)
    const last = store.getState().view
    const count = store.getState().past.length
    for (let i = 0; i < count; i++) store.getState().undo()
    expect(store.getState().view).toEqual(defaultView)
    for (let i = 0; i < count; i++) store.getState().redo()
    expect(store.getState().view).toEqual(last)
  }))
})
