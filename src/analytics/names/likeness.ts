/** How alike two names are: exact kernels over plain text, after what says nothing about who it is has been taken away. */

/** Legal forms and other words that change nothing about who is meant. */
const legalForms = new Set(
  'inc incorporated ltd limited llc llp lp plc gmbh ag se kg sa sas sarl sl bv nv spa srl oy oyj ab as asa aps kk pty pte co corp corporation company group holding holdings the'.split(' '),
)

/** Words of a name in small letters without accents and punctuation: `S.A.P. & Co` is `sap`, `and`, `co`. */
export function nameWords(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
  return plain
    .replace(/&/g, ' and ')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
}

/** The words without legal forms; a name that is nothing else keeps them. */
export function coreWords(name: string): readonly string[] {
  const all = nameWords(name)
  const core = all.filter((word) => !legalForms.has(word))
  return core.length === 0 ? all : core
}

/** Share of words that both have of those that either has, 0..1 (Jaccard 1901). */
export function wordOverlap(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [new Set(a), new Set(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  const either = left.size + right.size - shared
  return either === 0 ? NaN : shared / either
}

/** First letters of three words or more make the other name: `TCS`, `Tata Consultancy Services`. */
export const areInitials = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 && long.length >= 3 && short[0] === long.map((word) => word[0]).join('')

/** 0..1 by shared letters within half the longer name and their order (Jaro, JASA 84, 1989). */
export function jaro(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const inA: string[] = []
  for (let i = 0; i < a.length; i += 1)
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (taken[j] === 1 || a[i] !== b[j]) continue
      taken[j] = 1
      inA.push(a[i]!)
      break
    }
  const matches = inA.length
  if (matches === 0) return 0
  const inB = [...b].filter((_, j) => taken[j] === 1)
  const swapped = inA.filter((letter, i) => letter !== inB[i]).length / 2
  return (matches / a.length + matches / b.length + (matches - swapped) / matches) / 3
}

/** Jaro with up to four common first letters counted again, weight 0.1 (Winkler, Proc. Survey Research Methods, ASA 1990). */
export function jaroWinkler(a: string, b: string): number {
  const base = jaro(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1
  return base + prefix * 0.1 * (1 - base)
}
