import { count, plural } from '#words/format.ts'

/** Names of the layouts and one line each on what position means. */
export const layoutWords = {
  title: 'Layout',
  choices: {
    composed: { name: 'Composed', means: 'The scene of this lens: position means what the legend says' },
    force: { name: 'Force-directed', means: 'Position has no meaning' },
    communities: { name: 'Communities', means: 'Together: linked more among themselves than with the rest' },
    radial: { name: 'Radial', means: 'Distance from the middle counts the steps from there' },
    layered: { name: 'Layered', means: 'Each level down is one step further from the top' },
    flat: { name: 'Flat', means: 'The network in one plane; depth is not used' },
  },
  command: (name: string) => `Layout: ${name.toLowerCase()}`,
  noOne: 'nobody',
  /** beside a ring or a shelf */
  steps: (steps: number) => (steps === -1 ? 'No path leads here' : plural(steps, 'step')),
} as const

type Values = Readonly<Record<string, unknown>>
const number = (values: Values, key: string): number => Number(values[key] ?? NaN)
/** Several roots are the programs on the stage. */
const from = (values: Values): string => {
  const roots = Array.isArray(values['roots']) ? values['roots'].map(String) : []
  return roots.length > 2 ? `the nearest of the ${count(roots.length)} programs` : roots.length === 0 ? layoutWords.noOne : roots.join(' or ')
}
const unreached = (values: Values, where: string): string => (number(values, 'rest') > 0 ? ` ${where}: ${count(number(values, 'rest'))} that no path leads to.` : '')

/** What position means, under the legend. */
export const layoutNotes: Record<string, (values: Values) => string> = {
  /** {roots, rest}: names, and how many nothing leads to */
  'radial-position': (v) => `Distance from the middle is the number of steps from ${from(v)} along stated relations. Direction keeps branches together.${unreached(v, 'Outermost')}`,
  /** {roots, rest} */
  'layered-position': (v) => `Height is the number of steps from ${from(v)} along stated relations, fewest at the top. Left and right keep linked bodies close.${unreached(v, 'Lowest')}`,
  /** {groups, alone, algorithm, seed} */
  'communities-position': (v) =>
    `Together means linked more among themselves than with the rest: ${plural(number(v, 'groups'), 'community', 'communities')}${number(v, 'alone') > 0 ? ` and ${count(number(v, 'alone'))} without a relation` : ''}, found by ${String(v['algorithm'])}, seed ${String(v['seed'])}. Another algorithm or seed would group some of them otherwise.`,
  'unlinked-position': () => 'No relation is stated between the bodies shown here: their position has no meaning in this layout.',
  'flat-position': () => 'Near means linked: settled by force in one plane, the same every time. Height and depth have no meaning.',
}
