import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
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
  const data = createStore(() => ({ ecosystem: bundled(), failure: null as string | null, shelf: firstShelf }))
  const desk = new WorkspaceDesk({ store, data }, bundled())
  const { ecosystem } = await readOwn('Partner,Contract value\nAcme,5\n', 'mine.csv')
  if (ecosystem === undefined) throw new Error('no list')
  const keep = (list: Ecosystem) => desk.keep({ id: list.id, title: list.title, fileName: 'mine.csv', savedAt: 1, ecosystem: new TextDecoder().decode(json.write(list)), answers: { title: list.title, currency: 'USD', fiscalMonth: 1 } })
  const open = () => [store.getState().view.data.id, data.getState().ecosystem.id]
  return { store, desk, own: ecosystem, keep, open }
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
