import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Ecosystem } from '#model/ecosystem.ts'
import { AppFrame } from '#ui/frame/AppFrame.tsx'
import type { Insets } from '#ui/frame/use-insets.ts'
import { Announcer, Toasts } from '#ui/condition/Toasts.tsx'
import { Notice } from '#ui/condition/Notice.tsx'
import { Legend } from '#ui/legend/Legend.tsx'
import type { FrameWords } from '#state/frame-words.ts'
import { select, toggleFilter } from '#state/view.ts'
import { words } from '#words/index.ts'
import { EmbedAnswer } from '#app/embed/EmbedAnswer.tsx'
import { EmbedChips } from '#app/embed/EmbedChips.tsx'
import { EmbedTools } from '#app/embed/EmbedTools.tsx'
import type { Guest } from '#app/embed/guest.ts'
import type { Presence } from '#app/embed/presence.ts'
import type { DialogId } from '#app/Dialogs.tsx'
import { listenToKeys } from '#app/keys.ts'
import { LaterCard, LaterDialogs, LaterInside, LaterStory, LaterTwins } from '#app/later.tsx'
import { noticesOf } from '#app/notices.ts'
import { pictureOf, titleOf } from '#app/picture.ts'
import { findingText, noteText } from '#app/sentences.ts'
import type { Session } from '#app/session.ts'
import { shelfFor } from '#app/shelf.ts'
import { StageHost } from '#app/StageHost.tsx'
import { usePicked } from '#app/embed/use-picked.ts'
import { useDoor } from '#app/use-door.ts'
import { usePageActions } from '#app/use-page-actions.tsx'
import { useMedia } from '#app/use-preferences.ts'
import { useReader } from '#app/use-reader.ts'
import { useView } from '#app/use-store.ts'
import { twinOf, type Graphics } from '#app/twin.ts'
import type { WorkspaceDesk } from '#app/workspace-desk.ts'

export interface EmbedAppProps {
  session: Session
  ecosystem: Ecosystem
  desk: WorkspaceDesk
  guest: Guest
  presence: Presence
  frame: FrameWords
  /** whether there is to be a stage: an embed that nobody sees gives its own back */
  stage: boolean
  /** the last picture of a stage that was given back */
  still: string | null
}

const noInsets: Insets = { left: 0, top: 0, right: 0, bottom: 0 }

