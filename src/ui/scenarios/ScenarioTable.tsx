import { scenarioWords as say } from '#words/en/scenario-panel.ts'

export interface ScenarioColumn { id: string; label: string; /** suppositions left out because they cannot be */ note?: string; current?: boolean }
export interface ScenarioCell { text: string; /** difference to the base case; absent: none */ change?: string; unknown?: boolean }
export interface ScenarioTableProps {
  columns: readonly ScenarioColumn[]
  rows: readonly { id: string; label: string; cells: readonly ScenarioCell[] }[]
}

/** Scenarios side by side: a row a figure, a column a scenario, each with its difference to the base case. */
export function ScenarioTable({ columns, rows }: ScenarioTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scenario-wide" role="region" aria-label={say.compare} tabIndex={0}>
      <table className="scenario-table">
        <caption className="visually-hidden">{say.compare}</caption>
        <thead>
          <tr>
            <th scope="col">{say.measure}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-current={column.current || undefined}>
                {column.label}
                {column.note !== undefined && <span className="scenario-change">{column.note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-row={row.id}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, i) => (
                <td key={columns[i]?.id ?? i} data-unknown={cell.unknown || undefined} data-changed={cell.change !== undefined || undefined}>
                  {cell.text}
                  {cell.change !== undefined && <span className="scenario-change">{cell.change}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
