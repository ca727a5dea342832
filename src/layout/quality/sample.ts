import { randomSource } from '#model/exact.ts'

/** `wanted` different numbers of `0 .. count - 1`, ascending, the same for a seed everywhere; all of them when there are no more. */
export function sample(count: number, wanted: number, seed: number): Uint32Array {
  const all = Uint32Array.from({ length: count }, (_, index) => index)
  if (wanted >= count) return all
  const random = randomSource(seed)
  for (let at = 0; at < wanted; at++) {
    const other = at + Math.floor(random() * (count - at))
    const kept = all[at]!
    all[at] = all[other]!
    all[other] = kept
  }
  return all.subarray(0, wanted).toSorted()
}
