import { count, list, plural } from '#words/format.ts'
import { numberWord } from '#words/en/findings.ts'
import { all, n, names, t, type Said } from '#words/en/said.ts'

const plus = (comparator: string) => (comparator === '>=' || comparator === '>' ? '+' : '')
const goal = (v: Said) => `${count(n(v, 'goal'))}${t(v, 'plus')}`

/** Short texts of the count dial: on the rim, in its legend, flat view and table. */
export const countWords = {
  plus,
  namedOf: (named: number, target: number, comparator: string) => `${count(named)} of ${count(target)}${plus(comparator)} named`,
  group: (label: string, named: number, classes: number) => (named > 0 ? `${label}: ${count(named)} named` : `${label}: ${plural(classes, 'class', 'classes')}`),
  groupOf: (label: string, named: number, target: number, comparator: string) => `${shortGroup(label)}: ${count(named)} of ${count(target)}${plus(comparator)} named`,
  named: (named: number) => `${count(named)} named`,
  mark: (label: string, value: number) => `${label}: ${count(value)}`,
  ungrouped: (value: number, types: boolean) => (types ? `${count(value)} without a type` : `${count(value)} in no tier`),
  inTiers: (typed: number, named: number) => `${count(typed)} in tiers, ${count(named)} named`,
  zeroAndGoal: (value: number, comparator: string) => `0 and ${count(value)}${plus(comparator)}`,
  noGroup: (tiers: boolean) => (tiers ? 'in no tier' : 'in no type'),
  names: (labels: readonly string[]) => list(labels),
  removed: 'removed',
  partners: 'Partners',
  byKind: 'Named and wanted, by kind',
  whole: 'Named and wanted, in all',
  kind: 'Kind',
  wanted: 'Wanted',
  namedColumn: 'Named',
  emptyColumn: 'Without a name',
  who: 'Who is named',
  classesColumn: 'Classes without a name',
  place: 'Partner',
  state: 'State',
  statedTarget: 'Target as stated',
  outside: 'Outside the count',
  noType: 'Without a type',
  noTier: 'In no tier',
  legend: { named: 'Named', class: 'Class without a name', empty: 'Target without a name', outside: 'Named, outside the count', removed: 'Removed' },
  nobody: 'nobody',
  emptyTitle: (group: string) => `A place in ${group}`,
  emptyCard: (text: string, named: number, target: number) => `The document asks for “${text}” and names ${named === 0 ? 'nobody' : `${count(named)} of ${count(target)}`}.`,
}

/** "Tier 1: Global System Integrators" is Tier 1 where space is short. */
export function shortGroup(label: string): string {
  return /^(Tier \d+):/.exec(label)?.[1] ?? label
}

/** What Portfolio says where partners are counted instead of money. */
export const portfolioSays = {
  findings: {
    'count-types': (v: Said) =>
      `${t(v, 'programme')} wants ${goal(v)} ${t(v, 'noun')}: ${count(n(v, 'typed'))} have a type, ${count(n(v, 'named'))} of them a name, and ${count(n(v, 'untyped'))} have no type.`,
    'count-tiers': (v: Said) =>
      `${t(v, 'programme')} wants ${goal(v)} ${t(v, 'noun')}: its ${numberWord(n(v, 'groups')).toLowerCase()} tiers hold ${count(n(v, 'typed'))}, ${count(n(v, 'named'))} of them named, and ${count(n(v, 'untyped'))} are in no tier.`,
    'count-by-kind': (v: Said) => `Named are ${list(all(v, 'parts'))}.`,
    'count-outside': (v: Said) => `${names(v, 'partners')} (${t(v, 'group')}) ${all(v, 'partners').length === 1 ? 'stands' : 'stand'} outside the count.`,
    'count-loose': (v: Said) => `${names(v, 'partners')} ${all(v, 'partners').length === 1 ? 'is' : 'are'} named, but in no ${t(v, 'kind')}.`,
    'count-marks': (v: Said) => `${t(v, 'programme')} names ${count(n(v, 'named'))} of the ${count(n(v, 'goal'))} partners projected for ${t(v, 'last')}; ${list(all(v, 'before'))} come before.`,
    'count-classes': (v: Said) => `${list(all(v, 'parts'))} ${all(v, 'parts').length === 1 ? 'is' : 'are'} named, beside ${plural(n(v, 'classes'), 'class', 'classes')} without a name.`,
    'count-orbits': (v: Said) =>
      `${t(v, 'programme')} names ${plural(n(v, 'named'), 'partner')}, all of them ${t(v, 'group')}; its other ${numberWord(n(v, 'others')).toLowerCase()} categories list ${numberWord(n(v, 'classes')).toLowerCase()} classes and name nobody. No number of partners is set.`,
  },
  needs: {},
  notes: {
    'count-turn': (v: Said) => `One turn is ${goal(v)} ${t(v, 'noun')}. Solid is named, dashed is a target without a name; no contract value is stated.`,
    'count-places': () => 'A place stands under the arc that counts it; its row has no meaning.',
    'count-orbit': () => 'An orbit is a tier or type; the place on it has no meaning.',
  },
}
