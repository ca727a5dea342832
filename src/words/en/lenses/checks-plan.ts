import { count, list, money, percent, plural } from '#words/format.ts'
import { all, n, names, short, t, type Said } from '#words/en/said.ts'

/** Texts of parallel lists, one for each entry of the list at `key`. */
const each = (v: Said, key: string, say: (text: string, at: (other: string) => string) => string): string =>
  list(all(v, key).map((text, i) => say(text, (other) => all(v, other)[i] ?? '')))
const by = (deadline: string): string => (deadline === '' ? '' : ` by ${deadline}`)
const quoted = (texts: readonly string[]): string => list(texts.map((text) => `"${text}"`))
const sentences = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ')

/** Findings of the rules in `analytics/checks/plan-checks.ts`, by rule; a title for lists and one sentence with the numbers. */
export const planCheckWords: Readonly<Record<string, { title: string; text: (v: Said) => string }>> = {
  'typed-targets-sum': {
    title: 'Partner types do not add up to the goal',
    text: (v) =>
      `The goal is ${plural(n(v, 'goal'), 'partnership')}${by(t(v, 'by'))}; the types ask for ${count(n(v, 'sum'))}: ${each(v, 'types', (type, at) => `${at('targets')} ${type}`)}. ${plural(n(v, 'open'), 'partnership')} ${n(v, 'open') === 1 ? 'has' : 'have'} no type.`,
  },
  'roadmap-short-of-target': {
    title: 'The roadmap falls short of a target',
    text: (v) =>
      `${t(v, 'type')}: ${count(n(v, 'target'))} are wanted by ${t(v, 'by')}, the roadmap secures ${all(v, 'secured').length === 0 ? 'none' : names(v, 'secured')} by then; ${names(v, 'missing')} ${all(v, 'missing').length === 1 ? 'is' : 'are'} not among them.`,
  },
  'named-against-target': {
    title: 'Fewer partners named than wanted',
    text: (v) => `Named so far: ${each(v, 'types', (type, at) => `${at('named')} of ${at('targets')} ${type}${by(at('deadlines'))}`)}.`,
  },
  'work-before-partner': {
    title: 'Work due before its partner',
    text: (v) => `"${t(v, 'work')}" is due before ${t(v, 'partner')} is sure to be a partner: the roadmap adds it in ${t(v, 'period')}.`,
  },
  'two-deadlines': {
    title: 'One number, two deadlines',
    text: (v) =>
      `${t(v, 'type')} want "${t(v, 'first')}", the KPI ${t(v, 'kpi')} "${t(v, 'second')}". Whether both mean the same is not stated.`,
  },
  'example-against-share': {
    title: 'The example has another share than the rule',
    text: (v) =>
      `${t(v, 'model')} gives ${percent(n(v, 'share'))} ${t(v, 'basis')}, its example (${t(v, 'example')}) ${percent(n(v, 'exampleShare'))} ${t(v, 'exampleBasis')}. Whether the two are shares of the same revenue is not stated.`,
  },
  'scope-gaps': {
    title: 'Scope, types and objectives differ',
    text: (v) =>
      sentences(
        all(v, 'unscoped').length === 0
          ? ''
          : `${names(v, 'unscoped')}: ${all(v, 'unscoped').length === 1 ? 'a partner type' : 'partner types'} that the scope does not list.`,
        all(v, 'untyped').length === 0
          ? ''
          : `${each(v, 'untyped', (who, at) => `The objective ${at('objectives')} asks for ${who}`)}; no partner type covers that.`,
      ),
  },
  'misfiled-work': {
    title: 'Filed under the wrong work',
    text: (v) =>
      sentences(
        ...all(v, 'technologies').map(
          (technology, i) =>
            `${technology} bears the name of ${all(v, 'owners')[i] ?? ''} and answers the requirements of ${all(v, 'types')[i] ?? ''} only.`,
        ),
        ...all(v, 'tools').map(
          (tool, i) =>
            `${tool} cite ${all(v, 'toolCodes')[i] ?? ''}, the objective ${all(v, 'objectives')[i] ?? ''} ${all(v, 'objectiveCodes')[i] ?? ''}.`,
        ),
      ),
  },
  'dangling-references': {
    title: 'References that lead nowhere',
    text: (v) =>
      sentences(
        `${plural(n(v, 'codes'), 'requirement code')} ${n(v, 'codes') === 1 ? 'is' : 'are'} cited ${plural(n(v, 'citations'), 'time')} and ${n(v, 'codes') === 1 ? 'not' : 'none is'} defined.`,
        n(v, 'years') === 0
          ? ''
          : `${plural(n(v, 'years'), 'fact')} ${n(v, 'years') === 1 ? 'counts' : 'count'} years from a start that is not stated.`,
      ),
  },
  'return-against-costs': {
    title: 'The return cannot be reached',
    text: (v) =>
      `Wanted is ${percent(n(v, 'target'))} over ${plural(n(v, 'years'), 'year')}. ${count(n(v, 'partners'))} ${t(v, 'tier')} at the annual minimum of ${short(v, 'minimum')} cost ${short(v, 'costs')}: benefits of ${short(v, 'benefits')} return ${percent(n(v, 'once'), 2)}, or ${percent(n(v, 'yearly'), 2)} if they come every year, which is not stated.`,
  },
  'overlapping-bands': {
    title: 'Bands overlap',
    text: (v) =>
      sentences(
        `${each(v, 'upper', (upper, at) => `${upper} and ${at('lower')} share ${band(v, at('from'))} ${at('to') === 'Infinity' ? 'or more' : `to ${band(v, at('to'))}`}`)}${n(v, 'more') > 0 ? `; ${plural(n(v, 'more'), 'more pair overlaps', 'more pairs overlap')}` : ''}.`,
        all(v, 'edges').length === 0
          ? ''
          : `${each(v, 'starts', (start, at) => `${start} start where ${at('ends')} end, at ${band(v, at('edges'))}`)}.`,
      ),
  },
  'time-against-phase': {
    title: 'Shorter than its own phase',
    text: (v) =>
      `${t(v, 'kpi')} is to take ${t(v, 'target')}; phase ${t(v, 'phase')} runs ${t(v, 'span')}${t(v, 'before') === '' ? '' : `, after ${t(v, 'before')} (${t(v, 'beforeSpan')})`}.`,
  },
  'two-denominators': {
    title: 'One share of two things',
    text: (v) => `${percent(n(v, 'share'))} is to be saved of ${quoted(all(v, 'bases'))}. Whether these are the same costs is not stated.`,
  },
  'mixed-scales': {
    title: 'Criteria on different scales',
    text: (v) =>
      `The ${plural(n(v, 'criteria'), 'criterion', 'criteria')} of ${t(v, 'scorecard')} use ${count(n(v, 'scales'))} kinds of scale${n(v, 'undefinedScales') === 0 ? '' : `; ${quoted(all(v, 'undefinedTexts'))} ${n(v, 'undefinedScales') === 1 ? 'names' : 'name'} no marks`}. The weights work only on one scale.`,
  },
  'security-after-partners': {
    title: 'Security after the first partners',
    text: (v) => `${t(v, 'milestone')} comes in ${t(v, 'phase')}, after ${names(v, 'exposed')} in ${t(v, 'exposedPhase')}.`,
  },
  'ambiguous-cycle': {
    title: 'A cycle that means two things',
    text: (v) =>
      `${t(v, 'what')} "${t(v, 'cycle')}": twice a year or every two years${Number.isNaN(n(v, 'longest')) ? '' : `, with durations of ${count(n(v, 'shortest'))} to ${plural(n(v, 'longest'), 'year')}`}.`,
  },
}

const band = (v: Said, sum: string): string => money(Number(sum), t(v, 'currency'), { short: true })
