import { lazy, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import type { Story } from '#model/story.ts'
import { StoriesPanel } from '#briefing/recorder/StoriesPanel.tsx'
import { togglePanel } from '#state/view.ts'
import type { SidePanelProps } from '#app/SidePanel.tsx'
import { RecordingEditor } from '#app/story/RecordingEditor.tsx'
import { RecordingLists } from '#app/story/RecordingLists.tsx'
import { recorderOf } from '#app/story/recording.ts'

const Checking = lazy(() => import('#app/story/Checking.tsx').then((module) => ({ default: module.Checking })))

/** Those that come with the product, those of one's own, and the recorder. */
export function RecordingPanel({ session, picture }: SidePanelProps) {
  const recorder = recorderOf(session)
  const { recording, editing } = useStore(recorder.state)
  const [checking, setChecking] = useState<Story | null>(null)
  return (
    <StoriesPanel into={recording?.story.title} onRecord={() => void recorder.record(true)} onClose={() => session.store.getState().change(togglePanel(null))}>
      {editing && recording !== null ? (
        <RecordingEditor session={session} recorder={recorder} recording={recording} />
      ) : (
        <RecordingLists session={session} recorder={recorder} programme={picture.ecosystem.id === 'bundled' ? picture.ecosystem.programmes[picture.programme]?.id : undefined} onCheck={setChecking} />
      )}
      {checking !== null && (
        <Suspense fallback={null}>
          <Checking session={session} picture={picture} story={checking} onClose={() => setChecking(null)} />
        </Suspense>
      )}
    </StoriesPanel>
  )
}
