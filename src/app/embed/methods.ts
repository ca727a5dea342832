import type { Handlers } from '#embed/guest/serve.ts'
import { protocolVersion } from '#embed/protocol/messages.ts'
import type { LayoutId, LensId, ScenarioOp, ViewState } from '#model/view-state.ts'
import { asOf, focusOn, select, supposeAll, type Step } from '#state/view.ts'
import { embedWords } from '#words/en/embed.ts'
import { loadBundled } from '#app/datasets.ts'
import { addressOf } from '#app/embed/address-of.ts'
import { load } from '#app/embed/load.ts'
import { lay } from '#app/embed/lay.ts'
import { guarded } from '#app/embed/guarded.ts'
import { isReaders, ofHost } from '#app/embed/readers.ts'
import { exportData, snapshot } from '#app/embed/take-out.ts'
import { storyMethods } from '#app/embed/story-methods.ts'
import { brightOf, tried } from '#app/embed/tried.ts'
import type { Guest } from '#app/embed/guest.ts'
import { openLens } from '#app/lens-order.ts'
import type { Picture } from '#app/picture.ts'
import { preferHere } from '#app/use-preferences.ts'

/** What each method of the protocol does. Everything is tried before anything changes. */
export function handlersOf(guest: Guest): Handlers {
  const { session, presence, counts, version, frame } = guest.parts
  const { store, data } = session
  const change = async (step: Step): Promise<Picture> => {
    const picture = await tried(session, step(store.getState().view))
    store.getState().change(step)
    return picture
  }
  const dataVersion = (): string => (isReaders(session) ? '' : data.getState().ecosystem.version)
  return guarded(session, {
    load: (args) => load(guest, args),
    setFilters: async ({ legend }) => {
      const filters = [...new Set(legend)].map((value) => ({ kind: 'legend' as const, value, mode: 'only' as const }))
      return { visible: brightOf(await change((view) => ({ ...view, filters: [...view.filters.filter(({ kind }) => kind !== 'legend'), ...filters] }))) }
    },
    focus: async ({ node, degree }) => ({ visible: brightOf(await change(focusOn(node, degree ?? 1))) }),
    select: async ({ nodes }) => {
      const chosen = [...new Set(nodes)]
      await change(select(chosen))
      return { nodes: chosen }
    },
    setLens: async ({ lens }) => {
      // a lens that is open stays as it is: the same call twice is one
      if (store.getState().view.lens !== lens) await change(openLens(lens as LensId, innerWidth <= 720))
      return { lens }
    },
    setLayout: async ({ layout }) => {
      if (store.getState().view.layout !== layout) await change((view) => ({ ...view, layout: layout as LayoutId, camera: null }))
      return { layout }
    },
    setAsOf: async ({ day }) => {
      await change(asOf(day))
      return { day }
    },
    applyScenario: async ({ operations }) => {
      await change(supposeAll(operations as unknown as ScenarioOp[]))
      return { operations: operations.length }
    },
    captureState: () => ({ state: structuredClone(store.getState().view) as unknown as Readonly<Record<string, unknown>>, address: addressOf(session) }),
    applyState: async ({ state }) => {
      const view = state as unknown as ViewState
      const other = view.data.id === 'bundled' ? ofHost(await loadBundled()) : undefined
      await tried(session, view, other)
      if (other !== undefined) lay(session, other)
      store.getState().open(view)
      if (view.camera === null) session.stage?.home(true)
      else session.stage?.rig.set(view.camera)
      return { dataVersion: dataVersion() }
    },
    ...storyMethods(session, presence),
    setTheme: ({ theme }) => {
      preferHere({ theme })
      const light = matchMedia('(prefers-color-scheme: light)').matches
      return { theme: theme === 'auto' ? (light ? 'light' : 'dark') : theme }
    },
    // the frame is the host's to size; this page fits itself to whatever it gets, and says what that is
    resize: () => ({ width: innerWidth, height: innerHeight }),
    snapshot: (args) => snapshot(presence, session, args),
    exportData: ({ format }) => exportData(session, format),
    enterXR: () => {
      if (session.stay !== null) return { state: 'entered', why: embedWords.xr.entered }
      if (!frame.xr) return { state: 'impossible', why: embedWords.xr.off }
      const way = guest.entrance?.offer.way
      if (way !== 'enter') return { state: 'impossible', why: way === 'full-page' ? embedWords.xr.fullPage : embedWords.xr.away }
      guest.offerDoor()
      return { state: 'offered', why: embedWords.xr.offered }
    },
    getVersion: () => ({ version, protocol: protocolVersion, dataVersion: dataVersion() }),
    getRefusals: () => counts.get(),
    destroy: () => {
      guest.destroy()
      return { destroyed: true }
    },
  })
}
