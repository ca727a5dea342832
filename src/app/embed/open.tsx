import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '#ui/style/fonts.css'
import '#ui/style/base.css'
import type { Counts } from '#embed/guest/counts.ts'
import type { FrameWords } from '#state/frame-words.ts'
import { keepNothing } from '#storage/keeping.ts'
import { createViewStore } from '#state/store.ts'
import { defaultView } from '#state/view.ts'
import { loadBundled, loadOpening, loadOpenings } from '#app/datasets.ts'
import { EmbedRoot } from '#app/embed/EmbedRoot.tsx'
import type { Front } from '#app/embed/front.ts'
import { Guest } from '#app/embed/guest.ts'
import { arrive, type Arrived } from '#app/embed/arrive.ts'
import type { PortDoor } from '#app/embed/port-door.ts'
import { Presence } from '#app/embed/presence.ts'
import { ofHost } from '#app/embed/readers.ts'
import { offerApi } from '#app/orrery-api.ts'
import { Session } from '#app/session.ts'
import { firstShelf, loadLayouts, loadShelf } from '#app/shelf.ts'
import { preferHere } from '#app/use-preferences.ts'
import { WorkspaceDesk } from '#app/workspace-desk.ts'

export const version: string = import.meta.env['VITE_VERSION'] ?? '0.1.0'

/** From the address of the frame to a view that draws and answers. */
export async function openEmbed({ root, frame, counts, door, front }: { root: HTMLElement; frame: FrameWords; counts: Counts; door: PortDoor; front: Front }): Promise<void> {
  // before anything can ask for what is kept
  keepNothing()
  const began = performance.now()
  preferHere({ theme: frame.theme, hintSeen: true, ...(frame.motion === 'reduce' && { motion: 'reduced' as const }) })
  const [arrived, bundled, opening] = await Promise.all([arrive(location, 'frame'), loadBundled(), loadOpening()])
  ofHost(bundled)
  const elsewhere = opensElsewhere(arrived)
  const [openings, shelf, layouts] = await Promise.all([elsewhere ? loadOpenings() : {}, elsewhere ? loadShelf() : firstShelf, arrived.view.layout === 'composed' ? {} : loadLayouts()])
  const session = new Session({
    ecosystem: ofHost(arrived.ecosystem ?? bundled),
    shelf: { ...shelf, ...layouts },
    store: createViewStore(arrived.view),
    openings: { ...opening, ...openings },
    reducedMotion: () => frame.motion !== 'full' && matchMedia('(prefers-reduced-motion: reduce)').matches,
  })
  const desk = new WorkspaceDesk(session, bundled)
  const presence = new Presence(session, document.documentElement)
  const guest = new Guest({ session, desk, presence, counts, frame, version })
  session.data.setState({ refused: arrived.ignored })
  if (!elsewhere) {
    // a frame that nobody sees draws nothing, and a host may ask for the rest all the same
    const stands = Promise.race([session.ready, new Promise((resolve) => setTimeout(resolve, 1500))])
    session.stock(stands.then(loadShelf))
    void stands.then(loadOpenings).then((more) => session.learn(more))
  }
  fetchLayouts(session)
  offerApi(session, version)
  arrived.begin(session, frame.autoplay)
  createRoot(root).render(
    <StrictMode>
      <EmbedRoot session={session} desk={desk} presence={presence} guest={guest} frame={frame} />
    </StrictMode>,
  )
  door.take((port) => void guest.serve(port))
  void closeAtTheEnd(guest, door)
  await session.ready
  front.leave()
  guest.interactive(Math.round(performance.now() - began))
}

async function closeAtTheEnd(guest: Guest, door: PortDoor): Promise<void> {
  await guest.ended
  door.close()
}

/** The default view's positions come by themselves; another lens, program or story needs all of them at once. */
const opensElsewhere = ({ view, story }: Arrived): boolean =>
  story !== undefined || view.lens !== defaultView.lens || view.layout !== 'composed' || view.scenario !== undefined || view.data.programmes?.[0] !== defaultView.data.programmes?.[0]

/** Other layouts than the lens's own come when the first of them is chosen. */
function fetchLayouts(session: Session): void {
  if (session.data.getState().shelf.layouts !== undefined) return
  const stop = session.store.subscribe(({ view }) => {
    if (view.layout === 'composed') return
    stop()
    session.stock(loadLayouts())
  })
}
