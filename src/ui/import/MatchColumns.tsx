import type { Field } from '#importers/fields.ts'
import { folded, offeredFields } from '#importers/fields.ts'
import type { Outcome } from '#importers/outcomes.ts'
import type { Plan, SheetPlan } from '#importers/plan.ts'
import type { Preview } from '#importers/protocol.ts'
import { Choice } from '#ui/import/Choice.tsx'
import { words } from '#ui/import/words.ts'

interface MatchColumnsProps {
  preview: Preview
  plan: Plan
  onSheet(sheet: number, next: Partial<SheetPlan>): void
  onPlan(plan: Plan): void
}

/** What each column means, with its first values beside it; a field belongs to one column of a sheet. */
export function MatchColumns({ preview, plan, onSheet, onPlan }: MatchColumnsProps) {
  return (
    <div className="import-columns">
      {plan.sheets.map((sheet) => {
        const guess = preview.guesses[sheet.sheet]
        if (guess === undefined || guess.rows === 0) return null
        return (
          <section key={sheet.sheet} className="import-sheet" aria-label={guess.name}>
            {plan.sheets.length > 1 && (
              <label className="import-sheet-name">
                <input type="checkbox" checked={sheet.use} onChange={(event) => onSheet(sheet.sheet, { use: event.target.checked })} />
                {guess.name} <span className="muted">{words.sheetRows(guess.rows)}</span>
              </label>
            )}
            {sheet.use && <SheetColumns preview={preview} sheet={sheet} onSheet={onSheet} />}
          </section>
        )
      })}
      <Statuses preview={preview} plan={plan} onPlan={onPlan} />
    </div>
  )
}

function SheetColumns({ preview, sheet, onSheet }: { preview: Preview; sheet: SheetPlan; onSheet: MatchColumnsProps['onSheet'] }) {
  const say = words
  const guess = preview.guesses[sheet.sheet]
  if (guess === undefined) return null
  const known = sheet.fields.filter((field) => field !== undefined).length
  const choose = (column: number, field: Field | undefined): void =>
    onSheet(sheet.sheet, { fields: guess.columns.map((_, i) => (i === column ? field : sheet.fields[i] === field ? undefined : sheet.fields[i])) })
  const options = [{ value: '', label: say.notUsed }, ...offeredFields.map((field) => ({ value: field as string, label: say.fields[field] ?? field }))]
  return (
    <>
      <p className="muted">{say.recognized(known, guess.columns.length)}</p>
      <div className="import-scroll">
        <table className="import-table import-matches">
          <thead>
            <tr>
              <th scope="col">{say.column}</th>
              <th scope="col">{say.meaning}</th>
              <th scope="col">{say.samples}</th>
            </tr>
          </thead>
          <tbody>
            {guess.columns.map((column, i) => (
              <tr key={`${i} ${column.heading}`} data-used={sheet.fields[i] !== undefined || undefined}>
                <th scope="row">{column.heading}</th>
                <td>
                  <Choice bare label={`${column.heading}: ${say.meaning}`} value={sheet.fields[i] ?? ''} options={options} onChange={(value) => choose(i, offeredFields.find((field) => field === value))} />
                </td>
                <td className="import-samples">{column.samples.slice(0, 3).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="import-choices">
        <Choice
          label={say.listKind}
          value={sheet.kind ?? 'auto'}
          options={(['auto', 'partner', 'deal'] as const).map((value) => ({ value, label: say.listKinds[value] }))}
          onChange={(value) => onSheet(sheet.sheet, { kind: value === 'partner' || value === 'deal' ? value : undefined })}
        />
        <Choice
          label={say.dateOrder}
          value={sheet.order ?? 'auto'}
          options={(['auto', 'day-first', 'month-first'] as const).map((value) => ({ value, label: say.dateOrders[value] }))}
          onChange={(value) => onSheet(sheet.sheet, withoutUndefined({ order: value === 'day-first' || value === 'month-first' ? value : undefined }))}
        />
        <Choice
          label={say.decimals}
          value={sheet.decimal ?? 'auto'}
          options={(['auto', 'point', 'comma'] as const).map((value) => ({ value, label: say.decimalMarks[value] }))}
          onChange={(value) => onSheet(sheet.sheet, withoutUndefined({ decimal: value === 'point' || value === 'comma' ? value : undefined }))}
        />
      </div>
    </>
  )
}

/** "As the column shows" takes the choice away again: the key must then hold undefined over the earlier one. */
const withoutUndefined = (next: { order?: SheetPlan['order'] | undefined; decimal?: SheetPlan['decimal'] | undefined }): Partial<SheetPlan> => next as Partial<SheetPlan>

function Statuses({ preview, plan, onPlan }: { preview: Preview; plan: Plan; onPlan(plan: Plan): void }) {
  const say = words
  if (preview.statuses.length === 0) return null
  const choose = (status: string, outcome: Outcome | undefined): void => {
    const { [folded(status)]: _, ...others } = plan.outcomes
    onPlan({ ...plan, outcomes: outcome === undefined ? others : { ...others, [folded(status)]: outcome } })
  }
  return (
    <section className="import-sheet" aria-label={say.statusTitle}>
      <h3>{say.statusTitle}</h3>
      <ul className="import-statuses">
        {preview.statuses.map(({ status, rows, outcome }) => (
          <li key={status}>
            <Choice
              label={`${status} (${say.sheetRows(rows)})`}
              value={plan.outcomes[folded(status)] ?? outcome ?? ''}
              options={[{ value: '', label: say.decide }, ...(['won', 'open', 'lost'] as const).map((value) => ({ value, label: say.outcome[value] }))]}
              onChange={(value) => choose(status, value === 'won' || value === 'open' || value === 'lost' ? value : undefined)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
