import type { Facts } from '#analytics/facts.ts'
import type { Atom } from '#model/ecosystem.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface Layer {
  id: NodeId
  label: string
  /** height as stated: 0 is the lowest; layers side by side share one */
  level: number
  /** capabilities it provides, in stated order */
  provides: readonly NodeId[]
  atoms: readonly AtomId[]
}

export interface LayerStack {
  /** highest first; layers of one level in stated order */
  layers: readonly Layer[]
  /** "sits above" facts, the order in which the document draws them, or nothing to order */
  order: 'sits-above' | 'drawn' | 'none'
}

const having = ['has platform layer', 'has integration layer']

/** Layers of a platform and their order. Where facts say what sits above what, a level is the longest way down; else the stated order is the order. */
export function layers(facts: Facts): LayerStack {
  const stated = having.flatMap((predicate) => facts.saying(predicate))
  const nodes = stated.map((atom) => atom.object)
  const above = abovePairs(facts)
  const sorted = above.some(({ upper, lower }) => nodes.includes(upper) && nodes.includes(lower))
  const levels = sorted ? levelsOf(nodes, above) : new Map(nodes.map((node, i) => [node, nodes.length - 1 - i] as const))
  const found = stated.map((atom): Layer => {
    const provides = facts.of(atom.object, 'provides').filter((each) => each.object >= 0)
    const order = above.filter(({ upper, lower }) => upper === atom.object || lower === atom.object).map((each) => each.atom)
    return {
      id: facts.id(atom.object),
      label: facts.label(atom.object),
      level: levels.get(atom.object) ?? 0,
      provides: provides.map((each) => facts.id(each.object)),
      atoms: [atom, ...provides, ...order].map((each) => each.id),
    }
  })
  return { layers: found.toSorted((a, b) => b.level - a.level), order: found.length === 0 ? 'none' : sorted ? 'sits-above' : 'drawn' }
}

interface Pair {
  upper: number
  lower: number
  atom: Atom
}

const abovePairs = (facts: Facts): readonly Pair[] => [
  ...facts.saying('sits above').map((atom) => ({ upper: atom.subject, lower: atom.object, atom })),
  ...facts.saying('sits below').map((atom) => ({ upper: atom.object, lower: atom.subject, atom })),
]

/** Longest way down, at most as many steps as there are layers, so that a circle in the facts ends too. */
function levelsOf(nodes: readonly number[], pairs: readonly Pair[]): ReadonlyMap<number, number> {
  const levels = new Map<number, number>(nodes.map((node) => [node, 0]))
  for (let step = 0; step < nodes.length; step++)
    for (const { upper, lower } of pairs) {
      const below = levels.get(lower)
      const own = levels.get(upper)
      if (below !== undefined && own !== undefined && own <= below && below + 1 < nodes.length) levels.set(upper, below + 1)
    }
  return levels
}
