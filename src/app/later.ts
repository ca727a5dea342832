import { lazy } from 'react'

const dialogs = () => import('#app/Dialogs.tsx')
const twins = () => import('#app/Twins.tsx')

/** What the first picture does without. */
export const LaterDialogs = lazy(() => dialogs().then(({ Dialogs }) => ({ default: Dialogs })))
export const LaterTwins = lazy(() => twins().then(({ Twins }) => ({ default: Twins })))

/** Fetches it once that picture stands, so that nobody waits for it, or loses typed letters to it, when it is asked for. */
export function fetchLater(pictureStands: Promise<void>): void {
  void pictureStands.then(() => Promise.allSettled([dialogs(), twins()]))
}
