import { useSyncExternalStore } from 'react'

/** px of the smallest text on the stage: 18 pt on a screen of 1920 x 1080 are twice as many (VIEWS.md 5) */
const full = { width: 1920, height: 1080, times: 2 }

/** How large the stage's px are drawn: as they are, or, where it is shown to an audience, as large as the window allows. */
export function useMagnified(projected: boolean): number {
  const times = useSyncExternalStore(onResize, () => Math.round(20 * full.times * Math.min(innerWidth / full.width, innerHeight / full.height)) / 20)
  return projected ? Math.max(1, times) : 1
}

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}
