import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { fullShelf } from '#app/full-shelf.ts'
import { lensOrder } from '#app/lens-order.ts'
import { pictureOf } from '#app/picture.ts'
import { findingText } from '#app/sentences.ts'
import type { Session } from '#app/session.ts'
import { WorkspaceDesk } from '#app/workspace-desk.ts'
import { json } from '#exporters/json.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { createViewStore } from '#state/store.ts'
import { writeFragment } from '#state/url.ts'
import { toLens } from '#state/view.ts'
import { firstShelf } from '#app/shelf.ts'
import { bundled } from '#test/support/bundled.ts'
import { readOwn } from '#test/support/own-file.ts'

async function makeDesk() {
  const store = createViewStore()
  const data: Session['data'] = createStore(() => ({ ecosystem: bundled(), failure: null as string | null, shelf: firstShelf }))
  const desk = new WorkspaceDesk({ store, data }, bundled())
  const { ecosystem } = await readOwn('Partner,Contract value\nAcme,5\n', 'mine.csv')
  if (ecosystem === undefined) throw new Error('no list')
  const keep = (list: Ecosystem) => desk.keep({ id: list.id, title: list.title, fileName: 'mine.csv', savedAt: 1, ecosystem: new TextDecoder().decode(json.write(list)), answers: { title: list.title, currency: 'USD', fiscalMonth: 1 } })
  const open = () => [store.getState().view.data.id, data.getState().ecosystem.id]
  return { store, data, desk, own: ecosystem, keep, open }
}

test('undo and redo across lists bring the data along with the view', async () => {
  const { store, desk, own, open } = await makeDesk()
  desk.show(own)
  expect(open()).toEqual(['own-mine', 'own-mine'])
  store.getState().undo()
  expect(open()).toEqual(['bundled', 'bundled'])
  store.getState().redo()
  expect(open()).toEqual(['own-mine', 'own-mine'])
  await desk.choose('aia')
  store.getState().undo()
  expect(open()).toEqual(['own-mine', 'own-mine'])
})

test('a forgotten list is gone from the choices, from the stage, and undo does not bring it back', async () => {
  const { store, desk, own, keep, open } = await makeDesk()
  desk.show(own)
  await keep(own)
  expect(desk.kept.map(({ id }) => id)).toEqual(['own-mine'])
  await desk.forget('own-mine')
  expect([desk.kept, await desk.last(), open()]).toEqual([[], undefined, ['bundled', 'bundled']])
  expect(desk.choices(bundled()).map(({ id }) => id)).not.toContain('own-mine')
  store.getState().undo()
  expect(open()).toEqual(['bundled', 'bundled'])
})

test('a kept list opens where the person left off', async () => {
  const { store, desk, own, keep } = await makeDesk()
  desk.show(own)
  await keep(own)
  store.getState().change(toLens('pipeline'))
  await desk.rememberView('own-mine', writeFragment(store.getState().view))
  await desk.choose('aia')
  await desk.choose('own-mine')
  expect([store.getState().view.lens, store.getState().view.data.id]).toEqual(['pipeline', 'own-mine'])
})

test('a changed list leaves its former one beside it; the same list again leaves none; another list has its own', async () => {
  const { desk, own, keep, data } = await makeDesk()
  const changed = (await readOwn('Partner,Contract value\nAcme,7\nGlobex,2\n', 'mine.csv')).ecosystem!
  const formers = () => data.getState().formers?.entries.map(({ version }) => version)
  desk.show(own)
  await keep(own)
  expect(formers()).toBeUndefined()
  await keep(own)
  expect(formers()).toBeUndefined()
  desk.show(changed)
  expect(await keep(changed)).toEqual({ formers: 1, gone: 0, persistent: false })
  expect(formers()).toEqual([own.version])
  expect(data.getState().formers?.open.get(own.version)?.atoms.length).toBe(own.atoms.length)
  await desk.choose('aia')
  expect(formers()).toBeUndefined()
})

test('with a former list the picture compares both, and the picker offers the comparison', async () => {
  const { desk, own, keep, data, store } = await makeDesk()
  const changed = (await readOwn('Partner,Contract value\nAcme,7\nGlobex,2\n', 'mine.csv')).ecosystem!
  desk.show(own)
  await keep(own)
  desk.show(changed)
  await keep(changed)
  store.getState().change(toLens('changes'))
  const picture = pictureOf(changed, store.getState().view, false, fullShelf, data.getState().formers)
  expect(picture.lens.finding.map(findingText(picture))[0]).toMatch(/^Since \d+ \w{3} \d{4}, \d\d:\d\d: 1 added, 1 changed; portfolio \$5 to \$9\.$/)
  expect([lensOrder(undefined).length, lensOrder(undefined, true).at(-1), lensOrder('cfo').includes('changes')]).toEqual([15, 'changes', false])
})
