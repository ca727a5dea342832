import type { Ecosystem } from '#model/ecosystem.ts'
import type { ViewState } from '#model/view-state.ts'
import type { NumberSaid } from '#briefing/recorder/said.ts'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill } from '#lenses/quotes/fill.ts'
import { findingsOf } from '#lenses/said-findings.ts'
import { tileText } from '#ui/kpi/figure-text.ts'
import { heading } from '#words/en/legend.ts'
import { recorderWords as say } from '#words/en/recorder.ts'
import type { Formers } from '#app/compared-with.ts'
import { pictureOf } from '#app/picture.ts'
import type { Shelf } from '#app/shelf.ts'

/** A text longer than this is a sentence, not something to put into one; the answer and findings are sentences. */
const longest = 60

/**
 * Everything a view says in numbers, each with the reference that brings it into words: sentences of the answer, tiles and what they say beside their
 * number, cells of the lens's table, findings. What the document does not state is left out.
 */
export function numbersOf(ecosystem: Ecosystem, view: ViewState, shelf: Shelf, formers?: Formers): readonly NumberSaid[] {
  const picture = pictureOf(ecosystem, view, false, shelf, formers)
  const context = quoteContextOf(ecosystem, view)
  const come: NumberSaid[] = []
  const offer = (group: NumberSaid['group'], reference: string, label: string): void => {
    const [piece] = fill(reference, context)
    if (piece === undefined || !('quote' in piece)) return
    const { value } = piece.quote
    const sentence = group === 'answer' || reference.startsWith('{sentence')
    const shown = typeof value === 'number' ? !Number.isNaN(value) : sentence || (/\d/.test(value) && value.length <= longest)
    if (shown) come.push({ reference, group, label, text: piece.text })
  }
  for (const i of picture.lens.finding.keys()) offer('answer', i === 0 ? '{answer}' : `{answer:${i + 1}}`, say.numbers.answer(i + 1))
  for (const figure of picture.kpis) {
    const { label } = tileText(figure)
    offer('tiles', `{figure:${figure.id}}`, label)
    for (const [key, value] of Object.entries(figure.params ?? {})) if (typeof value === 'number') offer('tiles', `{figure:${figure.id}.${key}}`, say.numbers.sub(label, spelled(key)))
  }
  const { columns, rows } = picture.lens.table
  const told = new Set<string>()
  for (const { node, cells } of rows) {
    // a reference names the node: of several rows of one, the first is meant
    if (told.has(node)) continue
    told.add(node)
    const row = ecosystem.nodes.labels[ecosystem.nodes.ids.indexOf(node)] ?? String(cells[0]?.value ?? node)
    for (const [i, column] of columns.entries()) if (cells[i]?.value !== null) offer('table', `{cell:${view.lens}/${node}/${column.id}}`, say.numbers.sub(row, column.text ?? heading(column.heading)))
  }
  for (const finding of findingsOf(picture, shelf)) {
    const label = (part: string) => say.numbers.sub(part, finding.text)
    offer('findings', `{sentence:${finding.id}}`, say.numbers.sentence)
    for (const [key, value] of Object.entries(finding.values)) if (typeof value === 'number') offer('findings', `{finding:${finding.id}.${key}}`, label(spelled(key)))
  }
  return come
}

/** `otherShare` as words. */
const spelled = (key: string): string => key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
