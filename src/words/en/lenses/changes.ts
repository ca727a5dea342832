import { count, day, list, money, notStated, percent, plural } from '#words/format.ts'
import { n, t, type Said } from '#words/en/said.ts'

const parts = (v: Said): string => {
  const all = [n(v, 'added') > 0 ? `${count(n(v, 'added'))} added` : '', n(v, 'gone') > 0 ? `${count(n(v, 'gone'))} gone` : '', n(v, 'changed') > 0 ? `${count(n(v, 'changed'))} changed` : '']
  return all.filter((part) => part !== '').join(', ')
}
const sum = (value: number, currency: string): string => (Number.isNaN(value) ? notStated : money(value, currency))

/** What the comparison with a former snapshot says. */
export const changesSays = {
  findings: {
    changes: (v: Said) => `Since ${t(v, 'since')}: ${parts(v)}; portfolio ${n(v, 'before') === n(v, 'after') ? `still ${sum(n(v, 'after'), t(v, 'currency'))}` : `${sum(n(v, 'before'), t(v, 'currency'))} to ${sum(n(v, 'after'), t(v, 'currency'))}`}.`,
    'changes-none': (v: Said) => `Since ${t(v, 'since')}: nothing changed among partners and deals.`,
    'changes-most': (v: Said) => `The most money moved at ${t(v, 'label')}: ${sum(n(v, 'before'), t(v, 'currency'))} to ${sum(n(v, 'after'), t(v, 'currency'))}.`,
    'changes-added': (v: Said) => `The most money came with ${t(v, 'label')}: ${sum(n(v, 'after'), t(v, 'currency'))}.`,
    'changes-gone': (v: Said) => `The most money went with ${t(v, 'label')}: ${sum(n(v, 'before'), t(v, 'currency'))}.`,
    'changes-one-snapshot': () => 'There is one snapshot of this data: nothing to compare it with.',
  },
  needs: {
    'needs-former': () => 'A changed file under the name of a list that is kept here: the former one stays as a snapshot.',
  },
  notes: {
    'changes-position': () => 'The outer band is now, the thin inner one the former snapshot; both start at the front and share one target. A tail leads from where a body stood.',
    'changes-color': () => 'Green and red are said against a stated target or tier rule; where nothing is asked of a number, it only changed.',
  },
}

const measures: Readonly<Record<string, string>> = { value: 'value', revenue: 'annual revenue', growth: 'growth', satisfaction: 'satisfaction', completion: 'integration', service: 'SLA', probability: 'probability', due: 'due', outcome: 'outcome' }

export const changesWords = {
  since: 'Compared with',
  /** a snapshot in the list of all of them: by the day it speaks of, else by when it was saved */
  snapshot: (asOf: string | undefined, saved: string, file: string) => (asOf === undefined ? `saved ${saved} (${file})` : `as of ${asOf}, saved ${saved}`),
  former: (title: string, since: string) => `${title} (former, ${since})`,
  added: 'Added',
  gone: 'Gone',
  better: 'Better',
  worse: 'Worse',
  changed: 'Changed, no rule',
  unchanged: 'Unchanged',
  plus: (label: string) => `+ ${label}`,
  lost: 'lost',
  formerBand: (since: string, amount: string) => `${since}: ${amount}`,
  nowBand: (amount: string) => `Now: ${amount}`,
  delta: (before: string, after: string) => `${before} → ${after}`,
  byMoney: 'By money in motion',
  noMoney: 'Without money in motion',
  of: { partner: 'Partner', deal: 'Deal' } as const,
  columns: { name: 'Name', of: 'What', change: 'Change', before: 'Value before', after: 'Value now', difference: 'Difference', other: 'Other changes' },
  measure: (measure: string) => measures[measure] ?? measure,
  value: (measure: string, value: number, currency: string): string =>
    Number.isNaN(value) ? notStated : measure === 'value' || measure === 'revenue' ? money(value, currency) : measure === 'due' ? day(value) : percent(value),
  part: (measure: string, before: string, after: string) => `${measure} ${before} → ${after}`,
  list: (all: readonly string[]) => list(all),
}

/** When a list left its former content behind. */
export const formerWords = {
  kept: (formers: number, gone: number) =>
    `The former list is kept: ${plural(formers, 'snapshot')} to compare with under What changed.${gone > 0 ? ` ${gone === 1 ? 'The oldest one' : `The ${count(gone)} oldest`} made room.` : ''}`,
}
