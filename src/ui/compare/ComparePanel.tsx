import { useState, type ReactNode } from 'react'
import type { AtomId, NodeId } from '#model/ids.ts'
import { cellAt, measureGrid, pairGrid, pairPrefix, sharedGrid, type ComparedNumber, type Measure, type Pair, type Program, type SharedPartner } from '#ui/compare/compare-grids.ts'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { FactList } from '#ui/facts/FactList.tsx'
import { GridChart } from '#ui/flat/GridChart.tsx'
import { PanelHead } from '#ui/panels/PanelHead.tsx'
import { panelWords } from '#ui/panel-words.ts'
import '#ui/style/panel.css'
import './compare.css'

export interface ComparePanelProps {
  programs: readonly Program[]
  /** rows, each with a cell per program; never a total */
  measures: readonly Measure[]
  /** partners that more than one program names */
  shared: readonly SharedPartner[]
  /** `pairs[a][b]` for a < b */
  pairs: readonly (readonly (Pair | undefined)[])[]
  /** partners that each program names */
  sizes: readonly number[]
  selection: readonly NodeId[]
  facts(ids: readonly AtomId[]): readonly FactLine[]
  /** asks how a number came about; without it a number opens its facts */
  onExplain?(asked: ComparedNumber, title: string): void
  onProgram(id: string): void
  onSelect(node: NodeId): void
  onClose?(): void
  /** below the tables */
  children?: ReactNode
}

/** The programs beside one another, question by question. Nothing is added up across them. */
export function ComparePanel(props: ComparePanelProps) {
  const { programs, measures, shared, onExplain } = props
  const [asked, setAsked] = useState<ComparedNumber | null>(null)
  const say = panelWords.compare
  const open = (kind: ComparedNumber['kind'], key: string) => {
    const [first, second] = cellAt(key)
    const number: ComparedNumber = kind === 'measure' ? { kind, row: first, column: second } : { kind, a: Math.min(first, second), b: Math.max(first, second) }
    if (onExplain === undefined) setAsked(number)
    else onExplain(number, titleOf(number, props))
  }
  return (
    <div className="side-panel compare">
      <PanelHead title={say.title} close={say.close} onClose={props.onClose} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="panel-scroll" role="region" aria-label={say.title} tabIndex={0}>
        <p className="compare-note">{say.notAdded}</p>
        <Wide label={say.title}>
          <GridChart flat={measureGrid(programs, measures)} selected={new Set()} onSelect={(key) => open('measure', key)} />
        </Wide>
        <div className="compare-open">
          {programs.map((each) => (
            <button key={each.id} type="button" className="button" disabled={each.current === true} onClick={() => props.onProgram(each.id)}>
              {each.current === true ? `${each.label}, ${say.now}` : say.open(each.label)}
            </button>
          ))}
        </div>
        <h3>{shared.length === 0 ? say.noShared : say.shared(shared.length)}</h3>
        {shared.length > 0 && (
          <>
            <p className="compare-note">{say.sharedText}</p>
            <Wide label={say.shared(shared.length)}>
              <GridChart flat={sharedGrid(programs, shared)} selected={new Set(props.selection)} onSelect={props.onSelect} />
            </Wide>
          </>
        )}
        <h3>{say.pairs}</h3>
        <p className="compare-note">{say.pairsText}</p>
        <Wide label={say.pairs}>
          <GridChart flat={pairGrid(programs, props.pairs, props.sizes, onExplain !== undefined)} selected={new Set()} onSelect={(key) => open('pair', key.slice(pairPrefix.length))} />
        </Wide>
        {props.children}
      </div>
      {asked !== null && <Facts asked={asked} {...props} onClose={() => setAsked(null)} />}
    </div>
  )
}

function titleOf(asked: ComparedNumber, { programs, measures }: Pick<ComparePanelProps, 'programs' | 'measures'>): string {
  const say = panelWords.compare
  const label = (program: number) => programs[program]?.label ?? ''
  if (asked.kind === 'measure') return say.factsOf(measures[asked.row]?.label ?? '', label(asked.column))
  return asked.a === asked.b ? label(asked.a) : say.both(label(asked.a), label(asked.b))
}

/** What a number rests on, where nobody says how it came about. */
function Facts({ asked, programs, measures, facts, onClose }: Pick<ComparePanelProps, 'programs' | 'measures' | 'facts'> & { asked: ComparedNumber; onClose(): void }) {
  const cell = asked.kind === 'measure' ? measures[asked.row]?.cells[asked.column] : undefined
  return (
    <Dialog title={titleOf(asked, { programs, measures })} onClose={onClose}>
      <p className="compare-value">{cell?.text}</p>
      <FactList facts={facts(cell?.atoms ?? [])} subjects />
    </Dialog>
  )
}

/** A table wider than the panel scrolls by itself. */
function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="compare-wide" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
