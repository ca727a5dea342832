import { lazy, Suspense } from 'react'
import type { SidePanelProps } from '#app/SidePanel.tsx'

const Panel = lazy(() => import('#app/story/RecordingPanel.tsx').then((module) => ({ default: module.RecordingPanel })))

/** The panel of stories. It comes when it is asked for: what fills words with numbers knows every lens and rule. */
export function Stories(props: SidePanelProps) {
  return (
    <Suspense fallback={null}>
      <Panel {...props} />
    </Suspense>
  )
}
