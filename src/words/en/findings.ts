import { count, list, money, percent, plural } from '#words/format.ts'

type Values = Readonly<Record<string, number | string | readonly string[]>>
const n = (values: Values, key: string) => Number(values[key])
const t = (values: Values, key: string) => String(values[key] ?? '')
const names = (values: Values, key: string) => list((values[key] as readonly string[]) ?? [])
const cash = (values: Values, key: string) => money(n(values, key), t(values, 'currency'))
/** "$50M+" */
export const target = (values: Values) => `${money(n(values, 'target'), t(values, 'currency'), { short: true })}${t(values, 'plus')}`
/** "by the end of 2025", "by Q2 2026" */
export const due = (values: Values) => (t(values, 'due').startsWith('end of') ? `the ${t(values, 'due')}` : t(values, 'due'))

/** Half, a third ... where the share is that exactly (to a thousandth); else the percentage. */
function part(share: number): string {
  if (Math.abs(share - 0.5) < 0.0005) return 'half'
  return percent(share)
}

/** Findings, one sentence each: the kernels give ids and values, here they speak. */
export const findings: Record<string, (values: Values) => string> = {
  'portfolio-half': (v) => `${t(v, 'programme')} holds ${part(n(v, 'share'))} of its ${target(v)} target.`,
  'portfolio-reached': (v) => `${t(v, 'programme')} holds ${cash(v, 'total')} and has reached its ${target(v)} target.`,
  'portfolio-no-target': (v) => `${t(v, 'programme')} holds ${cash(v, 'total')} with ${plural(n(v, 'partners'), 'partner')}. No target is set.`,
  'portfolio-named': (v) => `${t(v, 'programme')} names ${plural(n(v, 'partners'), 'partner')}; no contract value is stated in this document.`,
  'portfolio-none-signed': (v) => `${t(v, 'programme')} states no signed value yet; its target is ${target(v)}.`,
  'portfolio-empty': (v) => `${t(v, 'programme')} names no partner.`,
  'one-set': (v) =>
    `Closing it by ${due(v)} takes ${names(v, 'deals')} together: ${percent(n(v, 'chance'))} at the stated probabilities${overdue(v)}.`,
  'some-sets': (v) =>
    `${numberWord(n(v, 'sets'))} ways lead there by ${due(v)}, ${percent(n(v, 'chance'))} in all at the stated probabilities; the smallest takes ${names(v, 'deals')}${overdue(v)}.`,
  'no-set': (v) => `The open deals due by ${due(v)} do not reach it: ${cash(v, 'most')} if all are won.`,
  'no-date': () => 'No date is stated for the target.',
  'gap': (v) => `${cash(v, 'gap')} is missing.`,
}

function overdue(values: Values): string {
  const late = n(values, 'overdue')
  if (!(late > 0)) return ''
  const all = n(values, 'count')
  const unit = t(values, 'unit')
  if (late === all) return late === 1 ? `, and it is past its ${unit}` : `, and all are past their ${unit}`
  return `, and ${numberWord(late).toLowerCase()} of the ${numberWord(all).toLowerCase()} ${late === 1 ? 'is' : 'are'} past ${late === 1 ? 'its' : 'their'} ${unit}`
}

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']
export function numberWord(value: number): string {
  return small[value] ?? count(value)
}

/** What a lens lacks and what would complete it. */
export const needs: Record<string, (values: Values) => string> = {
  'needs-value': () => 'Portfolio needs a value per partner. Add a value column to your file, or open AIA, which states them.',
  'needs-target': () => 'No target is set. Open the file again and answer the question about the target and its date to see the gap.',
  'needs-shares': () => 'Concentration needs a value per partner. AIA states them.',
  'needs-deals': () => 'Pipeline needs deals with a value, a probability and a due date. AIA states five.',
  'needs-due': (v) => `${plural(n(v, 'deals'), 'deal')} without a due date ${n(v, 'deals') === 1 ? 'stands' : 'stand'} beside the staircase, not in it.`,
  'needs-probability': (v) => `${plural(n(v, 'deals'), 'deal')} without a probability: the chance is not computed.`,
  'needs-as-of': () => 'No date is stated for this data, so nothing is called overdue.',
  'needs-graph': () => 'There is nothing to show yet. Open a file of partners and deals.',
  'top-shown': (v) => `${count(n(v, 'shown'))} of ${count(n(v, 'all'))}, by value; search and table have all of them.`,
  'value-unknown': (v) => `${plural(n(v, 'partners'), 'partner')} without a stated value ${n(v, 'partners') === 1 ? 'is' : 'are'} hatched and outside all sums.`,
}

/** What position means, and other notes under the legend. */
export const notes: Record<string, (values: Values) => string> = {
  'force-position': () => 'Position has no meaning here.',
  'dial-position': (v) => `One turn is ${target(v)}. Money runs clockwise from the front.`,
  'dial-total': (v) => `One turn is ${cash(v, 'total')}, all there is: no target is set.`,
  'dial-share': () => 'One turn is 100% of signed value.',
  'wall-position': () => 'Money runs to the right; height is the last day of the quarter.',
  'cloud-position': () => 'Near means related: settled by force, the same every time. Height has no meaning.',
  'arc-completion': () => 'The arc round a body is its integration completion; the tick is its tier threshold.',
  'hhi-bands': () => 'The marks at 1,000 and 1,800 are borrowed from US merger guidelines.',
  'lobe-size': () => 'A lobe is as large as its document is detailed, not as the program is important.',
  'unrelated': () => 'The five programs are unrelated; a shared name is not a shared contract.',
  'halo': (v) => `The quiet halo is the rest of the program, ${count(n(v, 'count'))} entities settled by force.`,
  'synthetic': () => 'Synthetic data for measuring speed, flagged and never mixed with facts.',
}

/** What an address said that was not understood. */
export const addressWords: Record<string, (values: Values) => string> = {
  'unknown-lens': (v) => `There is no lens called “${t(v, 'came')}”. This is Portfolio instead; the lenses are ${names(v, 'wanted')}.`,
  'unknown-data': (v) => `There is no data called “${t(v, 'came')}” on this computer. This is AIA instead; a link to own data opens only where the data is.`,
  'unknown-layout': (v) => `There is no layout called “${t(v, 'came')}”; it is one of ${names(v, 'wanted')}.`,
  'unknown-role': (v) => `There is no role called “${t(v, 'came')}”; it is one of ${names(v, 'wanted')}.`,
  'unknown-panel': (v) => `There is no panel called “${t(v, 'came')}”; it is one of ${names(v, 'wanted')}.`,
  'unknown-day': (v) => `“asof=${t(v, 'came')}” is no day; it wants year, month and day, like asof=2025-10-03.`,
  'unknown-bench': (v) => `“bench=${t(v, 'came')}” was not understood; it wants nodes, links and a seed, like bench=10000,25000,1.`,
  'broken-fragment': () => 'The end of this link is damaged, so the view it described cannot be restored. This is the opening view.',
  'fragment-wins': (v) => `The link carries a whole view, so ${names(v, 'words')} in the address ${(v['words'] as readonly string[]).length === 1 ? 'was' : 'were'} ignored.`,
  'frame-words': (v) => `Only an embed reads ${names(v, 'words')} in an address.`,
  'gone': (v) => `${names(v, 'labels')} no longer ${(v['labels'] as readonly string[]).length === 1 ? 'exists' : 'exist'} in this data.`,
  'other-version': () => 'This link was made with another version of the data; numbers may differ.',
}
