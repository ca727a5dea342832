import { count, decimal, list, percent, plural } from '#words/format.ts'

const few = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const entities = (value: number) => plural(value, 'entity', 'entities')
const named = (labels: readonly string[], all: number) => `${list(labels)}${all > labels.length ? ` and ${count(all - labels.length)} more` : ''}`

/** What hangs together: the structure of the graph behind the programs. */
export const structureWords = {
  title: 'What hangs together',
  explain: 'Counts links and steps between what the documents name, and says what would fall apart. It speaks of the documents, not of the companies behind the names.',
  start: 'Work it out',
  working: 'Working it out',
  cancel: 'Stop',
  stopped: 'Stopped. Nothing was changed.',
  counts: (nodes: number, links: number, parts: number, largest: number) =>
    `${entities(nodes)} and ${plural(links, 'link')} in ${plural(parts, 'part')}${parts > 1 ? `; the largest has ${count(largest)}` : ''}.`,
  distances: (diameter: number, mean: number, degree: number) =>
    Number.isNaN(mean) ? '' : `From any entity of the largest part to any other it is ${decimal(mean, 2)} steps on average and ${count(diameter)} at most; each has ${decimal(degree, 2)} links on average.`,
  between: 'Most often on the shortest way between two others',
  share: (betweenness: number) => percent(betweenness, 2),
  /** what a high share says of a name that several documents share */
  namedIn: (documents: number, all: number) =>
    documents === all && all > 1 ? `named in all ${few[all] ?? count(all)} documents` : `named in ${few[documents] ?? count(documents)} documents`,
  cuts: (all: number) => (all === 0 ? 'Nothing falls apart when any single entity is left out' : 'What falls apart when one is left out'),
  without: (label: string, apart: readonly string[], all: number) => `Without ${label}, ${all === 1 ? 'one entity loses its' : `${entities(all)} lose their`} link to the rest: ${named(apart, all)}.`,
  bridges: 'Links that alone join two parts',
  bridge: (a: string, b: string, apart: readonly string[], all: number) => `Only the link between ${a} and ${b} joins ${entities(all)} to the rest: ${named(apart, all)}.`,
  communities: (groups: number) => `${plural(groups, 'group')} that hold together`,
  method: (algorithm: string, seed: number, modularity: number) => `${algorithm}, seed ${seed}, modularity ${decimal(modularity, 3)}. Another algorithm or seed gives other groups.`,
  group: (size: number) => entities(size),
  core: (k: number, nodes: number) => (Number.isNaN(k) || k < 2 ? '' : `${entities(nodes)} stay joined by at least ${count(k)} links each when the loosely joined are taken away.`),
} as const
