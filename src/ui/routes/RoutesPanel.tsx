import { useId, type ReactNode } from 'react'
import type { NodeId } from '#model/ids.ts'
import { routeWeights, type RouteWeight } from '#model/view-state.ts'
import { Loading } from '#ui/condition/Loading.tsx'
import { PanelHead } from '#ui/panels/PanelHead.tsx'
import { EntityPicker } from '#ui/routes/EntityPicker.tsx'
import { WayEntry, type WaySaid } from '#ui/routes/WayEntry.tsx'
import type { SearchIndex } from '#ui/search/search.ts'
import { routeWords as say } from '#words/en/routes.ts'
import '#ui/style/panel.css'
import './routes.css'

export interface EndSaid { node: NodeId; label: string }
export type RouteState =
  /** both ends are there, or one is missing */
  | { kind: 'ask'; ready: boolean }
  | { kind: 'working'; share: number }
  | { kind: 'failed'; message: string }
  | { kind: 'none'; sentence: string }
  | { kind: 'ways'; heading: string; ways: readonly WaySaid[]; shown: number }

export interface RoutesPanelProps {
  index: SearchIndex
  from: EndSaid | undefined
  to: EndSaid | undefined
  by: RouteWeight
  note: string
  across: boolean
  /** absent: there is one program only */
  unrelated?: string
  state: RouteState
  stopped: boolean
  /** a pair selected on the stage that is not the one shown */
  selected?: string
  onEnd(end: 'from' | 'to', node: NodeId): void
  onSwap(): void
  onBy(by: RouteWeight): void
  onAcross(across: boolean): void
  onFind(): void
  onStop(): void
  onSelected(): void
  onShow(way: number): void
  onTable(): void
  onClear?(): void
  onClose(): void
  /** below the ways */
  children?: ReactNode
}

/** How do we reach X? Two ends, what counts as short, and the ways as sentences; below it the structure of the whole. */
export function RoutesPanel(props: RoutesPanelProps) {
  const { state, from, to } = props
  const by = useId()
  return (
    <div className="side-panel routes">
      <PanelHead title={say.title} close={say.close} onClose={props.onClose} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="panel-scroll" role="region" aria-label={say.title} tabIndex={0}>
        <p className="route-note">{say.explain}</p>
        <div className="route-ends">
          <EntityPicker label={say.from} index={props.index} chosen={from} onChoose={(node) => props.onEnd('from', node)} />
          <EntityPicker label={say.to} index={props.index} chosen={to} onChoose={(node) => props.onEnd('to', node)} />
        </div>
        <div className="route-turns">
          <label htmlFor={by}>{say.by}</label>
          <select id={by} className="route-by" value={props.by} onChange={(event) => props.onBy(routeWeights.find((each) => each === event.target.value) ?? 'steps')}>
            {routeWeights.map((each) => (
              <option key={each} value={each}>
                {say.weights[each]}
              </option>
            ))}
          </select>
        </div>
        <p className="route-note">{props.note}</p>
        {props.unrelated !== undefined && <Across across={props.across} unrelated={props.unrelated} onAcross={props.onAcross} />}
        <div className="route-actions">
          {state.kind === 'ask' && (
            <button type="button" className="button" data-look="primary" disabled={!state.ready} onClick={props.onFind}>
              {say.find}
            </button>
          )}
          {state.kind === 'working' && (
            <button type="button" className="button" onClick={props.onStop}>
              {say.stop}
            </button>
          )}
          <button type="button" className="button" disabled={from === undefined || to === undefined} onClick={props.onSwap}>
            {say.swap}
          </button>
          {props.onClear !== undefined && (
            <button type="button" className="button" data-look="plain" onClick={props.onClear}>
              {say.clear}
            </button>
          )}
          {props.selected !== undefined && (
            <button type="button" className="button" data-look="plain" onClick={props.onSelected}>
              {props.selected}
            </button>
          )}
        </div>
        <Answer {...props} />
        {props.children}
      </div>
    </div>
  )
}

function Across({ across, unrelated, onAcross }: { across: boolean; unrelated: string; onAcross(across: boolean): void }) {
  return (
    <>
      <label className="control-switch route-across">
        <span>{say.across}</span>
        <input type="checkbox" role="switch" aria-checked={across} checked={across} onChange={(event) => onAcross(event.target.checked)} />
      </label>
      {across && <p className="route-note">{unrelated}</p>}
    </>
  )
}

function Answer({ state, stopped, onShow, onTable }: RoutesPanelProps) {
  if (state.kind === 'working') return <Loading step={say.working} progress={state.share} />
  if (state.kind === 'failed') return <p role="alert">{state.message}</p>
  if (state.kind === 'ask') return stopped ? <p role="status">{say.stopped}</p> : null
  if (state.kind === 'none')
    return (
      <p className="route-none" role="status">
        {state.sentence}
      </p>
    )
  return (
    <section className="route-ways" aria-label={state.heading}>
      <h3>{state.heading}</h3>
      <p className="visually-hidden" role="status">
        {state.heading}
      </p>
      <ol>
        {state.ways.map((way, i) => (
          <WayEntry key={way.id} way={way} rank={i + 1} shown={i === state.shown} onShow={() => onShow(i)} onTable={onTable} />
        ))}
      </ol>
      {state.ways.length === 1 && <p className="route-note">{say.only}</p>}
    </section>
  )
}
