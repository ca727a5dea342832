import { count, decimal, percent, plural } from '#words/format.ts'

/** What hangs together: the structure of the graph behind the programs. */
export const structureWords = {
  title: 'What hangs together',
  explain: 'Counts steps and bridges between what the documents name. A name that stands between many is named in many documents; it is no single point of failure.',
  of: 'Of',
  all: 'All programs',
  unrelated: 'The programs are unrelated: a path from one to another leads through a shared name, not through a contract.',
  start: 'Work it out',
  working: 'Working it out',
  cancel: 'Stop',
  stopped: 'Stopped. Nothing was changed.',
  counts: (nodes: number, links: number, parts: number, largest: number) =>
    `${plural(nodes, 'entity', 'entities')} and ${plural(links, 'link')} in ${plural(parts, 'part')}${parts > 1 ? `; the largest has ${count(largest)}` : ''}.`,
  distances: (diameter: number, mean: number, degree: number) =>
    Number.isNaN(mean) ? '' : `From any entity of the largest part to any other it is ${decimal(mean, 2)} steps on average and ${count(diameter)} at most; each has ${decimal(degree, 2)} links on average.`,
  between: 'Most often on the shortest way between two others',
  share: (betweenness: number) => percent(betweenness, 2),
  cuts: (all: number) => (all === 0 ? 'Nothing falls apart when any single entity is left out.' : 'What falls apart when one is left out'),
  parts: (parts: readonly number[]) => parts.slice(0, 4).map(count).join(' + ') + (parts.length > 4 ? ` + ${plural(parts.length - 4, 'more part')}` : ''),
  communities: (groups: number) => `${plural(groups, 'group')} that hold together`,
  method: (algorithm: string, seed: number, modularity: number) => `${algorithm}, seed ${seed}, modularity ${decimal(modularity, 3)}. Another algorithm or seed gives other groups.`,
  group: (size: number) => plural(size, 'entity', 'entities'),
  core: (k: number, nodes: number) => (Number.isNaN(k) || k < 2 ? '' : `${plural(nodes, 'entity', 'entities')} stay joined by at least ${count(k)} links each when the loosely joined are taken away.`),
} as const
