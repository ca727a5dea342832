import { legendLabel } from '#words/en/legend.ts'
import { commandLineWords as say } from '#words/en/command-line.ts'
import { count, day, dayNumber, money } from '#words/format.ts'
import { words } from '#words/index.ts'
import type { Inspection } from '#cli/inspection.ts'

/** The inspection as a person reads it in a terminal: names to the left, numbers and sentences in columns. */
export function inspectionText(inspection: Inspection): string {
  const { file, read, title = '', dataVersion = '', counts, types = {}, totals, programs, problems, synthetic } = inspection
  if (counts === undefined) return ''
  const notes = problems.filter(({ note }) => note).length
  return [
    say.read(file, read ?? '', title),
    [say.version(dataVersion), ...(synthetic === true ? [say.synthetic] : []), say.problems(problems.length - notes, notes)].join(', '),
    '',
    ...columns([
      [say.counts.entities, count(counts.entities)],
      ...Object.entries(types).map(([type, found]): [string, string] => [`  ${legendLabel(type)}`, count(found)]),
      [say.counts.links, count(counts.links)],
      [say.counts.facts, count(counts.facts)],
      [say.counts.documents, count(counts.documents)],
      [say.counts.programs, count(counts.programs)],
    ]),
    ...(totals === undefined ? [] : ['', ...columns((['file', 'stage', 'problems'] as const).map((side) => [`${side === 'file' ? '' : '  '}${say.totals[side]}`, say.amountOf(totals[side].rows, money(totals[side].money, totals.currency, { compact: false }))]))]),
    ...programs.flatMap((program) => [
      '',
      say.program(program.label, program.id, program.asOf === null ? words.interface.top.noDate : words.interface.top.asOf(day(dayNumber(program.asOf)))),
      ...columns(program.figures.map(({ text }) => [`  ${text.label}`, [text.figure, text.beside].filter((part) => part !== undefined).join(' ')])),
      `  ${say.findings(program.findings.length)}`,
      ...columns(program.findings.map(({ id, text }) => [`  ${id}`, text])),
    ]),
    '',
  ].join('\n')
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const wide = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `${name.padEnd(wide)}  ${value}`)
}
