import { topicOf } from '#state/view.ts'
import { addressOf } from '#app/embed/address-of.ts'
import type { Guest } from '#app/embed/guest.ts'
import { scenarioText } from '#app/sentences.ts'

/** How long nothing changes before the state is told, ms. */
const quiet = 250

/** Tells the host whatever changes, whoever changed it. @returns what ends it */
export function tellEvents(guest: Guest): () => void {
  const { session } = guest.parts
  let timer = 0
  const later = (): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => guest.tell('statechange', { address: addressOf(session) }), quiet)
  }
  const operations = (): string[] => (session.store.getState().view.scenario ?? []).map((operation) => (session.picture === null ? topicOf(operation) : scenarioText(session.picture, operation)))
  let undo = [false, false]
  const stops = [
    session.store.subscribe(({ view, past, future }, { view: former }) => {
      if (view.selection !== former.selection && !alike(view.selection, former.selection)) guest.tell('selectionchange', { nodes: [...view.selection] })
      if (!alike(view.focus, former.focus)) guest.tell('focuschange', { node: view.focus?.node ?? null, degree: view.focus?.degree ?? 0 })
      if (!alike(view.filters, former.filters)) guest.tell('filterchange', { legend: view.filters.filter(({ kind }) => kind === 'legend').map(({ value }) => value) })
      if (!alike(view.scenario, former.scenario)) guest.tell('scenariochange', { operations: operations() })
      const can = [past.length > 0, future.length > 0]
      if (!alike(can, undo)) guest.tell('undostatechange', { canUndo: can[0] === true, canRedo: can[1] === true })
      undo = can
      if (view !== former) later()
    }),
    session.telling.subscribe(({ player, desk }, { player: former }) => {
      if (player !== null && (player.at !== former?.at || player.story.id !== former.story.id)) {
        const beat = player.story.beats[player.at]
        const said = desk?.said()[player.at]
        guest.tell('beatchange', { story: player.story.id, beat: player.at + 1, beats: player.story.beats.length, title: beat?.title ?? '', words: said?.words.map(({ text }) => text).join('') ?? '' })
      }
      if (player !== former) later()
    }),
    session.data.subscribe(({ ecosystem, failure }, former) => {
      if (failure !== null && failure !== former.failure) guest.tell('error', { reason: 'failed', message: failure })
      if (ecosystem === former.ecosystem) return
      const { view } = session.store.getState()
      guest.tell('load', { data: ecosystem.id === 'bundled' ? (view.data.programmes?.[0] ?? ecosystem.id) : ecosystem.id, dataVersion: ecosystem.version })
    }),
  ]
  const resized = (): void => guest.tell('resize', { width: innerWidth, height: innerHeight })
  addEventListener('resize', resized)
  return () => {
    clearTimeout(timer)
    removeEventListener('resize', resized)
    for (const stop of stops) stop()
  }
}

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
