/** Readable and stable: `partner:ey-global`, `aia/tier:strategic-tier`, `programme:aia`. Survives a re-import. */
export type NodeId = string
/** `aia/has-partner:programme:aia>partner:ey-global`; one edge per programme, predicate and pair. */
export type EdgeId = string
/** `000-0247` in the bundled documents, `row-14-value` in a person's own file. */
export type AtomId = string
/** `aia`, `aic-platform`, `technology-alliance`, `agent-collaboration`, `global-network`, or the slug of an own file. */
export type ProgrammeId = string

/** Lower-case words joined by hyphens; what a name keeps of itself in an id. Accents are folded, everything else is a hyphen. */
export function slug(name: string): string {
  // Most names are plain: Unicode patterns are slow to build, and an ecosystem opens before the first paint.
  if (/^[ -~]*$/.test(name)) {
    const plainWords = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
    return plainWords === '' ? 'unnamed' : plainWords
  }
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return words === '' ? 'unnamed' : words
}