/** A view inside somebody else's page: stage, answer, what changes its meaning, and the way to the page itself. */
export function EmbedApp({ session, ecosystem, desk, guest, presence, frame, stage, still: last }: EmbedAppProps) {
  const view = useView(session, (store) => store.view)
  const { change } = session.store.getState()
  const { preferences, prefer, theme, reducedMotion } = useReader(session, frame.motion === 'full')
  const small = useMedia('(max-width: 720px)')
  // out of sight nothing moves: what changes is there at once
  const still = () => reducedMotion() || session.journey === 0 || !presence.seen
  const [insets, setInsets] = useState(noInsets)
  const [dialog, setDialog] = useState<DialogId>(null)
  const [anchor, setAnchor] = useState<DOMRect>()
  const [webgl, setWebgl] = useState<Graphics>('there')
  const [dismissed, setDismissed] = useState(false)
  const shelf = useStore(session.data, (data) => data.shelf)
  const formers = useStore(session.data, (data) => data.formers)
  const { failure, refused = [] } = useStore(session.data)
  const telling = useStore(session.telling, (told) => told.player)
  const entrance = useDoor(session, preferences.hands, () => setDialog('immersive'))
  useEffect(() => guest.enters(entrance), [guest, entrance])
  const sparse = small || entrance?.mode !== undefined
  const making = shelfFor(view, shelf)
  const picture = useMemo(() => pictureOf(ecosystem, view, sparse, making, formers), [ecosystem, view, sparse, making, formers])
  const actions = usePageActions(session, picture, desk, prefer, setDialog, entrance)
  useEffect(
    () => listenToKeys(session, { search: () => setDialog('search'), help: () => setDialog('help'), immersive: actions.immersive }),
    [session, actions.immersive],
  )

  const bare = frame.ui === 'none'
  const selected = view.selection.at(-1)
  const picked = usePicked(selected)
  const titled = selected === undefined ? undefined : titleOf(picture, selected)
  const [headline = '', ...rest] = picture.lens.finding.map(findingText(picture))
  const notices = noticesOf(picture, webgl, failure, dismissed ? [] : refused)
  const { twin } = twinOf(view, picture, webgl)
  const briefing = telling?.story.kind === 'briefing'
  return (
    <>
      <AppFrame
        onInsets={setInsets}
        mode={bare ? 'none' : briefing ? 'play' : 'min'}
        story={
          telling === null || bare ? undefined : (
            <LaterStory session={session} picture={picture} player={telling} theme={theme} reducedMotion={reducedMotion} />
          )
        }
        top={null}
        figures={null}
        lenses={null}
        stage={
          webgl === 'none' ? null : (
            <>
              {last !== null && <img className="embed-still" alt="" src={last} />}
              {stage && (
                <StageHost
                  session={session}
                  picture={picture}
                  theme={theme}
                  insets={bare ? noInsets : insets}
                  reducedMotion={still}
                  opening={false}
                  label={words.interface.stage.label(words.interface.lenses[view.lens]?.name ?? '', headline)}
                  onUnavailable={() => {
                    setWebgl('none')
                    session.stageless()
                  }}
                  onLost={(lost) => {
                    setWebgl(lost ? 'lost' : 'there')
                    guest.tell(lost ? 'contextlost' : 'contextrestored', {})
                  }}
                  inside={entrance?.room}
                />
              )}
            </>
          )
        }
        finding={<EmbedAnswer headline={headline} second={rest[0]} />}
        legend={
          <Legend
            entries={picture.lens.legend}
            active={new Set(view.filters.filter((filter) => filter.kind === 'legend').map((filter) => filter.value))}
            onExplain={(entry) => setDialog({ kind: 'legend', entry })}
            onToggle={(id) => change(toggleFilter({ kind: 'legend', value: id, mode: 'only' }))}
            sizes={picture.lens.sizes}
            sizeUnit={picture.lens.sizeUnit}
            notes={picture.lens.notes.map(noteText(picture))}
          />
        }
        tools={<EmbedTools session={session} entrance={frame.xr ? entrance : undefined} stage={twin === 'stage'} />}
        trail={<EmbedChips session={session} picture={picture} view={view} />}
        notice={notices.length > 0 ? <Notice sentences={notices} onDismiss={() => setDismissed(true)} /> : undefined}
        panel={
          twin === 'stage' || bare ? undefined : (
            <LaterTwins
              session={session}
              explain={(node, column, at) => {
                setAnchor(at)
                setDialog({ kind: 'cell', node, column })
              }}
              picture={picture}
              twin={twin}
              title={words.interface.lenses[view.lens]?.name ?? ''}
              selection={view.selection}
              onSelect={(node) => change(select([node]))}
              onSelectAll={(nodes) => change(select(nodes))}
              actions={actions}
            />
          )
        }
        panelMode={twin === 'flat' && !small && webgl !== 'none' ? 'split' : 'cover'}
        card={
          titled === undefined || selected === undefined || !picked || bare || briefing ? undefined : (
            <LaterCard
              session={session}
              picture={picture}
              view={view}
              node={selected}
              onExplain={(property) => setDialog({ kind: 'property', node: selected, property })}
            />
          )
        }
        bottom={null}
      />
      {dialog !== null && (
        <LaterDialogs
          session={session}
          picture={picture}
          desk={desk}
          dialog={dialog}
          actions={actions}
          entrance={entrance}
          preferences={preferences}
          prefer={prefer}
          setDialog={setDialog}
          dropped={undefined}
          anchor={anchor}
        />
      )}
      {entrance?.mode !== undefined && <LaterInside mode={entrance.mode} asleep={entrance.asleep} onLeave={entrance.leave} />}
      <Announcer text={titled === undefined ? '' : words.interface.stage.selected(titled)} />
      <Toasts toasts={actions.toasts} />
    </>
  )
}
