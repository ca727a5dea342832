import type { Ecosystem } from '#model/ecosystem.ts'
import { atomIndex, nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Term, TermPart } from '#model/term.ts'
import type { SaidTerm } from '#ui/explain/said-term.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import { allCheckWords } from '#words/en/all-checks.ts'
import { explained } from '#words/en/explain.ts'
import { explainWords } from '#words/en/explain-dialog.ts'
import { amount, percent } from '#words/format.ts'

/** A tree in words. The root is called `title`: where it is one stated number, that is its only line. */
export const saidTree = (ecosystem: Ecosystem, title: string, term: Term): SaidTerm => said(ecosystem, { name: title, term }, '0')

function said(ecosystem: Ecosystem, part: TermPart, id: string): SaidTerm {
  const { term } = part
  const node = entity(ecosystem, part.node ?? (term.kind === 'fact' ? subjectOf(ecosystem, term.atom) : undefined))
  const own = {
    id,
    name: nameOf(ecosystem, part),
    value: term.kind === 'count' ? amount(term.value, 'count') : numberText(term),
    formula: term.kind === 'formula' ? worded(term.formula) : '',
    note: noteOf(term),
    ...(term.kind === 'given' ? { tone: 'supposed' as const } : term.kind === 'unknown' ? { tone: 'unknown' as const } : {}),
    facts: term.kind === 'fact' ? factLines(ecosystem, [term.atom]) : [],
    ...(node !== undefined && { node }),
    because: (part.because ?? []).map((each, i) => said(ecosystem, each, `${id}.b${i}`)),
  }
  if (own.formula === own.name) own.formula = ''
  if (own.note === own.name) own.note = ''
  return { ...own, parts: term.kind === 'formula' ? term.parts.map((each, i) => said(ecosystem, each, `${id}.${i}`)) : term.kind === 'count' ? things(ecosystem, term, id) : [] }
}

const things = (ecosystem: Ecosystem, { things: all }: Extract<Term, { kind: 'count' }>, id: string): SaidTerm[] =>
  all.map(({ label, node, atoms }, i) => {
    const known = entity(ecosystem, node)
    const name = allCheckWords[label]?.title ?? worded(label)
    return { id: `${id}.${i}`, name, value: '', formula: '', note: atoms.length === 0 ? explainWords.noFact : '', facts: factLines(ecosystem, atoms), ...(known !== undefined && { node: known }), parts: [], because: [] }
  })

const worded = (key: string): string => explained[key] ?? key

/** "Contract value of EY Global"; a name without words of its own is the label itself. */
function nameOf(ecosystem: Ecosystem, { name, node, of }: TermPart): string {
  const words = explained[name]
  const label = of ?? (node === undefined ? undefined : entity(ecosystem, node)?.label)
  return words === undefined ? (of === undefined || of === name ? name : explainWords.of(name, of)) : label === undefined ? words : explainWords.of(words, label)
}

function noteOf(term: Term): string {
  if (term.kind === 'given') return [explainWords.by[term.by], term.text === 'supposed' || term.text === 'own-rule' ? '' : worded(term.text)].filter((part) => part !== '').join(': ')
  if (term.kind === 'constant') return [worded(term.text), explainWords.constant].filter((part) => part !== '').join(', ')
  if (term.kind === 'unknown') return term.text === 'not-stated' ? '' : worded(term.text)
  return term.kind === 'count' ? worded(term.text) : ''
}

/** With two decimals where a percentage has them, and with its fraction where a count has one. */
export function numberText({ value, unit, currency }: Term): string {
  if (unit === 'ratio') return percent(value, 2).endsWith('0%') ? percent(value) : percent(value, 2)
  return amount(value, (unit === 'count' || unit === 'index') && !Number.isInteger(value) && Math.abs(value) < 1000 ? 'number' : unit, currency)
}

/** What a number is, said without a sentence around it: its formula, or who states what. */
export function sourceText(ecosystem: Ecosystem, term: Term): string {
  if (term.kind === 'formula') return worded(term.formula)
  if (term.kind !== 'fact') return worded(term.text)
  const [line] = factLines(ecosystem, [term.atom])
  return line === undefined ? '' : explainWords.cell(line.subject, line.predicate.replaceAll('_', ' '))
}

/** Entities only: facts, cells and flags of a lens have ids, too. */
function entity(ecosystem: Ecosystem, id: NodeId | undefined): { id: NodeId; label: string } | undefined {
  const node = id === undefined ? -1 : nodeIndex(ecosystem, id)
  return id === undefined || node === -1 ? undefined : { id, label: ecosystem.nodes.labels[node] ?? id }
}

const subjectOf = (ecosystem: Ecosystem, atom: string): NodeId | undefined => ecosystem.nodes.ids[ecosystem.atoms[atomIndex(ecosystem, atom)]?.subject ?? -1]
