import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { firstDay } from '#analytics/first-day.ts'
import { AsOfPicker } from '#ui/as-of/AsOfPicker.tsx'
import { Help } from '#ui/dialog/Help.tsx'
import { Share } from '#ui/dialog/Share.tsx'
import { Omnibox } from '#ui/search/Omnibox.tsx'
import { LayoutMenu } from '#ui/tools/LayoutMenu.tsx'
import { asOf, focusOn, select, toLens, type Step } from '#state/view.ts'
import { lensIds, type LayoutId, type LensId } from '#model/view-state.ts'
import type { Preferences } from '#state/preferences.ts'
import type { CommandId } from '#words/en/commands.ts'
import type { Explained } from '#app/explained.ts'
import { LaterExplained } from '#app/later.tsx'
import { daysOf } from '#app/days.ts'
import { runCommand } from '#app/commands.ts'
import { showInTable } from '#app/show-in.ts'
import { searchItems } from '#app/search-items.ts'
import type { Entrance } from '#app/immersive/entrance.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'
import type { StoryEntry } from '#app/story/shelf.ts'
import type { PageActions } from '#app/use-page-actions.tsx'
import type { WorkspaceDesk } from '#app/workspace-desk.ts'

/** Another layout is seen from its own home. */
const inLayout = (layout: LayoutId): Step => (view) => ({ ...view, layout, camera: null })

export type DialogId = null | 'search' | 'help' | 'share' | 'import' | 'as-of' | 'layout' | 'immersive' | 'hand-out' | 'brief' | Explained

/** Reading files is heavy and rare: it loads with the first file. */
const OwnFile = lazy(() => import('#app/OwnFile.tsx'))
/** So is everything that makes a file in three dimensions. */
const HandOut = lazy(() => import('#app/HandOut.tsx').then((module) => ({ default: module.HandOut })))

/** And the page that is printed. */
const Brief = lazy(() => import('#app/Brief.tsx').then((module) => ({ default: module.Brief })))

/** The code for a headset brings its own kernel. */
const Headset = lazy(() => import('#app/immersive/HeadsetHost.tsx'))

export interface DialogsProps {
  session: Session
  picture: Picture
  desk: WorkspaceDesk
  dialog: DialogId
  dropped: File | undefined
  /** where the button stands that opened it */
  anchor: DOMRect | undefined
  actions: PageActions
  entrance: Entrance | undefined
  preferences: Preferences
  prefer(change: Partial<Preferences>): void
  setDialog(dialog: DialogId): void
}

export function Dialogs({ session, picture, desk, dialog, dropped, anchor, actions, entrance, preferences, prefer, setDialog }: DialogsProps) {
  const close = () => setDialog(null)
  if (typeof dialog === 'object' && dialog !== null) return <LaterExplained asked={dialog} session={session} picture={picture} anchor={anchor} say={actions.say} onClose={close} />
  if (dialog === 'search') return <Search session={session} picture={picture} actions={actions} setDialog={setDialog} />
  if (dialog === 'as-of') return <AsOf session={session} picture={picture} anchor={anchor} onClose={close} />
  if (dialog === 'layout') {
    const { view, change } = session.store.getState()
    return <LayoutMenu layout={view.layout} anchor={anchor} onLayout={(layout) => change(inLayout(layout))} onClose={close} />
  }
  if (dialog === 'help') return <Help onClose={close} />
  if (dialog === 'share') {
    const own = picture.ecosystem.id !== 'bundled'
    return <Share link={session.link()} own={own} onCopyLink={actions.copyLink} onCopyPicture={actions.copyPicture} onCopyTable={actions.copyTable} onFile={actions.saveData} onHandOut={() => setDialog('hand-out')} onBrief={() => setDialog('brief')} onClose={close} />
  }
  if (dialog === 'immersive')
    return (
      <Suspense fallback={null}>
        <Headset session={session} picture={picture} entrance={entrance} hands={preferences.hands} onHands={(hands) => prefer({ hands })} say={actions.say} onHandOut={() => setDialog('hand-out')} onClose={close} />
      </Suspense>
    )
  if (dialog === 'hand-out')
    return (
      <Suspense fallback={null}>
        <HandOut session={session} picture={picture} onClose={close} />
      </Suspense>
    )
  if (dialog === 'brief')
    return (
      <Suspense fallback={null}>
        <Brief session={session} picture={picture} onClose={close} />
      </Suspense>
    )
  if (dialog === 'import')
    return (
      <Suspense fallback={null}>
        <OwnFile picture={picture} desk={desk} dropped={dropped} say={actions.say} onClose={close} />
      </Suspense>
    )
  return null
}

function AsOf({ session, picture, anchor, onClose }: { session: Session; picture: Picture; anchor: DOMRect | undefined; onClose(): void }) {
  const { view, change } = session.store.getState()
  const { own, stated } = daysOf(picture)
  const first = firstDay(picture.ecosystem, picture.programme)
  return <AsOfPicker own={own} stated={stated} chosen={view.asOf} anchor={anchor} {...(!Number.isNaN(first) && { first })} onAsOf={(iso) => change(asOf(iso ?? null))} onClose={onClose} />
}

function Search({ session, picture, actions, setDialog }: { session: Session; picture: Picture; actions: PageActions; setDialog(dialog: DialogId): void }) {
  const [stories, setStories] = useState<readonly StoryEntry[]>([])
  useEffect(() => void import('#app/story/shelf.ts').then(({ bundledStories }) => setStories(bundledStories)), [])
  const items = useMemo(() => searchItems(picture, stories), [picture, stories])
  const { change } = session.store.getState()
  const choose = (chosen: { id: string }, inTable: boolean) => {
    setDialog(null)
    const [kind, ...rest] = chosen.id.split(':')
    const id = rest.join(':')
    const nodes = kind === 'node' ? [id] : kind === 'finding' ? (picture.lens.finding[Number(id)]?.nodes ?? []) : []
    if (inTable && nodes.length > 0) showInTable(session, picture, nodes)
    else if (kind === 'node') {
      const there = picture.lens.scene.nodes.size[picture.ecosystem.nodes.ids.indexOf(id)] ?? 0
      // An entity that the open lens does not show is shown where every entity stands.
      if (there > 0) change(select([id]))
      else change((view) => focusOn(id)(toLens('knowledge')(view)))
      session.stage?.fit([id])
    } else if (kind === 'lens' && (lensIds as readonly string[]).includes(id)) change(toLens(id as LensId))
    else if (kind === 'finding') change(select(nodes))
    else if (kind === 'layout') change(inLayout(id as LayoutId))
    else if (kind === 'story') void import('#app/story/play.ts').then(({ playStory }) => playStory(session, id))
    else if (kind === 'command') runCommand(session, id as CommandId, { ...actions, brief: () => setDialog('brief') })
  }
  return <Omnibox items={items} onChoose={choose} onClose={() => setDialog(null)} />
}
