/** Spreads 32 bits over 32 bits: every input bit reaches every output bit. */
export function mixed(value: number): number {
  let bits = value | 0
  bits ^= bits >>> 16
  bits = Math.imul(bits, 0x21f0aaad)
  bits ^= bits >>> 15
  bits = Math.imul(bits, 0x735a2d97)
  return bits ^ (bits >>> 15)
}

/**
 * A number in [-1, 1) that belongs to this seed, node and axis and to nothing else: who comes or goes elsewhere in the graph does not
 * change it. `salt` tells independent draws for one node apart: use 0..2 for x, y, z and so on.
 */
export function jitter(seed: number, node: number, salt: number): number {
  return mixed(mixed(seed + Math.imul(salt + 1, 0x9e3779b9)) ^ Math.imul(node + 1, 0x85ebca6b)) / 2147483648
}
