import type { Atom, Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { AtomId } from '#model/ids.ts'

/** Facts of a former snapshot carry another name than today's: `former/row-3-value`. */
const formerId = (id: AtomId): AtomId => `former/${id}`

const renamed = new WeakMap<Ecosystem, Ecosystem>()

/** The former snapshot with names of its own for its facts, so that they can stand beside today's. */
export function asFormer(former: Ecosystem): Ecosystem {
  const known = renamed.get(former)
  if (known !== undefined) return known
  const made = { ...former, atoms: former.atoms.map((atom): Atom => ({ ...atom, id: formerId(atom.id) })) }
  renamed.set(former, made)
  return made
}

const kept = new WeakMap<Ecosystem, { former: Ecosystem; title: string; both: Ecosystem }>()

/**
 * Today's data with what the former snapshot stated beside it: its documents (their titles worded by `titled`), the values it stated, and the entities
 * that are gone, which come after all others, so that nobody's number changes. Lines are today's alone.
 */
export function withFormer(ecosystem: Ecosystem, former: Ecosystem, titled: (title: string) => string): Ecosystem {
  const title = titled('')
  const known = kept.get(ecosystem)
  if (known?.former === former && known.title === title) return known.both
  const { nodes } = ecosystem
  const ids = [...nodes.ids]
  const gone: number[] = []
  const numbers = former.nodes.ids.map((id, node) => {
    const there = nodeIndex(ecosystem, id)
    if (there !== -1) return there
    gone.push(node)
    return ids.push(id) - 1
  })
  const left = new Set(gone)
  const documents = former.documents.map((document) => ({ ...document, id: formerId(document.id), title: titled(document.title) }))
  const said = asFormer(former).atoms.filter(({ subject, object }) => object === -1 || left.has(subject) || left.has(object))
  const both: Ecosystem = {
    ...ecosystem,
    documents: [...ecosystem.documents, ...documents],
    nodes: {
      count: ids.length,
      ids,
      labels: [...nodes.labels, ...gone.map((node) => former.nodes.labels[node]!)],
      types: Uint8Array.from([...nodes.types, ...gone.map((node) => former.nodes.types[node]!)]),
      kinds: [...nodes.kinds, ...gone.map((node) => former.nodes.kinds[node]!)],
      programmes: Uint32Array.from([...nodes.programmes, ...gone.map((node) => former.nodes.programmes[node]!)]),
    },
    atoms: [
      ...ecosystem.atoms,
      ...said.map((atom): Atom => ({ ...atom, subject: numbers[atom.subject]!, object: atom.object === -1 ? -1 : numbers[atom.object]!, source: { ...atom.source, document: atom.source.document + ecosystem.documents.length } })),
    ],
  }
  kept.set(ecosystem, { former, title, both })
  return both
}
