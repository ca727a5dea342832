import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Ecosystem } from '#model/ecosystem.ts'
import { AppFrame } from '#ui/frame/AppFrame.tsx'
import { PanelButtons } from '#ui/panels/PanelButtons.tsx'
import { BottomBar } from '#ui/frame/BottomBar.tsx'
import type { Insets } from '#ui/frame/use-insets.ts'
import { TopBar } from '#ui/frame/TopBar.tsx'
import { Trail } from '#ui/frame/Trail.tsx'
import { KpiStrip } from '#ui/kpi/KpiStrip.tsx'
import { RolePicker } from '#ui/role/RolePicker.tsx'
import { LensPicker } from '#ui/lens/LensPicker.tsx'
import { Legend } from '#ui/legend/Legend.tsx'
import { Finding } from '#ui/finding/Finding.tsx'
import { OpeningHint } from '#ui/finding/OpeningHint.tsx'
import { Empty } from '#ui/condition/Empty.tsx'
import { Notice } from '#ui/condition/Notice.tsx'
import { Announcer, Toasts } from '#ui/condition/Toasts.tsx'
import { roleIds, type LensId, type ReadingId, type RoleId } from '#model/view-state.ts'
import { baseCase, compareSince, read, select, setParameter, toggleFilter, togglePanel } from '#state/view.ts'
import { watchDrops } from '#storage/files.ts'
import { dayNumber, day } from '#words/format.ts'
import { words } from '#words/index.ts'
import { findingActions } from '#app/finding-actions.ts'
import { asRole, lensOrder, openLens, ownLenses } from '#app/lens-order.ts'
import { listenToKeys, recordView } from '#app/keys.ts'
import { noticesOf } from '#app/notices.ts'
import { pictureOf, titleOf } from '#app/picture.ts'
import { addressText, findingText, needText, noteText, scenarioText } from '#app/sentences.ts'
import type { Session } from '#app/session.ts'
import { shelfFor } from '#app/shelf.ts'
import { StageHost } from '#app/StageHost.tsx'
import type { DialogId } from '#app/Dialogs.tsx'
import { LaterCard, LaterControls, LaterDialogs, LaterDropOverlay, LaterInside, LaterSidePanel, LaterStory, LaterTwins } from '#app/later.tsx'
import { Tools } from '#app/Tools.tsx'
import type { Explained } from '#app/explained.ts'
import { trailOf } from '#app/trail.ts'
import { usePageActions } from '#app/use-page-actions.tsx'
import { useDoor } from '#app/use-door.ts'
import { useMedia } from '#app/use-preferences.ts'
import { useReader } from '#app/use-reader.ts'
import { useView } from '#app/use-store.ts'
import type { Saying } from '#model/figure.ts'
import { twinOf, type Graphics } from '#app/twin.ts'
import type { WorkspaceDesk } from '#app/workspace-desk.ts'

export interface AppProps {
  session: Session
  /** every ecosystem that can be picked: the bundled one, and the person's own */
  ecosystem: Ecosystem
  desk: WorkspaceDesk
  /** what the address said and was not understood */
  ignored: readonly Saying[]
  /** a first visit without a link: the arcs draw themselves */
  opening: boolean
}

const noInsets: Insets = { left: 0, top: 0, right: 0, bottom: 0 }

