import { briefWords as say } from '#words/en/brief.ts'
import type { Brief, BriefDraft, BriefFigure, BriefFinding, BriefTable } from '#exporters/brief/brief.ts'
import { clip, linesOf, textWidth } from '#exporters/brief/measure.ts'
import { partOf } from '#exporters/brief/twin.ts'

/**
 * What fits on one sheet that is both A4 and US Letter: 184 mm (A4 is the narrower) by 256 mm (Letter is the lower), in pt. The numbers below are those of
 * style.ts; the picture gives way where a text prints longer than it was taken for.
 */
export const sheet = { width: 520, height: 722 } as const
const picture = { height: 152, least: 124 } as const
const heading = 23
const most = { findings: 7, rows: 12, columns: 8 } as const

/** Everything of a brief that one page holds: about five findings first, then the table where all of it fits, then more findings. */
export function fitted({ table, restsOn, ...whole }: BriefDraft): Brief {
  const draft = { ...whole, rest: shortened(whole) }
  const all = draft.findings.length
  const heights = draft.findings.map(findingHeight)
  const left = (shown: number): number => sheet.height - fixed({ ...draft, ...restsOn(shown) }) - heading - (shown === 0 ? 14 : heights.slice(0, shown).reduce((sum, height) => sum + height, 0))
  const largest = (up: number, room: number): number => Array.from({ length: Math.min(up, all) + 1 }, (_, i) => Math.min(up, all) - i).find((shown) => left(shown) + room >= 0) ?? 0
  // five findings may press the picture, nothing else does
  const slack = draft.picture.kind === 'none' ? 0 : picture.height - picture.least
  const first = Math.max(largest(most.findings, 0), largest(5, slack))
  const five = Math.min(5, first)
  const twin = table.rows.length === 0 ? undefined : tableThatFits(table, left(five))
  const shown = twin === undefined ? first : Math.max(five, largest(most.findings, -twinHeight(twin)))
  return { ...draft, findings: draft.findings.slice(0, shown), ...restsOn(shown), moreFindings: shown === all ? '' : say.moreFindings(all - shown), ...(twin !== undefined && { table: twin }) }
}

/** The answer beside the picture; alone it has the whole width. */
function answerHeight({ lens, headline, rest, picture: { kind } }: Pick<Brief, 'lens' | 'headline' | 'rest' | 'picture'>): number {
  const width = kind === 'none' ? sheet.width : 206
  const sentences = rest.reduce((sum, sentence) => sum + 12.5 * linesOf(sentence, width, 9) + 4, 0)
  return 8 + 11 * linesOf(`${lens.name} ${lens.question}`, width, 8.1) + 17 * linesOf(headline, width, 13.4) + sentences + (kind === 'none' ? 12 : 0)
}

/** The sentences after the headline, as many as stand beside the picture. */
function shortened(draft: Pick<Brief, 'lens' | 'headline' | 'rest' | 'picture'>): readonly string[] {
  const kept = [3, 2, 1].find((sentences) => answerHeight({ ...draft, rest: draft.rest.slice(0, sentences) }) <= picture.height + 12)
  return draft.rest.slice(0, kept ?? 0)
}

/** What is on the page in any case. */
function fixed(draft: Omit<Brief, 'table' | 'moreFindings'>): number {
  const lines = (texts: readonly string[], width: number, size: number) => texts.reduce((sum, text) => sum + linesOf(text, width, size), 0)
  const alone = draft.picture.kind === 'none'
  const head = 25 * lines([draft.program], sheet.width, 21) + 11 * (1 + lines(stateLines(draft), sheet.width, 8.6)) + 18
  const answer = answerHeight(draft)
  const figures = heading + 13 + draft.figures.reduce((sum, row) => sum + figureHeight(row, draft.supposed), 0)
  const missing = 9 + 10 * lines([`${say.headings.missing} ${draft.missing.join(' ')}`], sheet.width, 7.6)
  const foot = 10 + 9.5 * (lines([`${say.headings.sources} ${draft.sources.join('; ')}`], sheet.width, 7.1) + lines([draft.facts], sheet.width, 7) + 1)
  // long names break sooner in the bold line and the narrower columns of a scenario than they were taken for
  const caution = draft.supposed ? 26 : 0
  return caution + head + Math.max(answer, alone ? 0 : picture.height + 1) + (draft.synthetic === '' ? 0 : 11) + figures + missing + foot
}

/** What numbers mean, line by line: where nothing is supposed, one line says so together with the readings. */
export const stateLines = ({ supposed, scenario, conditions: [first = '', ...others] }: Pick<Brief, 'supposed' | 'scenario' | 'conditions'>): readonly string[] =>
  supposed ? [scenario, first, ...others] : [`${scenario}. ${first}`, ...others]

function figureHeight(row: BriefFigure, supposed: boolean): number {
  const [label, other] = supposed ? [118, 118] : [146, 206]
  return 4.5 + Math.max(11.5 * linesOf(row.label, label, 8.6), 11.5 * linesOf(row.beside, supposed ? 56 : 70, 8.6), 9.5 * linesOf(row.others.join('; '), other, 7), 11.5)
}

const findingHeight = ({ text, rule, evidence, figure = '' }: BriefFinding): number =>
  6.5 + 12 * linesOf(text, Math.min(436, 500 - textWidth(figure, 9.5)), 9) + 9.5 * linesOf(`${rule} ${evidence}`, 436, 7)

const rowHeight = 14.4
const columnWidth = (table: BriefTable, column: number): number =>
  12 + Math.max(textWidth(table.columns[column]?.text ?? '', 7), ...table.rows.slice(0, most.rows).map((row) => textWidth(row[column]?.text ?? '', 8)))

/** As many columns as stand side by side in one line each, and as many rows as there is room for; undefined: too few of them. */
function tableThatFits(whole: BriefTable, room: number): BriefTable | undefined {
  const table = { ...whole, columns: whole.columns.map(({ text, numeric }) => ({ text: clip(text, 28), numeric })), rows: whole.rows.map((row) => row.map(({ text, unknown }) => ({ text: clip(text, 44), unknown }))) }
  let columns = 0
  for (let used = 0; columns < Math.min(most.columns, table.columns.length); columns++) if ((used += columnWidth(table, columns)) > sheet.width) break
  const rows = Math.min(most.rows, table.rows.length, Math.floor((room - twinHeight(table, 0)) / rowHeight))
  // a small table stands whole or not at all; of a large one its first rows say something
  return columns < 2 || rows < Math.min(6, table.rows.length) ? undefined : partOf(table, columns, rows)
}

/** One line more where the table says which part of it is here. */
const twinHeight = (table: BriefTable, rows = table.rows.length): number => heading + 14 + rowHeight * rows + 11
