import { numberWord } from '#words/en/findings.ts'
import { count, day, decimal, due, money, notStated, percent, points, years } from '#words/format.ts'
import { en } from '#words/en.ts'
import { n, t, type Said } from '#words/en/said.ts'
import { refusals } from '#words/en/scenario.ts'

/** How a number of a story may be written. Each gets the number and its currency. */
export const numberLooks: Readonly<Record<string, (value: number, currency: string) => string>> = {
  money: (value, currency) => money(value, currency),
  short: (value, currency) => money(value, currency, { short: true }),
  full: (value, currency) => money(value, currency, { compact: false }),
  money2: (value, currency) => twoPlaces(value, currency),
  signed: (value, currency) => money(value, currency, { signed: true }),
  percent: (value) => minus(percent(value)),
  percent0: (value) => minus(percent(value, 0)),
  percent1: (value) => minus(percent(value, 1)),
  percent2: (value) => minus(percent(value, 2)),
  part: (value) => (Math.abs(value - 0.5) < 0.0005 ? 'half' : percent(value)),
  points: (value) => points(value),
  count: (value) => count(value),
  index: (value) => count(value),
  decimal1: (value) => decimal(value, 1),
  decimal2: (value) => decimal(value, 2),
  times: (value) => `${decimal(value, 2)}×`,
  times1: (value) => `${decimal(value, 1)}×`,
  word: (value) => numberWord(value).toLowerCase(),
  Word: (value) => numberWord(value),
  years: (value) => years(Math.round(value * 100) / 100),
  day: (value) => day(value),
  due: (value) => due(value).replace(/^end of/, 'the end of'),
  quarter: (value) => quarterOf(value),
  year: (value) => (Number.isFinite(value) ? String(new Date(value * dayMilliseconds).getUTCFullYear()) : notStated),
  plain: (value) => decimal(value, Number.isInteger(value) ? 0 : 3).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''),
}

/** How a text of a story may be written. */
export const textLooks: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  short: (text) => en.shortName(text).replace(/ (Tier|Partners?)$/, ''),
  lower: (text) => text.charAt(0).toLowerCase() + text.slice(1),
}

const dayMilliseconds = 86_400_000
/** A true minus sign, as sums have it. */
const minus = (text: string): string => text.replace(/^-/, '−')
/** 20269 -> "Q2" */
const quarterOf = (value: number): string => (Number.isFinite(value) ? `Q${Math.floor(new Date(value * dayMilliseconds).getUTCMonth() / 3) + 1}` : notStated)

/** "$25.50M": two places whatever the sum. */
function twoPlaces(value: number, currency: string): string {
  const said = money(value, currency)
  return said.replace(/(\d)(?:\.(\d+))?([TBM])$/, (_, whole: string, rest = '', scale: string) => `${whole}.${rest.padEnd(2, '0')}${scale}`)
}

/** The comparator is part of what is stated. */
export const compared: Readonly<Record<string, (text: string) => string>> = {
  '>=': (text) => `${text}+`,
  '>': (text) => `more than ${text}`,
  '<': (text) => `less than ${text}`,
  '<=': (text) => `at most ${text}`,
  '~': (text) => `about ${text}`,
}

/** Why a reference could not be filled. */
export const quoteProblems = {
  source: (source: string) => `There is no “${source}” to quote from.`,
  argument: (source: string, argument: string) => `“${source}” has nothing called “${argument}”.`,
  node: (id: string) => `This data has no “${id}”.`,
  lens: (id: string) => `There is no view “${id}”.`,
  look: (look: string) => `A number or a text cannot be written as “${look}”.`,
  refused: () => 'What it supposes cannot be done with this data.',
  silent: () => 'Nothing is found here, so nothing can be quoted.',
} as const
export { notStated }

const place = (v: Said): string => `Beat ${count(n(v, 'beat'))} “${t(v, 'title')}”`
/** What would be wrong if a story were told on this data. */
export const storyProblems: Readonly<Record<string, (v: Said) => string>> = {
  'loose-digits': (v) => `${place(v)}, ${t(v, 'where')}: “${t(v, 'digits')}” is written out and would not change with the data. Quote it with a reference.`,
  unfilled: (v) => `${place(v)}, ${t(v, 'where')}: ${t(v, 'reference')} cannot be filled. ${t(v, 'why')}`,
  'not-stated': (v) => `${place(v)}, ${t(v, 'where')}: ${t(v, 'reference')} is not stated in this data.`,
  'too-many-words': (v) => `${place(v)} has ${count(n(v, 'count'))} words; an audience reads at most ${count(n(v, 'most'))}. Move some of them to the notes.`,
  'unknown-node': (v) => `${place(v)} shows “${t(v, 'node')}”, which this data does not have.`,
  refused: (v) => `${place(v)} supposes something that cannot be: ${refusals[t(v, 'why')]?.(v) ?? t(v, 'why')}`,
}