export function App({ session, ecosystem, desk, ignored, opening }: AppProps) {
  const view = useView(session, (store) => store.view)
  const canUndo = useView(session, (store) => store.past.length > 0)
  const canRedo = useView(session, (store) => store.future.length > 0)
  const { change, undo, redo } = session.store.getState()
  const { preferences, prefer, theme, reducedMotion } = useReader(session)
  const small = useMedia('(max-width: 720px)')
  const [insets, setInsets] = useState(noInsets)
  const [dialog, setDialog] = useState<DialogId>(null)
  const [webgl, setWebgl] = useState<Graphics>('there')
  const [dismissed, setDismissed] = useState(false)
  const [anchor, setAnchor] = useState<DOMRect>()
  const [dropped, setDropped] = useState<File>()
  const [dragging, setDragging] = useState(false)
  useEffect(() => watchDrops(window, { over: setDragging, file: (file) => {
    if (/\.orrery-story.*\.json$/i.test(file.name)) void import('#app/story/recording-files.ts').then(({ takeDropped }) => takeDropped(session, file))
    else {
      setDropped(file)
      setDialog('import')
    }
  } }), [session])
  const shelf = useStore(session.data, (data) => data.shelf)
  const making = shelfFor(view, shelf)
  const telling = useStore(session.telling, (told) => told.player)
  const formers = useStore(session.data, (data) => data.formers)
  const entrance = useDoor(session, preferences.hands, () => setDialog('immersive'))
  // a table at arm's length has room for as much as a phone
  const sparse = small || entrance?.mode !== undefined
  const picture = useMemo(() => pictureOf(ecosystem, view, sparse, making, formers), [ecosystem, view, sparse, making, formers])
  const actions = usePageActions(session, picture, desk, prefer, setDialog, entrance)
  const explain = (asked: Explained, at?: DOMRect) => { setAnchor(at); setDialog(asked) }
  useEffect(() => listenToKeys(session, { search: () => setDialog('search'), help: () => setDialog('help'), immersive: actions.immersive }), [session, actions.immersive])

  const selected = view.selection.at(-1)
  const titled = selected === undefined ? undefined : titleOf(picture, selected)
  const [headline, ...rest] = picture.lens.finding.map(findingText(picture))
  const operations = view.scenario ?? []
  const programme = ecosystem.programmes[picture.programme]
  const asOf = view.asOf === undefined ? programme?.asOf : dayNumber(view.asOf)
  const { failure, refused = [] } = useStore(session.data)
  const notices = noticesOf(picture, webgl, failure, dismissed ? [] : [...ignored.map(addressText), ...refused])
  const { twin, hollow } = twinOf(view, picture, webgl)
  const lens = words.interface.lenses[view.lens]

  return (
    <>
      <AppFrame
        onInsets={setInsets}
        mode={telling?.story.kind === 'briefing' ? 'play' : 'page'}
        story={telling === null ? undefined : <LaterStory session={session} picture={picture} player={telling} theme={theme} reducedMotion={reducedMotion} />}
        top={
          <TopBar
            programmes={desk.choices(ecosystem)}
            programme={desk.current(view)}
            onProgramme={(id) => void desk.choose(id)}
            {...(asOf !== undefined && { asOf: day(asOf) })}
            asOfChosen={view.asOf !== undefined}
            onAsOf={(at) => { setAnchor(at); setDialog('as-of') }}
            role={<RolePicker roles={roleIds.map((id) => ({ id, label: words.roles[id].name }))} role={view.role} onRole={(id) => change(asRole(id as RoleId | undefined, small))} />}
            scenario={operations.map((operation) => scenarioText(picture, operation))}
            onBaseCase={() => change(baseCase)}
            synthetic={ecosystem.synthetic}
            onSearch={() => setDialog('search')}
            canUndo={canUndo}
            canRedo={canRedo}
            onUndo={undo}
            onRedo={redo}
            theme={preferences.theme}
            onTheme={(next) => prefer({ theme: next })}
            onHelp={() => setDialog('help')}
            onOpenFile={() => setDialog('import')}
          />
        }
        figures={<KpiStrip figures={picture.kpis} {...(operations.length > 0 && { base: picture.baseKpis })} marks={actions.marks} readings={view.readings} onExplain={(id, at) => explain({ kind: 'figure', id }, at)} />}
        lenses={<LensPicker lenses={lensOrder(view.role, formers !== undefined)} own={ownLenses(view.role)} current={view.lens} onLens={(id) => change(openLens(id as LensId, small))} />}
        stage={
          webgl === 'none' ? null : (
            <StageHost
              session={session}
              picture={picture}
              theme={theme}
              insets={insets}
              reducedMotion={() => reducedMotion() || session.journey === 0}
              opening={opening}
              projected={telling?.story.kind === 'briefing' && !small}
              label={words.interface.stage.label(lens?.name ?? '', headline ?? '')}
              onUnavailable={() => {
                setWebgl('none')
                session.stageless()
              }}
              onLost={(lost) => setWebgl(lost ? 'lost' : 'there')}
              inside={entrance?.room}
            />
          )
        }
        finding={
          <Finding headline={headline ?? lens?.name ?? ''} rest={rest} missing={picture.lens.missing.map(needText(picture))} actions={findingActions(session, picture, () => explain({ kind: 'finding' }))}>
            {(picture.lens.controls?.length ?? 0) > 0 && (
              <LaterControls
                controls={picture.lens.controls ?? []}
                onChange={(id, value) => change(id === 'since' ? compareSince(String(value)) : setParameter(id, value), `parameter ${id}`)}
                onReading={(id, other) => change(read(id as ReadingId, other))}
              />
            )}
          </Finding>
        }
        legend={
          <Legend
            entries={picture.lens.legend}
            active={new Set(view.filters.filter((filter) => filter.kind === 'legend').map((filter) => filter.value))}
            onExplain={(entry) => explain({ kind: 'legend', entry })}
            onToggle={(id) => change(toggleFilter({ kind: 'legend', value: id, mode: 'only' }))}
            sizes={picture.lens.sizes}
            sizeUnit={picture.lens.sizeUnit}
            notes={picture.lens.notes.map(noteText(picture))}
          />
        }
        tools={<Tools session={session} twin={twin} stage={webgl !== 'none'} noChart={hollow} actions={actions} onLayouts={(at) => { setAnchor(at); setDialog('layout') }} entrance={entrance} onHeadset={actions.headset} />}
        trail={<Trail {...trailOf(session, picture)} />}
        notice={notices.length > 0 ? <Notice sentences={notices} onDismiss={() => setDismissed(true)} /> : undefined}
        hint={opening && !preferences.hintSeen ? <OpeningHint onTour={() => { prefer({ hintSeen: true }); void import('#app/story/play.ts').then(({ playStory }) => playStory(session, 'first-run')) }} onOpenFile={() => setDialog('import')} onDismiss={() => prefer({ hintSeen: true })} /> : undefined}
        panel={
          ecosystem.nodes.count === 0 ? <Empty onOpenFile={() => setDialog('import')} onTemplate={() => setDialog('import')} onBundled={() => void desk.choose('aia')} />
          : view.show.panel !== undefined ? <LaterSidePanel session={session} picture={picture} view={view} shelf={shelf} onProgramme={(id) => void desk.choose(id)} />
          : twin === 'stage' ? undefined
          : <LaterTwins session={session} explain={(node, column) => explain({ kind: 'cell', node, column })} picture={picture} twin={twin} title={lens?.name ?? ''} selection={view.selection} onSelect={(node) => change(select([node]))} onSelectAll={(nodes) => change(select(nodes))} actions={actions} />
        }
        panelMode={(view.show.panel !== undefined || twin === 'flat') && !small && webgl !== 'none' ? 'split' : 'cover'}
        card={titled === undefined || selected === undefined || view.show.panel === 'routes' ? undefined : <LaterCard session={session} picture={picture} view={view} node={selected} onExplain={(property) => explain({ kind: 'property', node: selected, property })} />}
        cardUnder={view.show.panel !== undefined}
        bottom={<BottomBar onRecord={() => recordView(session)} onCopyPicture={actions.copyPicture} onCopyTable={actions.copyTable} onCopyLink={actions.copyLink} onShare={() => setDialog('share')}>
          <PanelButtons open={view.show.panel} onPanel={(panel) => change(togglePanel(panel ?? null))} />
          {actions.line}
        </BottomBar>}
      />
      {dialog !== null && <LaterDialogs session={session} picture={picture} desk={desk} dialog={dialog} actions={actions} entrance={entrance} preferences={preferences} prefer={prefer} setDialog={setDialog} dropped={dropped} anchor={anchor} />}
      {dragging && <LaterDropOverlay shown />}
      {entrance?.mode !== undefined && <LaterInside mode={entrance.mode} asleep={entrance.asleep} onLeave={entrance.leave} />}
      <Announcer text={titled === undefined ? '' : words.interface.stage.selected(titled)} />
      <Toasts toasts={actions.toasts} />
    </>
  )
}
