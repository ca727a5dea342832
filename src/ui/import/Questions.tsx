import { useId, useState, type ReactNode } from 'react'
import { currencies } from '#importers/fields.ts'
import { readNumber } from '#importers/numbers.ts'
import type { Answers } from '#importers/plan.ts'
import type { Preview } from '#importers/protocol.ts'
import { Choice } from '#ui/import/Choice.tsx'
import { words } from '#ui/import/words.ts'

interface QuestionsProps {
  answers: Answers
  currencies: Preview['currencies']
  /** ISO day, offered and never assumed */
  today: string
  onAnswers(answers: Answers): void
}

/** Asked once and kept with the list: name, target and its date, currency, fiscal year, as-of date. */
export function Questions({ answers, currencies: found, today, onAnswers }: QuestionsProps) {
  const say = words
  const set = (next: { [Key in keyof Answers]?: Answers[Key] | undefined }): void =>
    onAnswers(Object.fromEntries(Object.entries({ ...answers, ...next }).filter(([, value]) => value !== undefined)) as unknown as Answers)
  const others = currencies.filter((code) => !found.some((one) => one.currency === code))
  const options = [...found.map(({ currency, rows }) => ({ value: currency, label: say.currencyFound(currency, rows) })), ...others.map((code) => ({ value: code, label: code }))]
  const day = (text: string): string | undefined => (text === '' ? undefined : text)
  return (
    <div className="import-questions">
      <Field label={say.name}>
        {(id) => <input id={id} className="import-input" type="text" maxLength={120} value={answers.title} onChange={(event) => set({ title: event.target.value })} />}
      </Field>
      <Choice label={say.currency} value={answers.currency} options={options} onChange={(currency) => set({ currency })} />
      <Target target={answers.target} onTarget={(target) => set({ target })} />
      <Field label={say.targetDate}>
        {(id) => <input id={id} className="import-input" type="date" value={answers.targetDate ?? ''} onChange={(event) => set({ targetDate: day(event.target.value) })} />}
      </Field>
      <Choice
        label={say.fiscal}
        value={String(answers.fiscalMonth)}
        options={say.months.map((month, i) => ({ value: String(i + 1), label: month }))}
        onChange={(month) => set({ fiscalMonth: Number(month) })}
      />
      <Field label={say.asOf} hint={say.asOfHint}>
        {(id) => (
          <span className="import-row">
            <input id={id} className="import-input" type="date" value={answers.asOf ?? ''} onChange={(event) => set({ asOf: day(event.target.value) })} />
            <button type="button" className="link" onClick={() => set({ asOf: today })}>{say.today}</button>
          </span>
        )}
      </Field>
      {found.length > 1 && <p className="import-note">{say.severalCurrencies(answers.currency)}</p>}
      {found.length === 0 && <p className="import-note">{say.noCurrency}</p>}
    </div>
  )
}

function Target({ target, onTarget }: { target: number | undefined; onTarget(target: number | undefined): void }) {
  const say = words
  // As she writes it; until she does, what is known already, whenever that comes.
  const [written, setWritten] = useState<string>()
  const text = written ?? (target === undefined ? '' : String(target))
  const read = (amount: string): number | undefined => {
    const value = readNumber(amount.trim(), 'point')?.value
    return value !== undefined && value > 0 && value <= 1e15 ? value : undefined
  }
  const wrong = text.trim() !== '' && read(text) === undefined
  return (
    <Field label={say.target} hint={wrong ? say.targetUnread : say.targetHint} wrong={wrong}>
      {(id, hint) => (
        <input
          id={id}
          className="import-input"
          type="text"
          inputMode="text"
          aria-describedby={hint}
          aria-invalid={wrong}
          value={text}
          onChange={(event) => {
            setWritten(event.target.value)
            onTarget(read(event.target.value))
          }}
        />
      )}
    </Field>
  )
}

function Field({ label, hint, wrong = false, children }: { label: string; hint?: string; wrong?: boolean; children: (id: string, hint: string) => ReactNode }) {
  const id = useId()
  return (
    <span className="import-field">
      <label htmlFor={id} className="import-label">{label}</label>
      {children(id, `${id}-hint`)}
      {hint !== undefined && <span id={`${id}-hint`} className="import-hint" data-wrong={wrong || undefined}>{hint}</span>}
    </span>
  )
}
