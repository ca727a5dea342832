import { readFileSync } from 'node:fs'
import type { Answers, Plan } from '#importers/plan.ts'
import { openFile, readTable, type OpenedTable, type TableResult } from '#importers/read-file.ts'

/** Opens bytes or text as a table; throws when they are none. */
export async function openedTable(content: string | Uint8Array, name = 'list.csv'): Promise<OpenedTable> {
  const opened = await openFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, name)
  if (opened.kind !== 'table') throw new Error(`${name}: ${JSON.stringify(opened.problems)}`)
  return opened
}

/** Opens and reads with the plan Orrery suggests, changed where the test says so. */
export async function readOwn(content: string | Uint8Array, name = 'list.csv', answers: Partial<Answers> = {}, change: (plan: Plan) => Plan = (plan) => plan): Promise<TableResult & { opened: OpenedTable }> {
  const opened = await openedTable(content, name)
  const plan = change({ ...opened.plan, answers: { ...opened.plan.answers, ...answers } })
  return { ...readTable(opened.file, plan, name, 'Entered by you'), opened }
}

export const importFixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url))
