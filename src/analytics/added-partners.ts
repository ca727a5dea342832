import type { Book } from '#analytics/book.ts'
import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'

const kept = new WeakMap<Ecosystem, Map<string, Ecosystem>>()

/**
 * The data with the partners that a scenario adds, so that every picture can show them like any other. They come after all entities, so that
 * nobody's number changes; no fact and no link speaks of them. None added: the same data.
 */
export function withAddedPartners(ecosystem: Ecosystem, programme: number, { partners, removed }: Book): Ecosystem {
  const added = [...partners, ...removed].filter((partner) => partner.added === true)
  if (added.length === 0) return ecosystem
  const known = kept.get(ecosystem) ?? new Map<string, Ecosystem>()
  kept.set(ecosystem, known)
  const key = JSON.stringify([programme, added.map(({ id, label }) => [id, label])])
  const found = known.get(key)
  if (found !== undefined) return found
  const { nodes } = ecosystem
  const type = nodeTypes.indexOf('Partner')
  const more: Ecosystem = {
    ...ecosystem,
    // Places kept for the data alone are not places for more bodies.
    version: `${ecosystem.version}+${added.map(({ id }) => id).join('+')}`,
    nodes: {
      count: nodes.count + added.length,
      ids: [...nodes.ids, ...added.map(({ id }) => id)],
      labels: [...nodes.labels, ...added.map(({ label }) => label)],
      types: Uint8Array.from([...nodes.types, ...added.map(() => type)]),
      kinds: [...nodes.kinds, ...added.map(() => 'Partner')],
      programmes: Uint32Array.from([...nodes.programmes, ...added.map(() => 1 << programme)]),
    },
  }
  // Somebody who types a name makes one such copy a letter: only the last ones are worth keeping.
  if (known.size > 8) known.clear()
  known.set(key, more)
  return more
}
