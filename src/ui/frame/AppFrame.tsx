import { useRef, useState, type ReactNode } from 'react'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { useNarrow } from '#ui/dialog/use-narrow.ts'
import { useInsets, type Insets } from '#ui/frame/use-insets.ts'
import { useTight } from '#ui/frame/use-tight.ts'
import { Patterns } from '#ui/legend/Swatch.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './frame.css'
import './frame-modes.css'

export type FrameMode = 'page' | 'play' | 'min' | 'none'

export interface AppFrameProps {
  top: ReactNode
  figures: ReactNode
  lenses: ReactNode
  /** the canvas; fills the whole region between the rail and the right edge */
  stage: ReactNode
  finding: ReactNode
  legend: ReactNode
  tools: ReactNode
  /** breadcrumbs and filter chips */
  trail?: ReactNode
  /** one quiet line at the foot of the stage */
  hint?: ReactNode
  /** lost context and the like, above the stage */
  notice?: ReactNode
  /** flat view or table */
  panel?: ReactNode
  /** split: beside the stage where there is room; cover: instead of it */
  panelMode?: 'split' | 'cover'
  card?: ReactNode
  /** the card stands under the answer, in place of the legend: what is beside the stage has taken its own place */
  cardUnder?: boolean
  bottom: ReactNode
  /** page: everything. play: a story, its words left, the stage right. min: an embed with stage, answer and chips. none: the stage alone */
  mode?: FrameMode
  /** words and controls of a story: in place of the answer while one plays, over the foot of the stage on a tour */
  story?: ReactNode
  /** free part of the stage: CSS px from each edge of the stage region */
  onInsets?(insets: Insets): void
}

/** The one grid in which every panel has its own place: none can cover another, and the camera knows what is left. */
export function AppFrame(props: AppFrameProps) {
  const { region, free } = useInsets(props.onInsets)
  const small = useNarrow()
  // an embed keeps its legend behind a button at every size
  const narrow = small || props.mode === 'min'
  const middle = useRef<HTMLDivElement>(null)
  const tight = useTight(middle)
  const [drawer, setDrawer] = useState(false)
  const mode = props.panel === undefined || props.panel === null || props.panel === false ? 'none' : small || tight ? 'cover' : (props.panelMode ?? 'cover')
  const hasCard = props.card !== undefined && props.card !== null && props.card !== false
  return (
    <div className="frame" data-mode={props.mode ?? 'page'} data-panel={mode} data-card={hasCard ? (props.cardUnder === true ? 'under' : '') : undefined}>
      <Patterns />
      <a className="skip" href="#finding">
        {words.skipToAnswer}
      </a>
      <header className="frame-top" aria-label={words.regions.top}>
        {props.top}
      </header>
      <section className="frame-figures" aria-label={words.regions.figures}>
        {props.figures}
      </section>
      <nav className="frame-lenses" aria-label={words.regions.lenses}>
        {props.lenses}
      </nav>
      <main className="frame-region" ref={region}>
        <div className="frame-stage">{props.stage}</div>
        <div className="frame-panels">
          <div className="frame-lead">
            {props.story !== undefined && props.mode === 'play' && <div className="frame-story">{props.story}</div>}
            <section className="frame-finding" id="finding" aria-label={words.regions.finding}>
              {props.finding}
            </section>
            {!narrow && (
              <section className="frame-legend" aria-label={words.regions.legend}>
                {props.legend}
              </section>
            )}
          </div>
          <div className="frame-free">
            {props.trail !== undefined && <div className="frame-trail">{props.trail}</div>}
            {props.notice !== undefined && <div className="frame-notice">{props.notice}</div>}
            <div className="frame-middle" ref={middle}>
              <div className="frame-view" ref={free} />
              {mode !== 'none' && <div className="frame-panel">{props.panel}</div>}
            </div>
            {props.hint !== undefined && mode === 'none' && !(small && hasCard) && <div className="frame-hint">{props.hint}</div>}
            {props.story !== undefined && props.mode !== 'play' && <div className="frame-story">{props.story}</div>}
            <div className="frame-tools">
              {narrow && (
                <button type="button" className="button" onClick={() => setDrawer(true)}>
                  <Icon name="legend" size={18} />
                  {words.legend.title}
                </button>
              )}
              {props.tools}
            </div>
          </div>
          {hasCard && (
            <aside className="frame-card" aria-label={words.regions.card}>
              {props.card}
            </aside>
          )}
        </div>
      </main>
      <footer className="frame-bottom" aria-label={words.regions.bottom}>
        {props.bottom}
      </footer>
      {drawer && narrow && (
        <Dialog title={words.legend.title} place="sheet" onClose={() => setDrawer(false)}>
          {props.legend}
        </Dialog>
      )}
    </div>
  )
}
