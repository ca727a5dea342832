import { useMemo } from 'react'
import { firstDay } from '#analytics/first-day.ts'
import { compareScenarios, type ComparedCell, type ComparedRow } from '#analytics/scenario-comparison.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { baseCase, forgetScenario, keepScenario, openScenario, togglePanel, topicOf } from '#state/view.ts'
import { KeptScenarios } from '#ui/scenarios/KeptScenarios.tsx'
import { ScenariosPanel } from '#ui/scenarios/ScenariosPanel.tsx'
import { ScenarioTable, type ScenarioCell } from '#ui/scenarios/ScenarioTable.tsx'
import { SupposeForm } from '#ui/scenarios/SupposeForm.tsx'
import { dealOf } from '#lenses/deal-node.ts'
import { scenarioWords as say } from '#words/en/scenario-panel.ts'
import { format } from '#words/index.ts'
import type { SidePanelProps } from '#app/SidePanel.tsx'
import { attempt, undone } from '#app/scenario-desk.ts'
import { operationOf, supposeKinds } from '#app/scenario-kinds.ts'
import { refusalOf } from '#app/scenario-measures.ts'

/** Suppositions, scenarios kept under a name, and what they make of the numbers. */
export function Scenarios({ session, picture, view, shelf }: SidePanelProps) {
  const { change } = session.store.getState()
  const { base, book } = picture
  const scenario = view.scenario ?? []
  const selected = view.selection.at(-1)
  const kinds = useMemo(() => supposeKinds(picture, selected), [picture, selected])
  const open = JSON.stringify(scenario)
  const text = (operation: ScenarioOp) => shelf.whatIf?.says(picture.ecosystem, operation, base.currency) ?? operation.op
  return (
    <ScenariosPanel
      supposed={scenario.map((operation) => ({ id: topicOf(operation), text: text(operation) }))}
      onTakeBack={(topic) => change(undone(scenario, topic))}
      onBaseCase={() => change(baseCase)}
      onClose={() => change(togglePanel(null))}
      form={
        <SupposeForm
          kinds={kinds}
          currency={base.currency}
          first={selected !== undefined && dealOf(book, base, selected)?.outcome === 'open' ? 'win-deal' : undefined}
          onSuppose={(kind, filled) => {
            const refused = attempt(session, operationOf(kind, filled), { quiet: true })
            return refused === null ? null : refusalOf(refused)
          }}
        />
      }
      kept={
        <KeptScenarios
          kept={(view.scenarios ?? []).map(({ name, ops }) => ({ name, changes: ops.length, open: JSON.stringify(ops) === open, says: ops.map(text) }))}
          changes={scenario.length}
          onKeep={(name) => change(keepScenario(name))}
          onOpen={(name) => change(openScenario(name))}
          onForget={(name) => change(forgetScenario(name))}
        />
      }
      table={<SideBySide picture={picture} view={view} />}
    />
  )
}

function SideBySide({ picture, view }: Pick<SidePanelProps, 'picture' | 'view'>) {
  const { base, checks, ecosystem, programme } = picture
  const { scenario, scenarios } = view
  const compared = useMemo(() => {
    const open = scenario === undefined ? [] : [scenario]
    return compareScenarios(base, [...open, ...(scenarios ?? []).map(({ ops }) => ops)], checks, firstDay(ecosystem, programme))
  }, [base, checks, ecosystem, programme, scenario, scenarios])
  const named = [...(scenario === undefined ? [] : [{ id: 'now', label: say.nowColumn, current: true }]), ...(scenarios ?? []).map(({ name }) => ({ id: `kept ${name}`, label: name }))]
  const columns = named.map((column, i) => {
    const refused = compared.refused[i]?.length ?? 0
    return { ...column, ...(refused > 0 && { note: say.notPossible(refused) }) }
  })
  return (
    <ScenarioTable
      columns={[{ id: 'base', label: say.baseCase }, ...columns]}
      rows={compared.rows.map((row) => ({ id: row.id, label: say.rows[row.id] ?? row.id, cells: row.cells.map((cell, i) => said(row, cell, i > 0)) }))}
    />
  )
}

function said({ unit, currency, cells }: ComparedRow, { value, change }: ComparedCell, compared: boolean): ScenarioCell {
  const unknown = Number.isNaN(value)
  const same = !compared || Object.is(value, cells[0]?.value) || Math.abs(change) < 1e-9
  const sign = change < 0 ? '−' : '+'
  const difference = Number.isNaN(change) ? say.unsaid : unit === 'money' ? format.money(change, currency ?? '', { signed: true }) : `${sign}${format.amount(Math.abs(change), unit === 'ratio' ? 'points' : unit, currency)}`
  return { text: unknown ? format.notStated : format.amount(value, unit, currency), ...(unknown && { unknown }), ...(!same && { change: difference }) }
}
