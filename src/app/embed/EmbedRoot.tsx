import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import type { FrameWords } from '#state/frame-words.ts'
import { bundledProgrammes } from '#state/url.ts'
import { Guard } from '#app/Guard.tsx'
import { EmbedApp } from '#app/embed/EmbedApp.tsx'
import type { Guest } from '#app/embed/guest.ts'
import { keepManners } from '#app/embed/manners.ts'
import type { Presence } from '#app/embed/presence.ts'
import type { Session } from '#app/session.ts'
import type { WorkspaceDesk } from '#app/workspace-desk.ts'

/** The whole page in a frame: a host has to ask for it. */
const WholePage = lazy(() => import('#app/App.tsx').then(({ App }) => ({ default: App })))

export interface EmbedRootProps { session: Session; desk: WorkspaceDesk; presence: Presence; guest: Guest; frame: FrameWords }

export function EmbedRoot({ session, desk, presence, guest, frame }: EmbedRootProps) {
  const ecosystem = useStore(session.data, (data) => data.ecosystem)
  const { stage, still } = useStore(presence.state)
  useEffect(() => keepManners({ session, scroll: frame.scroll, leave: () => guest.leave() }), [session, frame, guest])
  return (
    <>
      {still !== null && frame.ui === 'page' && <img className="embed-still" alt="" src={still} />}
      <Guard onHome={() => void desk.choose(bundledProgrammes[0])}>
        {frame.ui !== 'page' ? (
          <EmbedApp session={session} ecosystem={ecosystem} desk={desk} guest={guest} frame={frame} stage={stage} still={still} presence={presence} />
        ) : (
          stage && (
            <Suspense fallback={null}>
              <WholePage session={session} ecosystem={ecosystem} desk={desk} ignored={[]} opening={false} />
            </Suspense>
          )
        )}
      </Guard>
    </>
  )
}
