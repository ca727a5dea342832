import { useMemo } from 'react'
import { factLines } from '#ui/facts/fact-line.ts'
import { FindingsPanel } from '#ui/findings/FindingsPanel.tsx'
import type { FindingSaid } from '#ui/findings/finding-said.ts'
import { select, toggleHidden, togglePanel, togglePinned, toLens } from '#state/view.ts'
import { nodeIndex } from '#model/find.ts'
import type { ViewState } from '#model/view-state.ts'
import type { Ranked } from '#analytics/findings/rank.ts'
import { rankingRule } from '#words/en/findings-list.ts'
import { format, words } from '#words/index.ts'
import { findingsOf, type SaidFinding } from '#lenses/said-findings.ts'
import { rankingOf, reasonText } from '#app/findings.ts'
import { ComparePrograms } from '#app/ComparePrograms.tsx'
import { Names } from '#app/Names.tsx'
import { OwnRules } from '#app/OwnRules.tsx'
import { Routes } from '#app/Routes.tsx'
import { Scenarios } from '#app/Scenarios.tsx'
import { Ways } from '#app/Ways.tsx'
import { Stories } from '#app/story/Stories.tsx'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'
import type { Shelf } from '#app/shelf.ts'

export interface SidePanelProps { session: Session; picture: Picture; view: ViewState; shelf: Shelf; onProgramme(id: string): void }

/** What stands beside the stage when it is asked for: findings, the comparison of programmes, the reader's own rules. */
export function SidePanel(props: SidePanelProps) {
  const { panel } = props.view.show
  if (panel === 'findings') return <Findings {...props} />
  if (panel === 'compare') return <ComparePrograms {...props} />
  if (panel === 'rules') return <OwnRules {...props} />
  if (panel === 'scenarios') return <Scenarios {...props} />
  if (panel === 'ways') return <Ways {...props} />
  if (panel === 'routes') return <Routes {...props} />
  if (panel === 'stories') return <Stories {...props} />
  if (panel === 'names') return <Names {...props} />
  return null
}

function Findings({ session, picture, view, shelf }: SidePanelProps) {
  const { change } = session.store.getState()
  const found = useMemo(() => findingsOf(picture, shelf), [picture, shelf])
  const ranking = rankingOf(found, view)
  const role = view.role === undefined ? words.interface.top.everyone : words.roles[view.role].name
  const said = ({ finding, rank, reason }: Ranked): FindingSaid => {
    const { text, rule } = finding as SaidFinding
    const { number } = finding
    return {
      id: finding.id, rank, text, lens: finding.lens, pinned: view.pinned?.includes(finding.id) === true,
      why: [`${reasonText({ finding, rank, reason }, role)}.`, rule].filter((part) => part !== '').join(' '),
      facts: factLines(picture.ecosystem, finding.inputs),
      ...(number !== undefined && !Number.isNaN(number.value) && { figure: format.amount(number.value, number.unit, number.currency) }),
      ...(finding.origin === 'check' ? { tone: 'watch' as const } : finding.tone !== undefined && { tone: finding.tone }),
    }
  }
  const show = (id: string) => {
    const finding = found.find((each) => each.id === id)
    if (finding === undefined) return
    // An extra of another lens (a cell, a flag) is no entity of the data: only what every lens knows is selected.
    const nodes = finding.nodes.filter((node) => nodeIndex(picture.ecosystem, node) !== -1)
    change((former) => select(nodes)({ ...(former.lens === finding.lens ? former : toLens(finding.lens)(former)), show: { ...former.show, table: false } }))
    // Another lens comes with its own home view.
    if (picture.lensId === finding.lens && nodes.length > 0) session.stage?.fit(nodes)
  }
  return (
    <FindingsPanel
      role={role}
      {...(picture.base.asOf !== undefined && { asOf: format.day(picture.base.asOf) })}
      order={rankingRule}
      findings={ranking.shown.map(said)}
      away={ranking.hidden.map((finding) => said({ finding, rank: 0, reason: 'board' }))}
      onShow={show}
      onPin={(id) => change(togglePinned(id))}
      onAway={(id) => change(toggleHidden(id))}
      onBack={(id) => change(toggleHidden(id))}
      onClose={() => change(togglePanel(null))}
    />
  )
}
