import { Fragment, type CSSProperties } from 'react'
import type { NodeId } from '#model/ids.ts'
import type { GridCell } from '#model/tabular.ts'
import type { ChartProps } from '#ui/flat/FlatView.tsx'
import { Mark } from '#ui/icon/Mark.tsx'
import { toneColor } from '#ui/legend/Swatch.tsx'
import { panelWords } from '#ui/panel-words.ts'
import './grid.css'

/** Rows by columns of stated things. Headings stay while the rest scrolls; a cell that stands for something is a button. */
export function GridChart({ flat, selected, onSelect }: Pick<ChartProps<'grid'>, 'flat' | 'selected' | 'onSelect'>) {
  return (
    <table className="grid" data-narrow={flat.columns.length > 7 || undefined}>
      <thead>
        <tr>
          <th scope="col">{flat.corner}</th>
          {flat.columns.map((column, i) => (
            <th key={`${column.label} ${i}`} scope="col">
              <Heading {...column} selected={selected} onSelect={onSelect} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {flat.rows.map((row, r) => (
          <tr key={`${row.label} ${r}`} data-node={row.node} data-selected={(row.node !== undefined && selected.has(row.node)) || undefined}>
            <th scope="row">
              <Heading {...row} selected={selected} onSelect={onSelect} />
            </th>
            {row.cells.map((cell, i) => (
              <td key={flat.columns[i]?.label ?? i}>
                <Cell cell={cell} selected={cell.node !== undefined && selected.has(cell.node)} onSelect={onSelect} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A path may break after each of its slashes, a name after an underscore; nowhere else in the middle of a word. */
function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[/_])/).map((part, i) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text never move
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}

interface HeadingProps { label: string; node?: NodeId; note?: string; selected: ReadonlySet<NodeId>; onSelect(node: NodeId): void }

function Heading({ label, node, note, selected, onSelect }: HeadingProps) {
  const said = (
    <>
      <Breakable text={label} />
      {note !== undefined && (
        <span className="grid-note">
          <Breakable text={note} />
        </span>
      )}
    </>
  )
  if (node === undefined) return <span className="grid-heading">{said}</span>
  return (
    <button type="button" className="grid-heading" aria-pressed={selected.has(node)} onClick={() => onSelect(node)}>
      {said}
    </button>
  )
}

function Cell({ cell, selected, onSelect }: { cell: GridCell; selected: boolean; onSelect(node: NodeId): void }) {
  const { node, mark } = cell
  const look = {
    className: 'grid-cell',
    'data-tone': cell.tone,
    'data-mark': mark,
    // Short words stay in one line, long ones get a column that holds them in a few.
    'data-short': cell.text.length <= 14 || undefined,
    'data-long': Math.max(cell.text.length, cell.note?.length ?? 0) > 26 || undefined,
    ...(cell.tone === undefined ? {} : { style: { '--tone': toneColor(cell.tone) } as CSSProperties }),
  }
  const said = (
    <>
      <span className="grid-said">
        {mark !== undefined && (mark === 'dashed' || mark === 'hatched' ? <PatternMark mark={mark} /> : <Mark name={mark} size={12} />)}
        {cell.text === '' ? <span className="visually-hidden">{mark === undefined ? panelWords.flat.blank : panelWords.flat.mark[mark]}</span> : <span><Breakable text={cell.text} /></span>}
      </span>
      {cell.note !== undefined && cell.note !== '' && (
        <span className="grid-note">
          <Breakable text={cell.note} />
        </span>
      )}
    </>
  )
  if (node === undefined) return <div {...look}>{said}</div>
  return (
    <button type="button" {...look} data-node={node} aria-pressed={selected} onClick={() => onSelect(node)}>
      {said}
    </button>
  )
}

/** Planned and not stated are line styles on the stage: here a small square in the same style. */
function PatternMark({ mark }: { mark: 'dashed' | 'hatched' }) {
  return (
    <svg className="mark" width="12" height="12" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="10" height="10" rx="2" fill={mark === 'hatched' ? 'url(#hatch)' : 'none'} stroke="currentColor" strokeDasharray={mark === 'dashed' ? '3 2' : undefined} />
    </svg>
  )
}
