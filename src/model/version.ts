import type { Ecosystem } from '#model/ecosystem.ts'
import { Hasher } from '#model/hash.ts'
import { givenValue } from '#model/given-value.ts'

/** Everything an ecosystem states, without what follows from it (links) and without its version. */
export type Content = Omit<Ecosystem, 'version' | 'edges'>

/**
 * 16 hexadecimal digits over every stated column in a fixed order. Values that the grammar reads from their text are not hashed
 * again, so a better grammar does not make an unchanged file look changed.
 */
export function contentVersion(content: Content): string {
  const hasher = new Hasher()
    .text(content.id)
    .text(content.title)
    .word(content.synthetic ? 1 : 0)
  hasher.word(content.documents.length)
  for (const document of content.documents) hasher.text(document.id).text(document.title).text(document.file).word(document.lines)
  hasher.word(content.programmes.length)
  for (const programme of content.programmes) {
    hasher
      .text(programme.id)
      .text(programme.label)
      .word(programme.node)
      .word(programme.document)
      .text(String(programme.asOf ?? ''))
  }
  const { nodes } = content
  hasher.word(nodes.count)
  for (let node = 0; node < nodes.count; node += 1) {
    hasher
      .text(nodes.ids[node] ?? '')
      .text(nodes.labels[node] ?? '')
      .text(nodes.kinds[node] ?? '')
    hasher.word(nodes.types[node] ?? 0).word(nodes.programmes[node] ?? 0)
  }
  hasher.word(content.atoms.length)
  for (const atom of content.atoms) {
    hasher.text(atom.id).word(atom.subject).text(atom.predicate).word(atom.object).text(atom.text).text(atom.category)
    hasher.word(atom.source.document).text(atom.source.section).word(atom.source.line)
    hasher
      .text(atom.basis)
      .word(atom.restates ? 1 : 0)
      .word(atom.programme)
    if (atom.corrected !== undefined) hasher.word(atom.corrected.line).text(atom.corrected.reason)
    const value = givenValue(atom)
    if (value !== undefined) hasher.text(JSON.stringify(value))
  }
  return hasher.digest()
}
