import { createStore } from 'zustand/vanilla'
import { loadBundled } from '#app/datasets.ts'
import type { Guest } from '#app/embed/guest.ts'
import { ofHost } from '#app/embed/readers.ts'
import { fullShelf } from '#app/full-shelf.ts'
import type { Session } from '#app/session.ts'
import { WorkspaceDesk } from '#app/workspace-desk.ts'
import { startTelling, type PlayerState } from '#state/player.ts'
import { createViewStore } from '#state/store.ts'
import { readOwn } from '#test/support/own-file.ts'

/** What of a session an embed's answers need, without a stage. */
export async function standEmbed() {
  const bundled = ofHost(await loadBundled())
  const left: boolean[] = []
  const desk = { leave: (stay: boolean) => { left.push(stay); telling.setState({ player: null }) }, send: async () => undefined, said: () => [] }
  const telling = createStore(() => ({ player: null as PlayerState | null, desk }))
  const session = {
    store: createViewStore(), data: createStore(() => ({ ecosystem: bundled, failure: null, shelf: fullShelf })), telling, stocked: Promise.resolve(), stage: null, stay: null, picture: null,
  } as unknown as Session
  const workspaces = new WorkspaceDesk(session, bundled)
  const parts = { session, desk: workspaces } as unknown as Guest['parts']
  const tell = (id: string) => telling.setState({ player: startTelling({ format: 'orrery-story', v: 1, id, title: id, kind: 'briefing', data: { id: 'bundled' }, beats: [] }, 0, 0) })
  return { session, parts, workspaces, bundled, left, tell }
}

/** A list as a person's own file opens it, `value` in its one row. */
export async function ownList(value: number) {
  const { ecosystem } = await readOwn(`Partner,Contract value\nAcme,${value}\n`, 'mine.csv')
  if (ecosystem === undefined) throw new Error('no list')
  return ecosystem
}
