import type { Atom, Ecosystem } from '#model/ecosystem.ts'
import { atomIndex } from '#model/find.ts'
import type { AtomId } from '#model/ids.ts'
import { briefWords as say } from '#words/en/brief.ts'

/** Documents in the order in which the page first names them; 1 = first. */
export class Sources {
  readonly #ecosystem: Ecosystem
  readonly #order: number[] = []

  constructor(ecosystem: Ecosystem, first: readonly number[]) {
    this.#ecosystem = ecosystem
    for (const document of first) this.number(document)
  }

  number(document: number): number {
    const at = this.#order.indexOf(document)
    return at === -1 ? this.#order.push(document) : at + 1
  }

  /** how many are named by now */
  get named(): number {
    return this.#order.length
  }

  /** "[1] AIA Enterprise Partnership Integration Guide (000_c72b426cb9c36cf2.txt), 507 lines"; the first `named` of them, in at most `most` entries */
  said(named: number, most: number): string[] {
    const all = this.#order.slice(0, named).flatMap((document, i) => {
      const source = this.#ecosystem.documents[document]
      return source === undefined ? [] : [say.source(i + 1, source.title, source.file, source.lines)]
    })
    return all.length <= most ? all : [...all.slice(0, most - 1), say.moreSources(all.length - most + 1)]
  }
}

const factsBy = (ecosystem: Ecosystem, ids: readonly AtomId[]): Atom[] => ids.flatMap((id) => ecosystem.atoms[atomIndex(ecosystem, id)] ?? [])

/**
 * Where facts stand: sections in the order of first appearance, their lines in order, neighbors joined. Of many sections the first ones, and how many
 * facts stand elsewhere.
 */
export function evidenceOf(ecosystem: Ecosystem, ids: readonly AtomId[], sources: Sources, most = 4): string {
  const facts = factsBy(ecosystem, ids)
  if (facts.length === 0) return say.noFacts
  const groups = new Map<string, Atom[]>()
  for (const fact of facts) {
    const key = `${fact.source.document}\n${fact.source.section}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [fact])
    else group.push(fact)
  }
  const sections = [...groups.values()]
  const places = sections.slice(0, most).map((group) => {
    const { document, section } = group[0]!.source
    const spans = spansOf(group.map(({ source }) => source.line))
    const shown = spans.slice(0, mostSpans).map(([first, last]) => say.lines(first, last))
    return say.place(sources.number(document), section, [...shown, ...(spans.length > mostSpans ? ['…'] : [])].join(', '), spans.length > 1 || spans[0]?.[0] !== spans[0]?.[1])
  })
  const elsewhere = sections.slice(most).reduce((sum, group) => sum + group.length, 0)
  return [...places, ...(elsewhere > 0 ? [say.morePlaces(elsewhere)] : [])].join('; ')
}

const mostSpans = 6

/** 15, 16, 17, 21 -> 15 to 17, 21 */
function spansOf(lines: readonly number[]): (readonly [number, number])[] {
  const spans: [number, number][] = []
  for (const line of [...new Set(lines)].toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] + 1 === line) last[1] = line
    else spans.push([line, line])
  }
  return spans
}
