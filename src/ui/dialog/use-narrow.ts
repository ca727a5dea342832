import { useSyncExternalStore } from 'react'

/** The width under which the page is laid out for one hand; the style sheets say the same number. */
const narrow = '(max-width: 720px)'

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(narrow)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(narrow).matches,
    () => false,
  )
}
