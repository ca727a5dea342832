import { useState, type ReactNode } from 'react'
import type { AtomId, NodeId } from '#model/ids.ts'
import { cellAt, measureGrid, pairGrid, sharedGrid, type Measure, type Pair, type Program, type SharedPartner } from '#ui/compare/compare-grids.ts'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { FactList } from '#ui/facts/FactList.tsx'
import { GridChart } from '#ui/flat/GridChart.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { panelWords } from '#ui/panel-words.ts'
import { words } from '#ui/words.ts'
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
  onProgram(id: string): void
  onSelect(node: NodeId): void
  onClose?(): void
  /** below the tables */
  children?: ReactNode
}

/** The programs beside one another, question by question. Nothing is added up across them. */
export function ComparePanel(props: ComparePanelProps) {
  const { programs, measures, shared } = props
  const [cell, setCell] = useState<readonly [number, number] | null>(null)
  const say = panelWords.compare
  const measure = cell === null ? undefined : measures[cell[0]]
  const program = cell === null ? undefined : programs[cell[1]]
  return (
    <div className="side-panel compare">
      <header className="panel-head">
        <h2>{say.title}</h2>
        <span className="panel-gap" />
        {props.onClose !== undefined && (
          <button type="button" className="button panel-close" data-look="plain" data-shape="icon" aria-label={say.close} title={words.closeKey(say.close)} onClick={props.onClose}>
            <Icon name="close" size={18} />
          </button>
        )}
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="panel-scroll" role="region" aria-label={say.title} tabIndex={0}>
        <p className="compare-note">{say.notAdded}</p>
        <Wide label={say.title}>
          <GridChart flat={measureGrid(programs, measures)} selected={new Set()} onSelect={(key) => setCell(cellAt(key))} />
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
          <GridChart flat={pairGrid(programs, props.pairs, props.sizes)} selected={new Set()} onSelect={() => {}} />
        </Wide>
        {props.children}
      </div>
      {cell !== null && measure !== undefined && program !== undefined && (
        <Dialog title={say.factsOf(measure.label, program.label)} onClose={() => setCell(null)}>
          <p className="compare-value">{measure.cells[cell[1]]?.text}</p>
          <FactList facts={props.facts(measure.cells[cell[1]]?.atoms ?? [])} subjects />
        </Dialog>
      )}
    </div>
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
