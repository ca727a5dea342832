/** Pure ranking for the omnibox. Names are folded once; a query walks them without allocating per item. */
export type SearchGroup = 'partner' | 'entity' | 'finding' | 'command'
export const searchGroups: readonly SearchGroup[] = ['partner', 'entity', 'finding', 'command']

export interface SearchItem {
  id: string
  group: SearchGroup
  label: string
  /** type, document, shortcut: shown beside the label, searched last */
  detail?: string
  /** other names it is found by: "Microsoft Azure" for Azure, "dark" for the theme command */
  also?: readonly string[]
  /** tie-break, larger first: facts of an entity */
  weight?: number
}
export interface SearchIndex { items: readonly SearchItem[]; names: readonly (readonly string[])[] }
export interface SearchHit { item: SearchItem; score: number }
export interface SearchResult { group: SearchGroup; hits: readonly SearchHit[]; /** all that match, shown or not */ found: number }

/** Lower case, accents and everything but letters and digits folded away: "São-Paulo" -> "sao paulo". */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const searchIndex = (items: readonly SearchItem[]): SearchIndex => ({ items, names: items.map((item) => [item.label, ...(item.also ?? [])].map(fold)) })

/**
 * Larger is better, 0 = no match: whole name 1000, prefix 800, every word of the query starts a word 600, inside a word 400,
 * subsequence 100 to 200 by how close together its letters stand. Shorter names win among equals.
 */
export function score(query: string, name: string): number {
  if (query === '') return 1
  if (name === query) return 1000
  const brevity = Math.max(0, 60 - name.length) / 2
  if (name.startsWith(query)) return 800 + brevity
  if (startsWords(query, name)) return 600 + brevity
  if (name.includes(query)) return 400 + brevity
  // Two letters are a subsequence of almost anything.
  const spread = query.length < 3 ? -1 : subsequence(query, name)
  return spread < 0 ? 0 : 100 + 100 * (query.length / spread)
}

function startsWords(query: string, name: string): boolean {
  const padded = ` ${name}`
  return query.split(' ').every((word) => padded.includes(` ${word}`))
}

/** Length of the stretch of `name` that holds the letters of `query` in order, starting at a word; -1 = none within three times its length. */
function subsequence(query: string, name: string): number {
  const letters = query.replaceAll(' ', '')
  let best = -1
  for (let start = 0; start < name.length; start += 1) {
    if (name[start] !== letters[0] || (start > 0 && name[start - 1] !== ' ')) continue
    let at = start
    let matched = 0
    while (at < name.length && matched < letters.length) {
      if (name[at] === letters[matched]) matched += 1
      at += 1
    }
    if (matched === letters.length && (best < 0 || at - start < best)) best = at - start
  }
  return best >= 0 && best <= 3 * letters.length ? best : -1
}

// One collator: localeCompare would make one for each of ten thousand comparisons.
const order = new Intl.Collator('en')

/** Best hits of each group, groups in their fixed order; with a query, the group of the best hit comes first. */
export function search(index: SearchIndex, query: string, perGroup = 6): SearchResult[] {
  const folded = fold(query)
  const hits = new Map<SearchGroup, SearchHit[]>(searchGroups.map((group) => [group, []]))
  index.items.forEach((item, i) => {
    let best = 0
    for (const name of index.names[i] ?? []) best = Math.max(best, score(folded, name))
    if (best > 0) hits.get(item.group)?.push({ item, score: best })
  })
  const results = searchGroups.map((group): SearchResult => {
    const all = (hits.get(group) ?? []).toSorted((a, b) => b.score - a.score || (b.item.weight ?? 0) - (a.item.weight ?? 0) || order.compare(a.item.label, b.item.label))
    return { group, hits: all.slice(0, perGroup), found: all.length }
  })
  const filled = results.filter((result) => result.hits.length > 0)
  if (folded === '') return filled
  return filled.toSorted((a, b) => Math.floor((b.hits[0]?.score ?? 0) / 100) - Math.floor((a.hits[0]?.score ?? 0) / 100))
}
