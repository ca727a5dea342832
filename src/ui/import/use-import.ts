import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportClient } from '#importers/client.ts'
import type { Field } from '#importers/fields.ts'
import type { Problem } from '#importers/importer.ts'
import type { Answers, Plan, SheetPlan } from '#importers/plan.ts'
import type { Preview } from '#importers/protocol.ts'
import type { TableResult } from '#importers/read-file.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { latestOnly } from '#ui/import/latest-only.ts'
import { words } from '#ui/import/words.ts'

/** A file as it was handed over. */
export interface Given {
  name: string
  bytes: ArrayBuffer
}

/** What the page shows next: an ecosystem, and for tables what the person answered. */
export interface Imported {
  ecosystem: Ecosystem
  fileName: string
  answers?: Answers
  result?: TableResult
  problems: readonly Problem[]
}

export type ImportStage =
  | { step: 'pick'; message: string | undefined }
  | { step: 'reading'; name: string }
  | { step: 'refused'; name: string; problems: readonly Problem[] }
  /** `fresh`: the result was read with this very plan; `recognized`: it is the open list again, whose answers were taken over */
  | { step: 'columns' | 'check'; preview: Preview; plan: Plan; result: TableResult | undefined; fresh: boolean; recognized: boolean }

/** Partner and value on some sheet in use: enough to stand on the stage. */
export const missingFields = (plan: Plan): Field[] => {
  const used = plan.sheets.filter((sheet) => sheet.use)
  return (['partner', 'value'] as const).filter((field) => used.length === 0 || used.some((sheet) => !sheet.fields.includes(field)))
}

/** A guess about a column is said until the person decides about that column. */
export function stillTrue(problem: Problem, preview: Pick<Preview, 'guesses'>, plan: Plan): boolean {
  if (problem.says !== 'column-guessed') return true
  const at = preview.guesses.findIndex((guess) => guess.name === problem.sheet)
  const column = preview.guesses[at]?.columns.findIndex(({ heading }) => heading === problem.column) ?? -1
  return plan.sheets.some((sheet) => sheet.sheet === at && sheet.use && sheet.fields[column] === problem.values['field'])
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const cancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** The steps from bytes to a stage; the client does the work in its worker. */
export function useImport(client: ImportClient, suggested: Partial<Answers>, onEcosystem: (imported: Imported) => void) {
  const [stage, setStage] = useState<ImportStage>({ step: 'pick', message: undefined })
  const asked = useRef(0)

  const [reader] = useState(() =>
    latestOnly((plan: Plan) => Promise.all([client.read(plan, words.enteredByYou), client.regard(plan)]), {
      done: (plan, [result, regarded]) => setStage((now) => ('plan' in now ? { ...now, result, fresh: now.plan === plan, preview: { ...now.preview, ...regarded } } : now)),
      failed: (error) => {
        if (!cancelled(error)) setStage({ step: 'pick', message: words.failed(messageOf(error)) })
      },
    }),
  )

  const give = useCallback(
    async (given: Given) => {
      const mine = ++asked.current
      reader.drop()
      setStage({ step: 'reading', name: given.name })
      try {
        const opened = await client.open(given.bytes, given.name)
        if (mine !== asked.current) return
        if (opened.kind === 'ecosystem') {
          const { ecosystem, problems } = opened.result
          if (ecosystem === undefined) setStage({ step: 'refused', name: given.name, problems })
          else onEcosystem({ ecosystem, fileName: given.name, problems })
          return
        }
        const plan: Plan = { ...opened.plan, answers: { ...opened.plan.answers, currency: opened.currencies[0]?.currency ?? suggested.currency ?? opened.plan.answers.currency } }
        setStage({ step: missingFields(plan).length === 0 ? 'check' : 'columns', preview: opened, plan, result: undefined, fresh: false, recognized: false })
        reader.ask(plan)
      } catch (error) {
        if (mine !== asked.current) return
        setStage({ step: 'pick', message: cancelled(error) ? undefined : words.failed(messageOf(error)) })
      }
    },
    [client, onEcosystem, reader, suggested],
  )

  const change = (plan: Plan): void => {
    setStage((now) => ('plan' in now ? { ...now, plan, fresh: false } : now))
    reader.ask(plan)
  }
  /** The target of another list is nobody's answer; only the open list coming back brings its own along. */
  const recognize = (plan: Plan): void => {
    const known = { ...plan, answers: { ...suggested, ...plan.answers } }
    setStage((now) => ('plan' in now ? { ...now, recognized: true } : now))
    change(known)
  }
  const changeSheet = (plan: Plan, sheet: number, next: Partial<SheetPlan>): void => change({ ...plan, sheets: plan.sheets.map((one) => (one.sheet === sheet ? { ...one, ...next } : one)) })
  const go = (step: 'columns' | 'check'): void => setStage((now) => ('plan' in now ? { ...now, step } : now))
  const restart = (): void => {
    asked.current++
    reader.drop()
    client.cancel()
    setStage({ step: 'pick', message: undefined })
  }
  const say = (message: string): void => setStage({ step: 'pick', message })

  useEffect(() => () => client.cancel(), [client])
  return { stage, give, change, recognize, changeSheet, go, restart, say }
}
