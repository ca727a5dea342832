import { type RandomSource, randomSource } from '#model/exact.ts'

export interface Family {
  count: number
  from: Uint32Array
  to: Uint32Array
}
export type FamilyId = 'S' | 'H'

/**
 * The two graph families that layouts are measured on: connected, without self links or parallel ones, the same bits for a seed everywhere.
 * `S`: a clustered scale-free hairball, 12 % of its links from anywhere to whoever has many already.
 * `H`: a partner ecosystem: hubs with their entities around them, cluster sizes skewed, 2 % of the links between hubs.
 * @param links at least `nodes - 1`; the measurements use 2.5 a node
 * @throws RangeError when so many links have no room
 */
export function family(id: FamilyId, nodes: number, links = Math.round(2.5 * nodes), seed = 1): Family {
  if (links < nodes - 1) throw new RangeError(`${links} links cannot connect ${nodes} nodes`)
  const drawn = new Links(nodes, links)
  const random = randomSource(seed)
  if (id === 'S') scaleFree(nodes, drawn, random)
  else hierarchical(nodes, drawn, random)
  return { count: nodes, from: drawn.from, to: drawn.to }
}

/** share of links to anywhere */
const globalInS = 0.12
/** share of those that go to somebody whom such a link has reached before */
const famousInS = 0.45
/** nodes in a cluster, on average */
const clusterInS = 60

/** Nodes come one by one; whoever has links gets more: in its cluster, or anywhere. */
function scaleFree(nodes: number, links: Links, random: RandomSource): void {
  const clusters = Math.max(1, Math.round(nodes / clusterInS))
  // whoever stands in a list twice is drawn twice as often
  const members = Array.from({ length: clusters }, (): number[] => [])
  const famous: number[] = []
  for (let node = 0; node < nodes; node++) {
    const own = members[Math.floor(random() * clusters)]!
    if (node === 0) own.push(0)
    const wanted = Math.round((links.wanted * (node + 1)) / nodes)
    for (let tries = 0, first = node > 0; (first || links.made < wanted) && tries < 50; tries++) {
      const global = own.length === 0 || random() < globalInS
      const again = global && random() < famousInS && famous.length > 0
      const to = again ? oneOf(famous, random) : global ? links.end(random) : oneOf(own, random)
      if (!links.add(node, to)) continue
      first = false
      own.push(node)
      if (global) famous.push(to)
      else own.push(to)
    }
  }
  links.fill(() => [Math.floor(random() * nodes), links.end(random)])
}

const globalInH = 0.02
/** nodes a partner, itself counted */
const partnerInH = 60
/** share of entities that hang on the partner itself; the others on one of its entities */
const directInH = 0.15
/** links within a cluster join entities that came at most half as many places apart */
const nearInH = 20

/** A tree of partner hubs, shortcuts from anywhere to its upper hubs, entities by skewed partners, and links between entities that came about together. */
function hierarchical(nodes: number, links: Links, random: RandomSource): void {
  const partners = Math.max(1, Math.round(nodes / partnerInH))
  for (let hub = 1; hub < partners; hub++) links.add(hub, (hub - 1) >> 2)
  const members = Array.from({ length: partners }, (_, hub) => [hub])
  const home = new Uint32Array(nodes)
  const place = new Uint32Array(nodes)
  for (let node = 0; node < nodes; node++) {
    if (node < partners) {
      home[node] = node
      continue
    }
    home[node] = Math.floor(partners * random() * random())
    const own = members[home[node]!]!
    links.add(node, random() < directInH ? own[0]! : oneOf(own, random))
    place[node] = own.length
    own.push(node)
  }
  links.fill(() => {
    const node = Math.floor(random() * nodes)
    if (random() < globalInH / (1 - nodes / links.wanted)) {
      const upper = random() * random()
      return [node, Math.floor(partners * upper * upper)]
    }
    const own = members[home[node]!]!
    const near = place[node]! + Math.floor((random() - 0.5) * nearInH)
    return [node, own[Math.min(own.length - 1, Math.max(0, near))]!]
  })
}

const oneOf = (list: readonly number[], random: RandomSource): number => list[Math.floor(random() * list.length)]!

/** Links as they are drawn; remembers which there are. */
class Links {
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly wanted: number
  readonly #nodes: number
  readonly #slots: Float64Array
  made = 0

  constructor(nodes: number, links: number) {
    this.#nodes = nodes
    this.wanted = links
    this.from = new Uint32Array(links)
    this.to = new Uint32Array(links)
    let room = 16
    while (room < 2 * links) room *= 2
    this.#slots = new Float64Array(room).fill(-1)
  }

  /** false: it exists, joins a node to itself, or there are enough */
  add(from: number, to: number): boolean {
    if (from === to || this.made >= this.wanted) return false
    const key = Math.min(from, to) * this.#nodes + Math.max(from, to)
    let slot = Math.imul(Math.min(from, to), 0x9e3779b1) ^ Math.imul(Math.max(from, to), 0x85ebca6b)
    for (slot = (slot ^ (slot >>> 15)) & (this.#slots.length - 1); this.#slots[slot] !== -1; slot = (slot + 1) & (this.#slots.length - 1)) {
      if (this.#slots[slot] === key) return false
    }
    this.#slots[slot] = key
    this.from[this.made] = from
    this.to[this.made] = to
    this.made += 1
    return true
  }

  /** A node with the chance of its degree. */
  end(random: RandomSource): number {
    if (this.made === 0) return 0
    const link = Math.floor(random() * this.made)
    return random() < 0.5 ? this.from[link]! : this.to[link]!
  }

  /** Adds what `draw` proposes until all links are there. */
  fill(draw: () => [number, number]): void {
    for (let tries = 0; this.made < this.wanted; tries++) {
      if (tries > 100 * this.wanted) throw new RangeError(`${this.wanted} links have no room between ${this.#nodes} nodes`)
      this.add(...draw())
    }
  }
}
