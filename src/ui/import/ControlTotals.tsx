import type { Tally, Totals } from '#importers/totals.ts'
import * as format from '#words/format.ts'
import { words } from '#ui/import/words.ts'

/** Rows and money in the file, on the stage and under Problems: the first line is the sum of the other two, exactly. */
export function ControlTotals({ totals }: { totals: Totals }) {
  const say = words
  const { file, stage, problems, currency } = totals
  const line = (label: string, tally: Tally, part = false) => (
    <tr data-part={part || undefined}>
      <th scope="row">{label}</th>
      <td>{format.count(tally.rows)}</td>
      <td>{say.amount(tally.money, currency)}</td>
    </tr>
  )
  return (
    <section aria-label={say.totals}>
      <h3>{say.totals}</h3>
      <table className="import-table import-totals">
        <thead>
          <tr>
            <th scope="col"><span className="visually-hidden">{say.totals}</span></th>
            <th scope="col">{say.rows}</th>
            <th scope="col">{`${say.money} (${currency})`}</th>
          </tr>
        </thead>
        <tbody>
          {line(say.totalRow.file, file)}
          {line(say.totalRow.stage, stage)}
          {line(say.totalRow.signed, stage.signed, true)}
          {line(say.totalRow.open, stage.open, true)}
          {stage.lost.rows > 0 && line(say.totalRow.lost, stage.lost, true)}
          {line(say.totalRow.problems, problems)}
        </tbody>
      </table>
      <p className="muted">
        {[say.partnersAndDeals(stage.partners, stage.deals), ...totals.elsewhere.map((one) => say.elsewhere(one.rows, one.currency)), ...(totals.aside > 0 ? [say.aside(totals.aside)] : [])].join(' · ')}
      </p>
    </section>
  )
}
