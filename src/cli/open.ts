import type { Ecosystem } from '#model/ecosystem.ts'
import { importers } from '#importers/index.ts'
import { isNote, limits, type Problem } from '#importers/importer.ts'
import { openFile, readTable } from '#importers/read-file.ts'
import type { Totals } from '#importers/totals.ts'
import { commandLineWords as say } from '#words/en/command-line.ts'
import { importingWords } from '#words/en/importing.ts'
import type { World } from '#cli/command.ts'

export interface OpenedFile {
  /** as the person typed it */
  file: string
  /** title of the importer that took it; undefined: none did */
  format: string | undefined
  ecosystem: Ecosystem | undefined
  problems: readonly Problem[]
  /** where the problems are, in words: a sheet is named when there are several */
  sheets: number
  /** of a table: what came, what is on the stage, what is not */
  totals: Totals | undefined
}

/** Any format the page reads, with the plan the page would suggest. Undefined: the file itself cannot be opened, and that was said. */
export async function open(file: string, world: World): Promise<OpenedFile | undefined> {
  const name = file.split(/[/\\]/).at(-1) ?? file
  const nothing = (says: string, values: Problem['values']): OpenedFile => ({ file, format: undefined, ecosystem: undefined, problems: [{ says, values }], sheets: 1, totals: undefined })
  let bytes: Uint8Array
  try {
    // Asked before it is read: a disk image is not worth the memory.
    const size = await world.size(file)
    if (size > limits.bytes) return nothing('too-large', { megabytes: Math.round(size / 1_048_576), most: limits.bytes / 1_048_576 })
    bytes = await world.read(file)
  } catch (error) {
    world.say(say.error(say.unread(file, codeOf(error))))
    return undefined
  }
  const format = importers.find((one) => one.accepts(name, bytes.subarray(0, 512)))?.title
  const opened = await openFile(bytes, name)
  if (opened.kind === 'ecosystem') return { file, format: opened.ecosystem === undefined ? undefined : format, ecosystem: opened.ecosystem, problems: opened.problems, sheets: 1, totals: undefined }
  const read = readTable(opened.file, opened.plan, name, importingWords.enteredByYou)
  return { file, format, ecosystem: read.ecosystem, problems: [...opened.problems, ...read.problems], sheets: opened.file.sheets.length, totals: read.totals }
}

/** A list with a broken column has as many problems as rows. */
const mostSaid = 40

/** What is wrong goes to standard error, what is merely to be known after it. */
export function sayProblems({ file, problems, sheets }: OpenedFile, world: World): void {
  const wrong = problems.filter((problem) => !isNote(problem))
  const shown = [...wrong, ...problems.filter(isNote)].slice(0, mostSaid)
  for (const problem of shown) {
    const sentence = importingWords.problem(problem, sheets)
    world.say(say.problemIn(file, isNote(problem) ? say.note(sentence) : sentence))
  }
  if (problems.length > shown.length) world.say(say.moreProblems(problems.length - shown.length))
}

export function sayNothing({ file, problems }: OpenedFile, world: World): void {
  if (problems.some(({ says }) => says === 'column-missing')) world.say(say.problemIn(file, say.matchByHand))
  world.say(say.error(say.nothingRead(file)))
}

export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error))
