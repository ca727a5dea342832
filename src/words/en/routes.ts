import { count, list, percent, plural } from '#words/format.ts'

/** How one entity is reached from another, told as a sentence. */

/** Predicates that read on as they stand: "AIA has partner EY Global". */
const verbs = new Set(
  ['adds', 'addresses', 'aligns', 'communicates', 'complies', 'concerns', 'covers', 'describes', 'exposes', 'guides', 'has', 'includes', 'integrates', 'maps', 'names', 'operates', 'provides', 'reports', 'secures', 'sits', 'targets', 'tracks', 'uses'],
)
/** Predicates that need an "is" before them: "is mitigated by". */
const participles = new Set(['based', 'distributed', 'governed', 'mitigated', 'served'])

export interface LinkSaid {
  /** as stated */
  predicate: string
  /** stated in the direction in which the way goes */
  forward: boolean
  /** where it is stated: "line 41" */
  where: string
  to: string
}

function linkSaid({ predicate, forward, where, to }: LinkSaid): string {
  const said = predicate.replaceAll('_', ' ')
  const [first = ''] = said.split(' ')
  if (!forward) return `is named by ${to} under “${said}” (${where})`
  if (verbs.has(first)) return `${said} ${to} (${where})`
  if (participles.has(first)) return `is ${said} ${to} (${where})`
  return `names ${to} under “${said}” (${where})`
}

export const routeWords = {
  title: 'Paths',
  close: 'Close the paths',
  explain: 'How one entity of the program is reached from another, link by link, each with the fact that states it.',
  from: 'From',
  to: 'To',
  placeholder: 'Partner, risk, standard …',
  noMatch: 'Nothing in this program goes by that name.',
  found: (entities: number) => plural(entities, 'entity', 'entities'),
  swap: 'Swap from and to',
  find: 'Find the paths',
  stop: 'Stop',
  working: 'Looking for paths',
  stopped: 'Stopped. Nothing was changed.',
  clear: 'Close this path',
  asSelected: (from: string, to: string) => `From ${from} to ${to}, as selected`,
  by: 'Shortest by',
  weights: { steps: 'Links', facts: 'Facts', 'without-programme': 'Links, without the program itself' },
  weightNotes: {
    steps: 'Every link is equally long.',
    facts: 'A link that two facts state is half as long as one that a single fact states.',
    'without-programme': 'The program is joined to most of what its document names; without its own node a path shows what else holds two of them together.',
  },
  statedTwice: (links: number, all: number) => `${count(links)} of ${plural(all, 'link')} ${links === 1 ? 'is' : 'are'} stated by more than one fact; the others are equally long.`,
  across: 'Across programs',
  unrelated: 'The five programs are unrelated; a shared name is not a shared contract.',
  unrelatedOwn: 'The programs are unrelated; a shared name is not a shared contract.',
  ways: (ways: number, from: string, to: string) => `${ways === 1 ? 'One path' : `The ${count(ways)} shortest paths`} from ${from} to ${to}`,
  only: 'There is no other.',
  links: (links: number) => plural(links, 'link'),
  rank: (rank: number) => `Path ${count(rank)}`,
  /** "AIA has partner EY Global (line 15), which is named by …" */
  sentence: (from: string, links: readonly LinkSaid[]) => `${from} ${links.map(linkSaid).join(', which ')}.`,
  typed: (label: string, type: string) => `${label} (${type.toLowerCase()})`,
  line: (line: number) => `line ${count(line)}`,
  lineOf: (document: string, line: number) => `${document}, line ${count(line)}`,
  show: 'Show path',
  shown: 'Shown',
  showOf: (rank: number) => `Show path ${count(rank)} on the stage`,
  table: 'Show in table',
  facts: (facts: number) => plural(facts, 'fact'),
  none: {
    same: 'From and to are the same entity.',
    'not-here': (label: string, program: string) => `${program} does not name ${label}.`,
    'only-program': (from: string, to: string, program: string) => `Nothing but ${program} itself joins ${from} and ${to}.`,
    apart: (from: string, to: string, part: readonly string[], size: number) =>
      `No path: nothing stated joins ${from} and ${to}. ${size === 1 ? `${part[0] ?? ''} stands alone, without any link.` : `${list(part)}${size > part.length ? ` and ${count(size - part.length)} more` : ''} form a part of their own.`}`,
  },
} as const

export const similarWords = {
  title: 'Similar partners',
  explain: 'Partners that are joined to the same entities. The program itself is no reason: it joins them all.',
  of: 'Like which partner?',
  score: (jaccard: number) => percent(jaccard, 0),
  reasons: (shared: readonly string[], more: number) => `Both are joined to ${list(shared)}${more > 0 ? ` and ${count(more)} more` : ''}.`,
  none: (label: string) => `No other partner shares a link with ${label}.`,
  choose: 'Select a partner on the stage, or choose one here.',
  method: 'Shared links over all links of either (Jaccard index).',
} as const

export const likelyWords = {
  title: 'Likely links',
  explain: 'Pairs without a stated link that keep the same company. Likely, not stated: they are never counted in a number, a table or the legend.',
  start: 'Look for likely links',
  working: 'Looking for likely links',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was changed.',
  onStage: 'Dotted on the stage, in Ecosystem',
  pair: (a: string, b: string) => `${a} and ${b}`,
  score: (score: string) => `likely, not stated; score ${score}`,
  none: 'No two entities without a link keep the same company.',
  method: (heldOut: string) => `Adamic-Adar score: shared company counts more the rarer it is. Of links hidden from it, it ranks ${heldOut} above a pair that is not linked; 50% would be guessing.`,
  methodAlone: 'Adamic-Adar score: shared company counts more the rarer it is. Too few links to test it by hiding some.',
} as const
