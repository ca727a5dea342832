import { useId } from 'react'
import type { NodeId } from '#model/ids.ts'
import { NumberField } from '#ui/ways/NumberField.tsx'
import type { BestSaid, LimitsSaid } from '#ui/ways/ways-said.ts'
import { waysWords } from '#words/en/ways.ts'

export interface LimitsSectionProps {
  limits: LimitsSaid
  onEnter(name: string, value: number | null): void
  onClear(): void
  onShow(deals: readonly NodeId[]): void
  onSuppose(deals: readonly NodeId[], givenUp: readonly NodeId[]): void
}

const fields = [
  ['engineers', 'count'],
  ['budget', 'money'],
  ['deals', 'count'],
] as const

/** What can be spent, what each deal uses of it, and the best that can be made of it. */
export function LimitsSection({ limits, onEnter, onClear, onShow, onSuppose }: LimitsSectionProps) {
  const id = useId()
  const say = waysWords.limits
  const { entered, currency } = limits
  return (
    <section className="limits" aria-label={say.title}>
      <h3>{say.title}</h3>
      <p className="panel-explain">{say.explain}</p>
      {limits.stated.map((line) => (
        <p key={line} className="panel-explain">
          {line}
        </p>
      ))}
      {limits.deals.length > 0 && (
        <>
          <div className="ways-fields">
            {fields.map(([name, kind]) => (
              <NumberField key={name} field={name} label={say[name]} kind={kind} currency={currency} value={entered[name]} placeholder={say.placeholder[name] ?? ''} onEnter={(value) => onEnter(name, value)} />
            ))}
            <div className="ways-field">
              <label htmlFor={`${id}-aim`}>{say.aim}</label>
              <select id={`${id}-aim`} data-field="aim" value={limits.aim} onChange={(event) => onEnter('aim-chance', event.target.value === 'chance' ? 1 : null)}>
                {Object.entries(say.aims).map(([aim, label]) => (
                  <option key={aim} value={aim}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <label className="ways-check">
            <input type="checkbox" data-field="give-up" checked={limits.giveUp} onChange={(event) => onEnter('give-up', event.target.checked ? 1 : null)} />
            {say.giveUp}
          </label>
          <details>
            <summary>{say.each}</summary>
            <table className="ways-table">
              <thead>
                <tr>
                  <th scope="col">{say.deal}</th>
                  <th scope="col">{say.usesEngineers}</th>
                  <th scope="col">{say.usesCost}</th>
                </tr>
              </thead>
              <tbody>
                {limits.deals.map(({ deal, label, engineers, cost }) => (
                  <tr key={deal}>
                    <th scope="row">{label}</th>
                    <td>
                      <NumberField quiet field={`engineers/${deal}`} label={say.engineersOf(label)} kind="count" currency={currency} value={entered[`engineers/${deal}`]} placeholder={engineers} onEnter={(value) => onEnter(`engineers/${deal}`, value)} />
                    </td>
                    <td>
                      <NumberField quiet field={`cost/${deal}`} label={say.costOf(label)} kind="money" currency={currency} value={entered[`cost/${deal}`]} placeholder={cost} onEnter={(value) => onEnter(`cost/${deal}`, value)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
          <div className="ways-best" role="status">
            {limits.best.map((best) => (
              <BestCard key={best.id} best={best} onShow={onShow} onSuppose={onSuppose} />
            ))}
          </div>
          {Object.keys(entered).length > 0 && (
            <button type="button" className="button" onClick={onClear}>
              {say.clear}
            </button>
          )}
        </>
      )}
    </section>
  )
}

function BestCard({ best, onShow, onSuppose }: { best: BestSaid } & Pick<LimitsSectionProps, 'onShow' | 'onSuppose'>) {
  const say = waysWords.set
  const { answer } = best
  return (
    <div className="way" data-best={best.id}>
      <h4>{best.title}</h4>
      {answer !== undefined && <p className="way-name">{answer.name}</p>}
      {answer?.sums.map((sum) => <p key={sum}>{sum}</p>)}
      {best.used.map((limit) => (
        <p key={limit.id} className="way-chance" data-limit={limit.id} data-binding={limit.binding || undefined}>
          <span className="ways-bar" aria-hidden="true">
            <span style={{ inlineSize: `${Math.min(1, limit.share) * 100}%` }} />
          </span>
          <span>{limit.said}</span>
        </p>
      ))}
      {best.notes.map((note) => (
        <p key={note} className="way-total">
          {note}
        </p>
      ))}
      {answer !== undefined && answer.deals.length > 0 && (
        <div className="way-actions">
          <span className="panel-gap" />
          <button type="button" className="button" aria-label={say.showLong(answer.name)} onClick={() => onShow(answer.deals)}>
            {say.show}
          </button>
          <button type="button" className="button" aria-label={say.supposeLong(answer.name)} onClick={() => onSuppose(answer.deals, answer.partners)}>
            {say.suppose}
          </button>
        </div>
      )}
    </div>
  )
}
