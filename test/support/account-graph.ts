import { nodeTypes, type Atom, type Ecosystem } from '#model/ecosystem.ts'

/** A graph of one's own: three partners, two of them with the same two accounts. */
export function accountGraph(id = 'own-test'): Ecosystem {
  const ids = ['programme:own', 'partner:a', 'partner:b', 'partner:c', 'partner:x', 'partner:y']
  const labels = ['Own program', 'Alpha', 'Beta', 'Gamma', 'Xenon Bank', 'Yarrow Stores']
  const links: [number, string, number][] = [[0, 'has partner', 1], [0, 'has partner', 2], [0, 'has partner', 3], [1, 'customer', 4], [1, 'customer', 5], [2, 'customer', 4], [2, 'customer', 5], [3, 'prospect', 5]]
  const atoms = links.map(
    ([subject, predicate, object], i): Atom => ({ id: `own-${i}`, subject, predicate, object, text: labels[object]!, category: 'list', source: { document: 0, section: '', line: i + 1 }, basis: 'stated', restates: false, programme: 0 }),
  )
  return {
    id,
    version: '1',
    title: 'Own',
    synthetic: false,
    programmes: [{ id: 'own', node: 0, label: 'Own program', document: 0 }],
    documents: [{ id: 'own', title: 'Own', file: 'own.json', lines: 8 }],
    nodes: { count: ids.length, ids, labels, types: Uint8Array.from(ids, (_, node) => nodeTypes.indexOf(node === 0 ? 'Programme' : 'Partner')), kinds: ids.map((_, node) => (node === 0 ? 'Programme' : 'Partner')), programmes: new Uint32Array(ids.length).fill(1) },
    edges: { count: links.length, ids: links.map(([from, predicate, to]) => `own/${predicate.replace(' ', '-')}:${ids[from]}>${ids[to]}`), from: Uint32Array.from(links, ([from]) => from), to: Uint32Array.from(links, ([, , to]) => to), predicates: links.map(([, predicate]) => predicate), programme: new Uint8Array(links.length), atoms: links.map((_, i) => [i]) },
    atoms,
  }
}
