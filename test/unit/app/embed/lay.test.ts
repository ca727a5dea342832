import { expect, test } from 'vitest'
import { layGiven } from '#app/embed/lay.ts'
import { handlersOf } from '#app/embed/methods.ts'
import type { Guest } from '#app/embed/guest.ts'
import { arrive } from '#app/embed/arrive.ts'
import { defaultView } from '#state/view.ts'
import { ownList, standEmbed } from '#test/support/embed-stand.ts'

type State = Readonly<Record<string, unknown>>
const stateOf = (view: object): State => structuredClone(view) as State

test('two lists that a host gives have two names, and a step back leads to the list it was taken on', async () => {
  const { session, parts } = await standEmbed()
  const one = await layGiven(parts, await ownList(5))
  const other = await layGiven(parts, await ownList(6))
  expect(one.id).toBe(`given-${one.version}`)
  expect(other.id).not.toBe(one.id)
  session.store.getState().undo()
  expect([session.store.getState().view.data.id, session.data.getState().ecosystem]).toEqual([one.id, one])
}, 20_000)

test('a state of one list is refused on another; on its own, and on the bundled data, it opens', async () => {
  const { session, parts } = await standEmbed()
  const { applyState } = handlersOf({ parts } as unknown as Guest)
  await layGiven(parts, await ownList(5))
  const state = stateOf(session.store.getState().view)
  const other = await layGiven(parts, await ownList(6))
  await expect(applyState({ state })).rejects.toMatchObject({ reason: 'impossible' })
  expect(session.data.getState().ecosystem).toBe(other)
  await applyState({ state: stateOf({ ...session.store.getState().view, selection: [] }) })
  await applyState({ state: stateOf(defaultView) })
  expect([session.store.getState().view.data.id, session.data.getState().ecosystem.id]).toEqual(['bundled', 'bundled'])
})

test('a list that cannot be shown ends no story and lays nothing', async () => {
  const { session, parts, left, bundled } = await standEmbed()
  const list = await ownList(5)
  const broken = { ...list, programmes: [] }
  await expect(layGiven(parts, broken)).rejects.toThrow('no programme 0')
  expect([left, session.data.getState().ecosystem]).toEqual([[], bundled])
})

test('of many lists that a host gives the last eight stay, and undo never shows one under the name of another', async () => {
  const { session, parts } = await standEmbed()
  for (let value = 1; value <= 12; value += 1) await layGiven(parts, await ownList(value))
  const shown = new Set<string>()
  for (let i = 0; i < 7; i += 1) {
    session.store.getState().undo()
    expect(session.store.getState().view.data.id).toBe(session.data.getState().ecosystem.id)
    shown.add(session.data.getState().ecosystem.id)
  }
  expect([...shown].filter((id) => id.startsWith('given-')).length).toBe(7)
  session.store.getState().undo()
  expect([session.store.getState().view.data.id, session.data.getState().ecosystem.id]).toEqual(['bundled', 'bundled'])
})

test('a call asks for no measuring graph that would hold the view up; the address of the frame may', async () => {
  for (const bench of ['1000000,1000000,1', '20001,1,1', '10,50001,1']) {
    const arrived = await arrive({ search: `?bench=${bench}`, hash: '' }, 'call')
    expect([arrived.ecosystem, arrived.ignored]).toEqual([undefined, ['A call may ask for a measuring graph of 20,000 nodes and 50,000 links at most.']])
  }
  expect((await arrive({ search: '?bench=30,20,1', hash: '' }, 'call')).ecosystem?.nodes.count).toBe(30)
  expect((await arrive({ search: '?bench=20001,20000,1', hash: '' }, 'frame')).ignored).toEqual([])
})
