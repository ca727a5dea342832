import { useEffect, useMemo, useRef } from 'react'
import type { ImportClient } from '#importers/client.ts'
import { compare, type Comparison } from '#importers/changes.ts'
import { isNote } from '#importers/importer.ts'
import type { Answers } from '#importers/plan.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { readGiven, textAsFile } from '#storage/files.ts'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { ControlTotals } from '#ui/import/ControlTotals.tsx'
import { KeptLists, type KeptList } from '#ui/import/KeptLists.tsx'
import { MatchColumns } from '#ui/import/MatchColumns.tsx'
import { PickFile } from '#ui/import/PickFile.tsx'
import { ProblemList } from '#ui/import/ProblemList.tsx'
import { Questions } from '#ui/import/Questions.tsx'
import { missingFields, stillTrue, useImport, type Given, type Imported } from '#ui/import/use-import.ts'
import { words } from '#ui/import/words.ts'
import './import.css'

export interface ImportDialogProps {
  /** `startImportClient()`, made when the dialog is first opened */
  client: ImportClient
  /** a file dropped on the page, read at once */
  given: Given | undefined
  /** what is open now: a list of the same partners is compared with it */
  open: { ecosystem: Ecosystem; programme: number } | undefined
  /** answers of the open programme, taken over when its own table comes back; of another list only the currency */
  suggested?: Partial<Answers>
  /** ISO day */
  today: string
  templates?: { excel: string; csv: string }
  /** lists that this browser keeps, newest first */
  kept?: readonly KeptList[]
  onForget?(id: string): void
  onShow(imported: Imported & { comparison?: Comparison }): void
  onClose(): void
}

const none: Partial<Answers> = {}

/** Drop, match, answer, check, show. Everything is read in a worker; this only asks and shows. */
export function ImportDialog({ client, given, open, suggested = none, today, templates, kept, onForget, onShow, onClose }: ImportDialogProps) {
  const say = words
  const flow = useImport(client, suggested, onShow)
  const { stage, give } = flow
  const taken = useRef<Given | undefined>(undefined)
  useEffect(() => {
    if (given === undefined || taken.current === given) return
    taken.current = given
    void give(given)
  }, [give, given])

  const readFile = (file: File): void => {
    readGiven(file).then(
      (read) => flow.give(read),
      () => flow.say(say.unreadableFile(file.name)),
    )
  }
  const readText = (text: string): void => void give(textAsFile(text, say.pastedName))
  const result = 'plan' in stage ? stage.result : undefined
  const ecosystem = result?.ecosystem
  const comparison = useMemo(() => (open === undefined || ecosystem === undefined ? undefined : compare(open.ecosystem, open.programme, ecosystem)), [open, ecosystem])
  const said = 'plan' in stage ? [...stage.preview.problems.filter((problem) => stillTrue(problem, stage.preview, stage.plan)), ...(result?.problems ?? [])] : []
  const problems = said.filter((problem) => !isNote(problem))
  const notes = said.filter(isNote)
  // Half of the names known: the same list again, not another one.
  const sameList = comparison !== undefined && comparison.known * 2 >= comparison.rows
  useEffect(() => {
    if (sameList && 'plan' in stage && !stage.recognized) flow.recognize(stage.plan)
  }, [sameList, stage, flow])

  return (
    <Dialog title={say.title} wide onClose={onClose}>
      <div className="import" data-step={stage.step} aria-busy={stage.step === 'reading'}>
        {stage.step === 'pick' && <PickFile message={stage.message} templates={templates} onFile={readFile} onText={readText}>{kept !== undefined && kept.length > 0 && onForget !== undefined && <KeptLists kept={kept} onForget={onForget} />}</PickFile>}
        {stage.step === 'reading' && (
          <div className="import-reading" role="status">
            <progress aria-label={say.reading(stage.name)} />
            <p>{say.reading(stage.name)}</p>
            <button type="button" className="button" onClick={flow.restart}>{say.stop}</button>
          </div>
        )}
        {stage.step === 'refused' && (
          <>
            <ProblemList problems={stage.problems} sheets={1} title={stage.name} />
            <div className="dialog-actions">
              <button type="button" className="button" onClick={flow.restart}>{say.another}</button>
            </div>
          </>
        )}
        {'plan' in stage && (
          <>
            <p className="import-file">
              {stage.preview.name} <button type="button" className="link" onClick={flow.restart}>{say.another}</button>
            </p>
            {stage.step === 'columns' ? (
              <MatchColumns preview={stage.preview} plan={stage.plan} onSheet={(sheet, next) => flow.changeSheet(stage.plan, sheet, next)} onPlan={flow.change} />
            ) : (
              <>
                <Questions answers={stage.plan.answers} currencies={stage.preview.currencies} today={today} onAnswers={(answers) => flow.change({ ...stage.plan, answers })} />
                {result !== undefined && <ControlTotals totals={result.totals} />}
                {sameList && (
                  <section aria-label={say.changes(comparison.changes.length)}>
                    <h3>{say.changes(comparison.changes.length)}</h3>
                    <ul className="import-problems">
                      {comparison.changes.slice(0, 12).map((change, i) => <li key={i}>{say.change(change)}</li>)}
                    </ul>
                  </section>
                )}
                {result !== undefined && <ProblemList problems={problems} sheets={stage.preview.guesses.length} title={say.problems(problems.length)} />}
                {result !== undefined && <ProblemList problems={notes} sheets={stage.preview.guesses.length} title={say.noted(notes.length)} look="note" />}
                {result?.problems.some((problem) => problem.says === 'repeated-row') === true || stage.plan.countRepeats ? (
                  <label className="import-sheet-name">
                    <input type="checkbox" checked={stage.plan.countRepeats} onChange={(event) => flow.change({ ...stage.plan, countRepeats: event.target.checked })} />
                    {say.countRepeats}
                  </label>
                ) : null}
                <p className="muted">{say.privateShare}</p>
              </>
            )}
            <div className="dialog-actions import-actions">
              {stage.step === 'check' && <button type="button" className="button" onClick={() => flow.go('columns')}>{say.steps.columns}</button>}
              {stage.step === 'columns' && (
                <button type="button" className="button" data-look="primary" disabled={missingFields(stage.plan).length > 0} onClick={() => flow.go('check')}>{say.next}</button>
              )}
              {stage.step === 'columns' && missingFields(stage.plan).length > 0 && <span className="muted">{say.needs(missingFields(stage.plan).map((field) => say.fields[field] ?? field))}</span>}
              {stage.step === 'check' && (
                <button
                  type="button"
                  className="button"
                  data-look="primary"
                  disabled={ecosystem === undefined || !stage.fresh}
                  onClick={() => {
                    if (result?.ecosystem === undefined) return
                    onShow({ ecosystem: result.ecosystem, fileName: stage.preview.name, answers: stage.plan.answers, result, problems: said, ...(sameList ? { comparison } : {}) })
                  }}
                >
                  {say.show}
                </button>
              )}
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}
