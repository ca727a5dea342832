import type { Atom, Basis, Ecosystem } from '#model/ecosystem.ts'
import { atomIndex } from '#model/find.ts'
import type { AtomId } from '#model/ids.ts'

/** One fact as a person reads it: what is stated, and where it stands. */
export interface FactLine {
  id: AtomId
  subject: string
  predicate: string
  /** as stated */
  text: string
  document: string
  /** file name as given */
  file: string
  section: string
  line: number
  basis: Basis
  restates: boolean
  corrected?: { line: number; reason: string }
}

export function factLine(ecosystem: Ecosystem, atom: Atom): FactLine {
  const document = ecosystem.documents[atom.source.document]
  return {
    id: atom.id,
    subject: ecosystem.nodes.labels[atom.subject] ?? '',
    predicate: atom.predicate,
    text: atom.text,
    document: document?.title ?? '',
    file: document?.file ?? '',
    section: atom.source.section,
    line: atom.source.line,
    basis: atom.basis,
    restates: atom.restates,
    ...(atom.corrected !== undefined && { corrected: atom.corrected }),
  }
}

/** Facts by id, in the order given; ids that no fact has are left out. */
export const factLines = (ecosystem: Ecosystem, ids: readonly AtomId[]): FactLine[] =>
  ids.flatMap((id) => {
    const atom = ecosystem.atoms[atomIndex(ecosystem, id)]
    return atom === undefined ? [] : [factLine(ecosystem, atom)]
  })

export interface FactSection { document: string; file: string; section: string; facts: readonly FactLine[] }

/** Facts grouped by document and section, in order of first appearance; inside, by line. */
export function bySection(facts: readonly FactLine[]): FactSection[] {
  const groups = new Map<string, FactLine[]>()
  for (const fact of facts) {
    const key = `${fact.file}\n${fact.section}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [fact])
    else group.push(fact)
  }
  return [...groups.values()].map((group) => {
    const first = group[0]!
    return { document: first.document, file: first.file, section: first.section, facts: group.toSorted((a, b) => a.line - b.line) }
  })
}
