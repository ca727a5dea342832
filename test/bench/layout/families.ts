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

const globalInS = 0.12
const clusterInS = 300
const globalInH = 0.02
const partnerInH = 40

/** Nodes come one by one; whoever has links gets more: in its cluster, or (12 %) anywhere. */
function scaleFree(nodes: number, links: Links, random: RandomSource): void {
  const clusters = Math.max(1, Math.round(nodes / clusterInS))
  const members = Array.from({ length: clusters }, (): number[] => [])
  for (let node = 0; node < nodes; node++) {
    const cluster = Math.floor(random() * clusters)
    const own = members[cluster]!
    const wanted = Math.round((links.wanted * (node + 1)) / nodes)
    for (let first = true, tries = 0; node > 0 && (first || links.made < wanted) && tries < 50; tries++) {
      const global = own.length === 0 || random() < globalInS
      const to = global ? links.end(random) : own[Math.floor(random() * own.length)]!
      if (!links.add(node, to)) continue
      first = false
      own.push(node)
      if (!global) own.push(to)
    }
    if (node === 0) own.push(0)
  }
  links.fill(() => [Math.floor(random() * nodes), links.end(random)])
}

/** Partners in a net of hubs; every entity hangs on its partner or on an earlier entity of it; the rest of the links is between near entities. */
function hierarchical(nodes: number, links: Links, random: RandomSource): void {
  const partners = Math.max(1, Math.round(nodes / partnerInH))
  for (let hub = 1; hub < partners; hub++) links.add(hub, Math.floor(hub * random() * random()))
  const hubLinks = Math.max(links.made, Math.round(globalInH * links.wanted))
  for (let tries = 0; links.made < hubLinks && tries < 20 * hubLinks; tries++) links.add(Math.floor(random() * partners), Math.floor(partners * random() * random()))
  const members = Array.from({ length: partners }, (_, hub) => [hub])
  for (let node = partners; node < nodes; node++) {
    const own = members[Math.floor(partners * random() * random())]!
    links.add(node, own[random() < 0.4 ? 0 : Math.floor(random() * own.length)]!)
    own.push(node)
  }
  const clusterOf = new Uint32Array(nodes)
  members.forEach((own, cluster) => own.forEach((node) => (clusterOf[node] = cluster)))
  const placeOf = new Uint32Array(nodes)
  for (const own of members) own.forEach((node, place) => (placeOf[node] = place))
  links.fill(() => {
    const node = Math.floor(random() * nodes)
    const own = members[clusterOf[node]!]!
    const near = placeOf[node]! + Math.floor((random() - 0.5) * 24)
    return [node, own[Math.min(own.length - 1, Math.max(0, near))]!]
  })
}

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
