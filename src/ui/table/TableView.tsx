import { useMemo, useState } from 'react'
import type { NodeId } from '#model/ids.ts'
import type { Table } from '#model/tabular.ts'
import { heading } from '#words/en/legend.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { Mark, markOf } from '#ui/icon/Mark.tsx'
import { cellText, compareCells, isUnknown } from '#ui/table/cell-text.ts'
import { words } from '#ui/words.ts'
import '#ui/style/panel.css'
import './table.css'

export interface TableViewProps {
  table: Table
  /** the lens's name: caption of the table */
  title: string
  selection: readonly NodeId[]
  onSelect(node: NodeId): void
  onCopy(): void
  onCsv(): void
}

const many = 200
/** Letters from which a text breaks. */
const longText = 48

/** The exact twin of the scene: every value as it is, every row selectable, unknown as words. */
export function TableView({ table, title, selection, onSelect, onCopy, onCsv }: TableViewProps) {
  const [sort, setSort] = useState<{ column: number; direction: 1 | -1 } | null>(null)
  const [all, setAll] = useState(false)
  const rows = useMemo(
    () => (sort === null ? table.rows : table.rows.toSorted((a, b) => compareCells(a.cells[sort.column], b.cells[sort.column], sort.direction))),
    [table, sort],
  )
  const shown = all ? rows : rows.slice(0, many)
  const selected = new Set(selection)
  const sortBy = (column: number, numeric: boolean) =>
    setSort(sort?.column !== column ? { column, direction: numeric ? -1 : 1 } : sort.direction === (numeric ? -1 : 1) ? { column, direction: numeric ? 1 : -1 } : null)
  return (
    <div className="table-view">
      <header className="panel-head">
        <h2>{words.table.caption(title)}</h2>
        <span className="muted">{words.table.rows(table.rows.length)}</span>
        <span className="panel-gap" />
        <button type="button" className="button" data-look="plain" onClick={onCopy}>
          <Icon name="copy" size={16} />
          {words.table.copy}
        </button>
        <button type="button" className="button" data-look="plain" onClick={onCsv}>
          <Icon name="download" size={16} />
          {words.table.csv}
        </button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="table-scroll" role="region" aria-label={words.table.caption(title)} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{words.table.caption(title)}</caption>
          <thead>
            <tr>
              {table.columns.map((column, i) => (
                <th key={column.id} scope="col" data-numeric={column.numeric || undefined} aria-sort={sort?.column !== i ? undefined : sort.direction === 1 ? 'ascending' : 'descending'}>
                  <button type="button" title={words.table.sortBy(column.text ?? heading(column.heading))} onClick={() => sortBy(i, column.numeric)}>
                    {column.text ?? heading(column.heading)}
                    <span className="sort-mark" aria-hidden="true">
                      {sort?.column === i && <Icon name={sort.direction === 1 ? 'up' : 'down'} size={12} />}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, r) => (
              <tr key={`${row.node} ${r}`} data-node={row.node} data-selected={selected.has(row.node) || undefined} onClick={() => onSelect(row.node)}>
                {row.cells.map((cell, i) => {
                  const column = table.columns[i]
                  const text = cellText(cell)
                  const mark = markOf(cell.state)
                  const content = (
                    <>
                      {mark !== undefined && cell.state !== 'not-stated' && <Mark name={mark} size={12} />} {text}
                    </>
                  )
                  return i === 0 ? (
                    <th key={column?.id ?? i} scope="row">
                      <button type="button" aria-pressed={selected.has(row.node)} onClick={(event) => (event.stopPropagation(), onSelect(row.node))}>
                        {text}
                      </button>
                    </th>
                  ) : (
                    <td key={column?.id ?? i} data-numeric={column?.numeric === true || undefined} data-long={text.length > longText || undefined} data-unknown={isUnknown(cell) || undefined}>
                      {content}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {table.rows.length === 0 && <p className="table-foot muted">{words.table.empty}</p>}
        {rows.length > many && !all && (
          <p className="table-foot">
            <button type="button" className="link" onClick={() => setAll(true)}>
              {words.table.showAll(rows.length)}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}
