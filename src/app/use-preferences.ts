import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { readPreferences, type Preferences } from '#state/preferences.ts'

const key = 'orrery-preferences'

/** Kept in this browser; where storage is refused (private mode, some frames) they last as long as the page. */
function kept(): Preferences {
  try {
    return readPreferences(localStorage.getItem(key))
  } catch {
    return readPreferences(null)
  }
}

export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, set] = useState(kept)
  const change = useCallback((part: Partial<Preferences>) => set((former) => ({ ...former, ...part })), [])
  useEffect(() => {
    try {
      localStorage.setItem(key, JSON.stringify(preferences))
    } catch {
      // Nothing to do: the person's choice still holds for this page.
    }
  }, [preferences])
  return [preferences, change]
}

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

/** The theme in force, set on the document for the stylesheets. */
export function useTheme(theme: Preferences['theme']): 'dark' | 'light' {
  const light = useMedia('(prefers-color-scheme: light)')
  const now = theme === 'auto' ? (light ? 'light' : 'dark') : theme
  useEffect(() => {
    document.documentElement.dataset['theme'] = now
  }, [now])
  return now
}
