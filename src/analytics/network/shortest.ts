import type { RouteNetwork } from '#analytics/network/route-network.ts'

/** A way as node numbers of `Roads`, and how long it is. */
export interface Course { nodes: readonly number[]; length: number }

/**
 * The network as lists of neighbors. Nodes are numbered in the order of their ids and every list rises, so "the first by id" is "the smallest number".
 */
export class Roads {
  readonly ids: readonly string[]
  readonly #start: Uint32Array
  readonly #next: Uint32Array
  readonly #length: Float64Array
  readonly #reach: Float64Array
  readonly #closed: Uint8Array

  constructor({ ids, pairs, lengths }: RouteNetwork) {
    const order = [...ids.keys()].toSorted((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
    const number = new Uint32Array(ids.length)
    order.forEach((node, i) => (number[node] = i))
    const beside: { to: number; length: number }[][] = ids.map(() => [])
    for (let pair = 0; pair < lengths.length; pair++) {
      const a = number[pairs[2 * pair]!]!
      const b = number[pairs[2 * pair + 1]!]!
      beside[a]!.push({ to: b, length: lengths[pair]! })
      beside[b]!.push({ to: a, length: lengths[pair]! })
    }
    const rows = beside.map((row) => row.toSorted((x, y) => x.to - y.to))
    this.ids = order.map((node) => ids[node]!)
    this.#start = new Uint32Array(ids.length + 1)
    rows.forEach((row, i) => (this.#start[i + 1] = this.#start[i]! + row.length))
    this.#next = Uint32Array.from(rows.flatMap((row) => row.map(({ to }) => to)))
    this.#length = Float64Array.from(rows.flatMap((row) => row.map(({ length }) => length)))
    this.#reach = new Float64Array(ids.length)
    this.#closed = new Uint8Array(ids.length)
  }

  /**
   * The shortest course that starts with `root` and does not go on to one of `closed`; among equally short ones the first by id, node after node.
   * Dijkstra 1959 from the end, so that from the root's last node on the first of all next nodes that lie on a shortest course is known.
   */
  course(root: readonly number[], to: number, closed: ReadonlySet<number>): Course | undefined {
    const spur = root.at(-1)!
    this.#closed.fill(0)
    for (const node of root) this.#closed[node] = 1
    let best = Infinity
    const doors = new Map<number, number>()
    this.#beside(spur, (next, length) => {
      if (this.#closed[next] === 0 && !closed.has(next)) doors.set(next, length)
    })
    if (doors.size === 0) return undefined
    const reach = this.#reach.fill(Infinity)
    reach[to] = 0
    const heap = new Heap()
    heap.push(to, 0)
    while (heap.size > 0) {
      const { node, key } = heap.pop()
      // Whatever is nearer than `best` is final by now, and only that is asked for below.
      if (key >= best) break
      if (key > reach[node]!) continue
      const door = doors.get(node)
      if (door !== undefined) best = Math.min(best, key + door)
      this.#beside(node, (next, length) => {
        if (this.#closed[next] === 1 || key + length >= reach[next]!) return
        reach[next] = key + length
        heap.push(next, key + length)
      })
    }
    if (best === Infinity) return undefined
    const nodes = [...root]
    let at = [...doors].find(([next, length]) => reach[next]! + length === best)![0]
    nodes.push(at)
    while (at !== to) {
      const left = reach[at]!
      let first = -1
      this.#beside(at, (next, length) => {
        if (first === -1 && this.#closed[next] === 0 && reach[next]! + length === left) first = next
      })
      at = first
      nodes.push(at)
    }
    return { nodes, length: this.#along(root) + best }
  }

  #along(nodes: readonly number[]): number {
    let sum = 0
    for (let i = 1; i < nodes.length; i++) this.#beside(nodes[i - 1]!, (next, length) => (sum += next === nodes[i] ? length : 0))
    return sum
  }

  #beside(node: number, each: (next: number, length: number) => void): void {
    for (let i = this.#start[node]!; i < this.#start[node + 1]!; i++) each(this.#next[i]!, this.#length[i]!)
  }
}

/** Nodes by key, smallest first. */
class Heap {
  readonly #nodes: number[] = []
  readonly #keys: number[] = []

  get size(): number {
    return this.#nodes.length
  }

  push(node: number, key: number): void {
    let at = this.#nodes.length
    this.#nodes.push(node)
    this.#keys.push(key)
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.#keys[above]! <= key) break
      this.#set(at, this.#nodes[above]!, this.#keys[above]!)
      at = above
    }
    this.#set(at, node, key)
  }

  pop(): { node: number; key: number } {
    const top = { node: this.#nodes[0]!, key: this.#keys[0]! }
    const node = this.#nodes.pop()!
    const key = this.#keys.pop()!
    const { length } = this.#nodes
    if (length === 0) return top
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= length) break
      const below = left + 1 < length && this.#keys[left + 1]! < this.#keys[left]! ? left + 1 : left
      if (this.#keys[below]! >= key) break
      this.#set(at, this.#nodes[below]!, this.#keys[below]!)
      at = below
    }
    this.#set(at, node, key)
    return top
  }

  #set(at: number, node: number, key: number): void {
    this.#nodes[at] = node
    this.#keys[at] = key
  }
}
