import { lazy } from 'react'

const dialogs = () => import('#app/Dialogs.tsx')
const twins = () => import('#app/Twins.tsx')
const dropOverlay = () => import('#ui/import/DropOverlay.tsx')

/** What the first picture does without. */
export const LaterDialogs = lazy(() => dialogs().then(({ Dialogs }) => ({ default: Dialogs })))
export const LaterTwins = lazy(() => twins().then(({ Twins }) => ({ default: Twins })))
export const LaterDropOverlay = lazy(() => dropOverlay().then(({ DropOverlay }) => ({ default: DropOverlay })))

/** Fetches it once that picture stands, so that nobody waits for it, or loses typed letters to it, when it is asked for. */
export function fetchLater(pictureStands: Promise<void>): void {
  void pictureStands.then(() => Promise.allSettled([dialogs(), twins(), dropOverlay()]))
}
