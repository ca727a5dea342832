import type { ChartProps } from '#ui/flat/FlatView.tsx'
import { Mark } from '#ui/icon/Mark.tsx'
import { heading } from '#words/en/legend.ts'
import { words } from '#ui/words.ts'

/** Who is named where: a table by nature, so it is one. */
export function MatrixChart({ flat, selected, onSelect }: Pick<ChartProps<'matrix'>, 'flat' | 'selected' | 'onSelect'>) {
  return (
    <table className="matrix">
      <thead>
        <tr>
          <th scope="col">{heading('partner')}</th>
          {flat.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {flat.rows.map((row) => (
          <tr key={row.node} data-node={row.node} data-selected={selected.has(row.node) || undefined}>
            <th scope="row">
              <button type="button" aria-pressed={selected.has(row.node)} onClick={() => onSelect(row.node)}>
                {row.label}
              </button>
            </th>
            {row.cells.map((named, i) => (
              <td key={flat.columns[i] ?? i}>{named ? <Mark name="tick" label={words.flat.named} /> : <span className="visually-hidden">{words.flat.notNamed}</span>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
