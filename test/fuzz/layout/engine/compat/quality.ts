import { graphOf } from '#layout/engine/graph.ts'

type Place = readonly [number, number, number]

/** Mean link length, RMS distance from the mean, and stress with the best scale: sum of (s d / hops - 1)^2 over connected pairs, per pair. */
export function qualityOf(
  count: number,
  { from, to }: { from: Uint32Array; to: Uint32Array },
  placeOf: (body: number) => Place,
): { edge: number; radius: number; stress: number } {
  const places = Array.from({ length: count }, (_, body) => placeOf(body))
  const distance = (a: number, b: number): number => {
    const [one, other] = [places[a]!, places[b]!]
    return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const middle = [0, 1, 2].map((axis) => mean(places.map((place) => place[axis]!)))
  const radius = Math.sqrt(mean(places.map((place) => place.reduce((sum, value, axis) => sum + (value - middle[axis]!) ** 2, 0))))
  const ratios: number[] = []
  for (let source = 0; source < count; source++) {
    hopsFrom(graphOf(count, from, to), source).forEach((hops, node) => {
      if (hops > 0 && node < source) ratios.push(distance(source, node) / hops)
    })
  }
  const scale = mean(ratios) / mean(ratios.map((ratio) => ratio * ratio))
  return {
    edge: mean(Array.from(from, (source, link) => distance(source, to[link]!))),
    radius,
    stress: mean(ratios.map((ratio) => (scale * ratio - 1) ** 2)),
  }
}

function hopsFrom({ neighbour, neighbourStart, count }: ReturnType<typeof graphOf>, source: number): Int32Array {
  const hops = new Int32Array(count).fill(-1)
  hops[source] = 0
  const queue = [source]
  for (const node of queue) {
    for (const other of neighbour.subarray(neighbourStart[node], neighbourStart[node + 1])) {
      if (hops[other] !== -1) continue
      hops[other] = hops[node]! + 1
      queue.push(other)
    }
  }
  return hops
}
