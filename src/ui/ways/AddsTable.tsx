import type { NodeId } from '#model/ids.ts'
import { waysWords } from '#words/en/ways.ts'
import type { AddsSaid } from '#ui/ways/ways-said.ts'

/** What hangs on each deal, the one that decides most first. */
export function AddsTable({ rows, note, onShow }: { rows: readonly AddsSaid[]; note: string | undefined; onShow(deals: readonly NodeId[]): void }) {
  const say = waysWords.adds
  return (
    <section aria-label={say.title}>
      <h3>{say.title}</h3>
      <p className="panel-explain">{say.explain}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="ways-wide" role="region" aria-label={say.title} tabIndex={0}>
        <table className="ways-table">
          <thead>
            <tr>
              <th scope="col">{say.deal}</th>
              <th scope="col">{say.expected}</th>
              <th scope="col">{say.won}</th>
              <th scope="col">{say.lost}</th>
              <th scope="col">{say.adds}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.deal} data-deal={row.deal}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => onShow([row.deal])}>
                    {row.label}
                  </button>
                </th>
                <td>{row.expected}</td>
                <td>{row.won}</td>
                <td>{row.lost}</td>
                <td>
                  <span className="ways-bar" aria-hidden="true">
                    <span style={{ inlineSize: `${Number.isNaN(row.adds) ? 0 : row.adds * 100}%` }} />
                  </span>
                  <strong>{row.addsSaid}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== undefined && <p className="panel-explain">{note}</p>}
    </section>
  )
}
