import { lazy, Suspense, useState, type ComponentType } from 'react'

/** A component that comes after the first picture. Once it is here it shows at once, without the blink of a suspended one. */
function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let come: ComponentType<Props> | undefined
  const fetch = () => load().then((component) => ({ default: (come = component) }))
  const Waiting: ComponentType<Props> = lazy(fetch)
  function Later(props: Props) {
    const [Shown] = useState(() => come ?? Waiting)
    return (
      <Suspense fallback={null}>
        <Shown {...props} />
      </Suspense>
    )
  }
  return { Later, fetch }
}

const dialogs = later(() => import('#app/Dialogs.tsx').then((module) => module.Dialogs))
const twins = later(() => import('#app/Twins.tsx').then((module) => module.Twins))
const dropOverlay = later(() => import('#ui/import/DropOverlay.tsx').then((module) => module.DropOverlay))
const controls = later(() => import('#ui/controls/Controls.tsx').then((module) => module.Controls))
const explained = later(() => import('#app/Explained.tsx').then((module) => module.Explained))
const sidePanel = later(() => import('#app/SidePanel.tsx').then((module) => module.SidePanel))
const inside = later(() => import('#ui/immersive/Inside.tsx').then((module) => module.Inside))
const storyHost = later(() => import('#app/story/StoryHost.tsx').then((module) => module.StoryHost))
const card = later(() => import('#app/CardHost.tsx').then((module) => module.CardHost))

export const LaterInside = inside.Later
export const LaterStory = storyHost.Later
export const LaterCard = card.Later
export const LaterSidePanel = sidePanel.Later
export const LaterExplained = explained.Later
export const LaterControls = controls.Later
export const LaterDialogs = dialogs.Later
export const LaterTwins = twins.Later
export const LaterDropOverlay = dropOverlay.Later

/** Fetches them once that picture stands, so that nobody waits for one, or loses typed letters to it, when it is asked for. */
export function fetchLater(pictureStands: Promise<void>): void {
  void pictureStands.then(() => Promise.allSettled([dialogs.fetch(), twins.fetch(), dropOverlay.fetch(), controls.fetch(), sidePanel.fetch(), card.fetch(), explained.fetch(), import('#state/schema.ts')])).then(() => import('#app/story/ahead.ts')).then(({ fetchStoryParts }) => fetchStoryParts())
}
