import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { StageCanvas } from '#stage/StageCanvas.tsx'
import type { OrreryStage } from '#stage/stage.ts'
import type { StageEvents } from '#stage/stage-events.ts'
import { focusOn, select } from '#state/view.ts'
import { useMagnified } from '#app/use-magnified.ts'
import { openReveal } from '#app/reveal.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

export interface StageHostProps {
  session: Session
  picture: Picture
  theme: 'dark' | 'light'
  insets: { left: number; top: number; right: number; bottom: number }
  reducedMotion: () => boolean
  /** the arcs draw themselves once, on a first visit without a link */
  opening: boolean
  /** a story is shown: text of the stage as large as the words beside it */
  projected?: boolean
  /** what is on the stage, for those who do not see it */
  label: string
  onUnavailable(): void
  onLost(lost: boolean): void
  /** what else stands in the canvas's tree; the same function while nothing has changed */
  inside?: ((stage: OrreryStage) => ReactNode) | undefined
}

/** Joins the stage with the session: what is picked, focused and dragged becomes a step of the view. */
export function StageHost({ session, picture, theme, insets, reducedMotion, opening, label, projected = false, onUnavailable, onLost, inside }: StageHostProps) {
  const magnify = useMagnified(projected)
  const inset = useMemo(() => shrunk(insets, magnify), [insets, magnify])
  const latest = useRef({ picture, theme, inset })
  useEffect(() => {
    latest.current = { picture, theme, inset }
  })
  const events = useMemo(() => eventsOf(session), [session])
  const [stage, stand] = useState<OrreryStage>()
  const ready = (stage: OrreryStage) => {
    session.mount(stage)
    stand(stage)
    stage.setTheme(latest.current.theme)
    stage.setInset(latest.current.inset)
    session.show(latest.current.picture)
    if (opening && !reducedMotion()) openReveal(stage)
    else stage.setReveal(1)
  }
  useEffect(() => session.stage?.setTheme(theme), [session, theme])
  useEffect(() => session.stage?.setInset(inset), [session, inset])
  useEffect(() => session.show(picture), [session, picture])
  useEffect(() => () => session.mount(null), [session])
  const [told, tell] = useState('')
  useEffect(() => session.told(tell), [session])
  return (
    <>
      <StageCanvas magnify={magnify} events={events} reducedMotion={reducedMotion} label={label} onReady={ready} onUnavailable={onUnavailable} onLost={onLost}>
        {useMemo(() => (stage === undefined ? null : inside?.(stage)), [stage, inside])}
      </StageCanvas>
      <p className="stage-told" aria-live="polite" style={{ top: insets.top + 12, left: insets.left, right: insets.right }}>
        {told !== '' && <span>{told}</span>}
      </p>
    </>
  )
}

const shrunk = ({ left, top, right, bottom }: StageHostProps['insets'], by: number) => ({ left: left / by, top: top / by, right: right / by, bottom: bottom / by })

function eventsOf(session: Session): StageEvents {
  const { change } = session.store.getState()
  const view = () => session.store.getState().view
  return {
    hover: (id) => {
      session.hovered = id
      session.highlight()
    },
    select: (id, additive) => {
      if (session.opened(id)) return
      const former = view().selection
      if (id === null) change(select([]))
      else if (!additive) change(select([id]))
      else change(select(former.includes(id) ? former.filter((each) => each !== id) : [...former, id]))
    },
    focus: (id) => change(focusOn(id)),
    dragStart: (id) => session.taken(id),
    drag: (_id, node, x, y, z) => {
      session.layout.grab(node, x, y, z)
      session.carried({ x, y, z })
    },
    dragEnd: (_id, node, dropped) => {
      session.layout.release(node)
      session.dropped(dropped)
    },
    camera: (state) => session.cameraRested(state),
  }
}
