import { factsUnder, recompute } from '#analytics/explain/recompute.ts'
import type { Term } from '#model/term.ts'
import { explainCell } from '#lenses/explain/index.ts'
import type { Lens, LensContext } from '#lenses/lens.ts'
import { atomIndex } from '#model/find.ts'
import { explained } from '#words/en/explain.ts'

/** Shaped like a key of words, not like a label. */
const looksLikeKey = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Words that a tree needs and does not have: every formula has some, every name and text that is no label too. */
export function unworded(term: Term, labels: ReadonlySet<string> = new Set()): string[] {
  const key = (text: string): string[] => (text === '' || (looksLikeKey.test(text) && explained[text] === undefined && !labels.has(text)) ? [`no words for "${text}"`] : [])
  if (term.kind === 'fact') return []
  if (term.kind !== 'formula') return key(term.text)
  const own = explained[term.formula] === undefined ? [`no words for the formula "${term.formula}"`] : []
  return [...own, ...term.parts.flatMap((part) => [...key(part.name), ...unworded(part.term, labels), ...(part.because ?? []).flatMap((each) => [...key(each.name), ...unworded(each.term, labels)])])]
}

/** Every leaf that is no fact of a document and no count of things. */
export const givenLeaves = (term: Term): readonly Term[] => (term.kind === 'formula' ? term.parts.flatMap((part) => givenLeaves(part.term)) : term.kind === 'given' ? [term] : [])

/** Numbers of a method, by their words. */
const constantLeaves = (term: Term): readonly { text: string; value: number }[] =>
  term.kind === 'formula' ? term.parts.flatMap((part) => constantLeaves(part.term)) : term.kind === 'constant' ? [{ text: term.text, value: term.value }] : []

/** Numbers of a method as constants of a tree, by their words: no other number may come in as one. Of the lenses about money, tiers and scores. */
const ofTheMethod = new Map<string, readonly number[]>([
  ['tiers-last-level', [1]], ['tiers-never-less', [0]], ['scorecard-up-to-100', [100]], ['scorecard-two-decimals', [2]], ['scorecard-sum-to-one', [1]],
  ['economics-row-year', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]], ['economics-outlay-once', [1]], ['economics-year-before-once', [1]],
])
export const smuggled = (cells: readonly ExplainedCell[]): readonly { text: string; value: number }[] =>
  cells.flatMap(({ term }) => (term === undefined ? [] : constantLeaves(term))).filter(({ text, value }) => !(ofTheMethod.get(text) ?? []).includes(value))

export interface ExplainedCell { node: string; column: string; value: number; term: Term | undefined; again: number; /** words that the tree lacks */ unworded: readonly string[] }

/** The numbers in the table of a lens, each with its tree and what the facts under it give again: all, or at most so many cells spread over it. */
export function explainedCells(lens: Lens, context: LensContext, most = Infinity): readonly ExplainedCell[] {
  const view = lens.view(context)
  const { ecosystem } = context
  const labels = new Set(ecosystem.nodes.labels)
  const told = view.table.rows.flatMap(({ node, cells }) =>
    cells.flatMap(({ value, said = [] }, i) => {
      const numbers = typeof value === 'number' ? [value] : said
      return numbers.some(Number.isNaN) || numbers.length === 0 ? [] : [{ node, numbers, column: view.table.columns[i]!.id }]
    }),
  )
  const step = Math.max(1, told.length / most)
  return Array.from({ length: Math.ceil(told.length / step) }, (_, i) => told[Math.floor(i * step)]!).flatMap(({ node, numbers, column }) => {
    const term = explainCell(lens.id, context, view, node, column)
    // A text says its numbers one by one: the parts of its tree.
    const each = numbers.length > 1 || (term?.kind === 'formula' && term.operation === 'several') ? numbers.map((_, at) => (term?.kind === 'formula' ? term.parts[at]?.term : undefined)) : [term]
    return numbers.map((number, at) => ({ node, column, value: number, term: each[at], again: each[at] === undefined ? NaN : recompute(each[at], (atom) => ecosystem.atoms[atomIndex(ecosystem, atom)]), unworded: term === undefined ? [] : unworded(term, labels) }))
  })
}

/** Sums of money are taken in whole cents: what somebody states in parts of a cent may be half a cent off each. */
const cents = (term: Term): number => (term.unit === 'money' ? 0.005 * factsUnder(term).length : 0)
const near = (a: number, b: number, beside: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)) + beside

/** What is wrong with the explanations of a table, a line each; empty = every number is explained, in words, by facts that give it again. */
export const wrongCells = (cells: readonly ExplainedCell[]): string[] =>
  cells.flatMap(({ node, column, value, term, again, unworded: missing }) => {
    const at = `${node} ${column}`
    if (term === undefined) return [`${at}: nobody explains ${value}`]
    return [
      ...(near(again, value, cents(term)) ? [] : [`${at}: ${value} explained as ${again}`]),
      ...(near(term.value, value, cents(term)) ? [] : [`${at}: ${value} shown as ${term.value}`]),
      ...missing.map((each) => `${at}: ${each}`),
    ]
  })
