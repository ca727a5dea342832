import { useMemo, useState, type KeyboardEvent } from 'react'
import type { NodeId } from '#model/ids.ts'
import type { Measure, Table } from '#model/tabular.ts'
import { heading } from '#words/en/legend.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { Mark, markOf } from '#ui/icon/Mark.tsx'
import type { Measured } from '#ui/scenarios/measured.ts'
import { cellText, compareCells, isUnknown } from '#ui/table/cell-text.ts'
import { NumberCell } from '#ui/table/NumberCell.tsx'
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
  /** opens the explanation of a number beside it */
  onExplain?(node: NodeId, columnId: string, anchor: DOMRect): void
  /** what can be supposed of a row's partner or deal; undefined: nothing */
  measured?(node: NodeId, measure: Measure): Measured | undefined
  /** supposes another value; why it cannot be, or null */
  onSet?(node: NodeId, measure: Measure, value: number): string | null
}

const many = 200
/** Letters from which a text breaks. */
const longText = 48

/** The exact twin of the scene: every value as it is, every row selectable, unknown as words. */
export function TableView({ table, title, selection, onSelect, onCopy, onCsv, onExplain, measured, onSet }: TableViewProps) {
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
              <tr key={`${row.node} ${r}`} data-node={row.node} data-selected={selected.has(row.node) || undefined} onClick={() => onSelect(row.node)} onKeyDown={toNeighbour}>
                {row.cells.map((cell, i) => {
                  const column = table.columns[i]
                  const text = cellText(cell)
                  const mark = markOf(cell.state)
                  const can = column?.edit === undefined ? undefined : measured?.(row.node, column.edit)
                  const explained = onExplain !== undefined && column !== undefined && ((column.numeric && typeof cell.value === 'number') || cell.said !== undefined) && !isUnknown(cell)
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
                      {explained || can !== undefined ? (
                        <NumberCell
                          heading={column?.text ?? heading(column?.heading ?? '')}
                          row={row.cells[0] === undefined ? '' : cellText(row.cells[0])}
                          text={text}
                          content={content}
                          tab={selected.has(row.node)}
                          onExplain={explained ? (anchor) => onExplain(row.node, column.id, anchor) : undefined}
                          measured={can}
                          onSet={onSet === undefined || column?.edit === undefined ? undefined : (value) => onSet(row.node, column.edit!, value)}
                        />
                      ) : (
                        content
                      )}
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

/** Arrow keys go from number to number, and from a row's name to its numbers; Tab stays short. */
function toNeighbour(event: KeyboardEvent<HTMLTableRowElement>): void {
  const from = (event.target as HTMLElement).closest<HTMLElement>('th, td')
  if (from === null || (event.target as HTMLElement).tagName !== 'BUTTON') return
  const to = event.key === 'ArrowRight' ? along(from, 'next') : event.key === 'ArrowLeft' ? along(from, 'previous') : event.key === 'ArrowDown' ? above(from, 'next') : event.key === 'ArrowUp' ? above(from, 'previous') : null
  if (to === null) return
  event.preventDefault()
  to.focus()
}

const buttonOf = (cell: Element | null | undefined): HTMLElement | null => cell?.querySelector<HTMLElement>('.cell-button') ?? (cell?.tagName === 'TH' ? cell.querySelector<HTMLElement>('button') : null)

function along(cell: Element, direction: 'next' | 'previous'): HTMLElement | null {
  for (let next = sibling(cell, direction); next !== null; next = sibling(next, direction)) {
    const button = buttonOf(next)
    if (button !== null) return button
  }
  return null
}
function above(cell: HTMLElement, direction: 'next' | 'previous'): HTMLElement | null {
  const column = (cell as HTMLTableCellElement).cellIndex
  for (let row = sibling(cell.parentElement, direction); row !== null; row = sibling(row, direction)) {
    const button = buttonOf(row.children[column])
    if (button !== null) return button
  }
  return null
}
const sibling = (element: Element | null, direction: 'next' | 'previous'): Element | null => (direction === 'next' ? element?.nextElementSibling : element?.previousElementSibling) ?? null
