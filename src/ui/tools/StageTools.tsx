import { useState } from 'react'
import type { LayoutId, ViewState } from '#model/view-state.ts'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { useNarrow } from '#ui/dialog/use-narrow.ts'
import { Icon, type IconName } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './tools.css'

export type Twin = 'stage' | 'flat' | 'table'
type Labels = ViewState['show']['labels']

export interface ImmersiveTool {
  label: string
  /** nothing happens now: the way is being prepared, or somebody enters */
  busy: boolean
  run(): void
  /** other ways in, and the way to another headset; absent where `run` shows them */
  more?: { label: string; run(): void } | undefined
}

export interface StageToolsProps {
  /** the document gives this lens nothing to chart */
  noChart?: boolean
  twin: Twin
  onTwin(twin: Twin): void
  /** false where WebGL is missing */
  stage?: boolean
  labels: Labels
  onLabels(labels: Labels): void
  layout: LayoutId
  /** shows the layouts; `at` = the button that asks, absent on a sheet */
  onLayouts(at?: DOMRect): void
  onHome(): void
  onOverhead(): void
  onFit(): void
  onCloser(): void
  onFarther(): void
  /** into a headset, or what there is instead; absent until it is known */
  immersive?: ImmersiveTool | undefined
  /** more commands for the narrow screen's sheet: copy, share, theme, help */
  more?: readonly { id: string; label: string; icon: IconName; run(): void }[]
}

const nextLabels: Record<Labels, Labels> = { auto: 'all', all: 'none', none: 'auto' }
const twins = ['stage', 'flat', 'table'] as const
const twinKey = { stage: 'V', flat: 'V', table: 'T' } as const

/** The three twins of one view, and the camera for those who do not drag. */
export function StageTools(props: StageToolsProps) {
  const narrow = useNarrow()
  const [more, setMore] = useState(false)
  const camera: { icon: IconName; label: string; key: string; run(): void }[] = [
    { icon: 'home', label: words.tools.home, key: 'H', run: props.onHome },
    { icon: 'overhead', label: words.tools.overhead, key: 'O', run: props.onOverhead },
    { icon: 'fit', label: words.tools.fit, key: 'F', run: props.onFit },
    { icon: 'minus', label: words.tools.farther, key: '−', run: props.onFarther },
    { icon: 'plus', label: words.tools.closer, key: '+', run: props.onCloser },
  ]
  const labelName = words.tools.labels[props.labels]
  return (
    <div className="tools" role="toolbar" aria-label={words.regions.tools}>
      <div className="tool-group">
        {twins
          .filter((twin) => twin !== 'stage' || props.stage !== false)
          .map((twin) => (
            <button key={twin} type="button" className="tool tool-twin" data-twin={twin} aria-pressed={props.twin === twin} disabled={twin === 'flat' && props.noChart === true} title={`${words.tools[twin]} (${twinKey[twin]})`} onClick={() => props.onTwin(twin)}>
              <Icon name={twin} size={18} />
              <span className="tool-name">{words.tools[twin]}</span>
            </button>
          ))}
      </div>
      {props.twin === 'stage' && !narrow && (
        <>
          <div className="tool-group">
            {camera.map((tool) => (
              <button key={tool.icon} type="button" className="tool" data-tool={tool.icon} aria-label={tool.label} title={`${tool.label} (${tool.key})`} onClick={tool.run}>
                <Icon name={tool.icon} size={18} />
              </button>
            ))}
          </div>
          <div className="tool-group">
            <button type="button" className="tool" data-tool="labels" data-on={props.labels === 'all' || undefined} aria-label={labelName} title={labelName} onClick={() => props.onLabels(nextLabels[props.labels])}>
              <Icon name="labels" size={18} />
            </button>
            <button type="button" className="tool" data-tool="layout" data-on={props.layout !== 'composed' || undefined} aria-haspopup="dialog" aria-label={words.tools.layout} title={words.tools.layout} onClick={(event) => props.onLayouts(event.currentTarget.getBoundingClientRect())}>
              <Icon name="force" size={18} />
            </button>
          </div>
        </>
      )}
      {props.immersive !== undefined && !narrow && (
        <div className="tool-group">
          <button type="button" className="tool" data-tool="immersive" aria-label={props.immersive.label} title={`${props.immersive.label} (I)`} aria-disabled={props.immersive.busy} onClick={props.immersive.run}>
            <Icon name="headset" size={18} />
          </button>
          {props.immersive.more !== undefined && (
            <button type="button" className="tool tool-thin" data-tool="headset" aria-haspopup="dialog" aria-label={props.immersive.more.label} title={props.immersive.more.label} onClick={props.immersive.more.run}>
              <Icon name="down" size={14} />
            </button>
          )}
        </div>
      )}
      {narrow && (
        <div className="tool-group">
          {props.twin === 'stage' && (
            <button type="button" className="tool" data-tool="home" aria-label={words.tools.home} onClick={props.onHome}>
              <Icon name="home" size={18} />
            </button>
          )}
          <button type="button" className="tool" data-tool="more" aria-label={words.tools.more} aria-haspopup="dialog" onClick={() => setMore(true)}>
            <Icon name="more" size={18} />
          </button>
        </div>
      )}
      {more && narrow && (
        <Dialog title={words.tools.more} place="sheet" onClose={() => setMore(false)}>
          <ul className="tool-sheet">
            {[
              ...(props.twin === 'stage'
                ? [
                    ...camera.map((tool) => ({ id: tool.icon, label: tool.label, icon: tool.icon, run: tool.run })),
                    { id: 'labels', label: labelName, icon: 'labels' as const, run: () => props.onLabels(nextLabels[props.labels]) },
                    { id: 'layout', label: words.tools.layout, icon: 'force' as const, run: () => props.onLayouts() },
                  ]
                : []),
              ...(props.more ?? []),
            ].map((command) => (
              <li key={command.id}>
                <button
                  type="button"
                  className="tool-row"
                  onClick={() => {
                    setMore(false)
                    command.run()
                  }}
                >
                  <Icon name={command.icon} size={20} />
                  {command.label}
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  )
}
