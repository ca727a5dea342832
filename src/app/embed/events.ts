import { topicOf } from '#state/view.ts'
import { addressOf } from '#app/embed/address-of.ts'
import type { Guest } from '#app/embed/guest.ts'
import { isReaders, opensOwn } from '#app/embed/readers.ts'
import type { Session } from '#app/session.ts'

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
  const operations = (): string[] => {
    const { ecosystem, shelf } = session.data.getState()
    const currency = session.picture?.base.currency ?? ''
    return (session.store.getState().view.scenario ?? []).map((operation) => shelf.whatIf?.says(ecosystem, operation, currency) ?? topicOf(operation))
  }
  let loaded: ReturnType<typeof loadedOf> | undefined = loadedOf(session)
  // data and view change one after the other: what lies there then is told once
  const mayHaveLoaded = (): void =>
    queueMicrotask(() => {
      const own = opensOwn(session)
      if (own && loaded !== undefined) guest.withholds()
      if (own) loaded = undefined
      const now = loadedOf(session)
      if (isReaders(session) || alike(now, loaded)) return
      loaded = now
      guest.tell('load', now)
    })
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
      if (view.data !== former.data) mayHaveLoaded()
      if (view !== former) later()
    }),
    session.telling.subscribe(({ player, desk }, { player: former }) => {
      if (player !== null && (player.at !== former?.at || player.story.id !== former.story.id)) {
        const beat = player.story.beats[player.at]
        const said = desk?.said()[player.at]
        guest.tell('beatchange', { story: player.story.id, beat: player.at + 1, beats: player.story.beats.length, title: beat?.title ?? '', words: said?.words.map(({ text }) => text).join('') ?? '' })
      }
      if (player?.story !== former?.story) mayHaveLoaded()
      if (player !== former) later()
    }),
    session.data.subscribe(({ ecosystem, failure }, former) => {
      if (failure !== null && failure !== former.failure) guest.tell('error', { reason: 'failed', message: failure })
      if (ecosystem !== former.ecosystem) mayHaveLoaded()
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

/** What lies there: the program of the bundled data, or other data by its id. */
export function loadedOf(session: Session): { data: string; dataVersion: string } {
  const { ecosystem } = session.data.getState()
  const { view } = session.store.getState()
  return { data: ecosystem.id === 'bundled' ? (view.data.programmes?.[0] ?? ecosystem.id) : ecosystem.id, dataVersion: ecosystem.version }
}

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
