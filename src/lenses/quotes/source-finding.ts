import type { Book } from '#analytics/book.ts'
import { acrossOf } from '#lenses/quotes/across.ts'
import { factsOf } from '#analytics/facts.ts'
import type { Finding } from '#analytics/findings/finding.ts'
import { findings } from '#analytics/findings/index.ts'
import { own } from '#lenses/quotes/own.ts'
import type { Quote, QuoteContext } from '#lenses/quotes/quote.ts'
import type { Source } from '#lenses/quotes/source.ts'
import { findingsOf, type SaidFinding } from '#lenses/said-findings.ts'
import type { AtomId } from '#model/ids.ts'
import { allCheckWords } from '#words/en/all-checks.ts'
import { findingsList } from '#words/en/findings-list.ts'
import { quoteProblems } from '#words/en/quotes.ts'
import { format, words } from '#words/index.ts'

const ruled = new WeakMap<Book, readonly Finding[]>()
function found(context: QuoteContext): readonly Finding[] {
  const known = ruled.get(context.book)
  if (known !== undefined) return known
  const all = findings({ facts: factsOf(context.ecosystem, context.programme), book: context.book, checks: context.checks })
  ruled.set(context.book, all)
  return all
}

const said = new WeakMap<Book, readonly SaidFinding[]>()
/** With what lenses and checks say besides the rules: asked for only by who quotes one of those. */
function allSaid(context: QuoteContext): readonly SaidFinding[] {
  const known = said.get(context.book)
  if (known !== undefined) return known
  const all = findingsOf(context, { lenses: context.lenses, across: acrossOf })
  said.set(context.book, all)
  return all
}

/** `past-due.share`: a value of a ranked finding; of a list all of it, or one by its place from 0 (`only-way.amounts.0`). */
export const findingSource: Source = {
  id: 'finding',
  quote(context, argument) {
    const [, id = '', key = '', place] = /^(.+?)\.([^.]+)(?:\.(\d+))?$/.exec(argument) ?? []
    const unknown = quoteProblems.argument('finding', argument)
    if (id === '') return unknown
    const finding = (id.includes('/') ? allSaid(context) : found(context)).find((each) => each.id === id)
    if (finding === undefined) return quoteProblems.silent()
    const value = own(finding.values, key)
    if (value === undefined) return unknown
    const currency = finding.values['currency']
    const behind = { atoms: finding.inputs, ...(typeof currency === 'string' && { currency }) }
    if (typeof value === 'object') {
      if (place === undefined) return { value: format.list(value.map(words.shortName)), unit: 'text', ...behind }
      const one = value[Number(place)]
      return one === undefined ? unknown : numberOrText(one, key, behind)
    }
    return place === undefined ? numberOrText(value, key, behind) : unknown
  },
}

/** What a rule hands over carries no unit; its name tells where the number cannot be taken for another. */
const units: Readonly<Record<string, Quote['unit']>> = {
  share: 'ratio', chance: 'ratio', rate: 'ratio', otherShare: 'ratio', fitShare: 'ratio', chances: 'ratio', shares: 'ratio', unfinished: 'ratio', stated: 'ratio', hhi: 'index', effective: 'score',
  doubling: 'years', due: 'day', asOf: 'day', total: 'money', target: 'money', gap: 'money', revenue: 'money', otherRevenue: 'money', expected: 'money', weighted: 'money', blended: 'money',
  separate: 'money', amounts: 'money', low: 'money', value: 'money', silent: 'count', all: 'count', done: 'count', weeks: 'count', met: 'count', known: 'count', pairs: 'count', named: 'count',
}

function numberOrText(value: number | string, key: string, behind: Pick<Quote, 'atoms' | 'currency'>): Quote {
  const number = typeof value === 'number' ? value : value.trim() === '' ? NaN : Number(value)
  if (Number.isNaN(number) && typeof value === 'string') return { value, unit: 'text', ...behind }
  const unit = own(units, key)
  return { value: number, ...(unit !== undefined && { unit }), ...behind }
}

/** `past-due`: the whole sentence of a ranked finding; `lens/tiers` and `check/tier-band`: what a lens or a check says beside them. */
export const sentenceSource: Source = {
  id: 'sentence',
  quote(context, id) {
    const finding = sentenceOf(context, id)
    return finding === undefined ? quoteProblems.silent() : { value: finding.text, unit: 'text', atoms: finding.inputs }
  },
}

function sentenceOf(context: QuoteContext, id: string): { text: string; inputs: readonly AtomId[] } | undefined {
  if (id.startsWith('check/')) {
    // also of a check that a ranked finding says already
    const check = [...context.checks, ...acrossOf(context.ecosystem)].find((each) => `check/${each.id}` === id)
    const text = check && allCheckWords[check.id]?.text(check.values)
    return check === undefined || text === undefined ? undefined : { text, inputs: check.inputs }
  }
  if (id.includes('/')) return allSaid(context).find((each) => each.id === id)
  const finding = found(context).find((each) => each.id === id)
  const text = finding && findingsList[id]?.text(finding.values)
  return finding === undefined || text === undefined ? undefined : { text, inputs: finding.inputs }
}
