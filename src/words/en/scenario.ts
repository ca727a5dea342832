import { count, day, money, percent, plural } from '#words/format.ts'
import { n, t, type Said as Values } from '#words/en/said.ts'

/** Beside the name of who or what nobody has, but the reader supposes. */
export const supposedWord = 'supposed'

/** One supposition in words, as it stands on its chip: "JPMorgan Chase removed". `due` = day number. */
export const suppositions = {
  'remove-partner': (label: string) => `${label} removed`,
  'add-partner': (label: string, value: number, currency: string) => (Number.isNaN(value) ? `${label} added` : `${label} added at ${money(value, currency, { short: true })}`),
  'win-deal': (label: string) => `${label} won`,
  'lose-deal': (label: string) => `${label} lost`,
  'set-probability': (label: string, value: number) => `${label} at ${percent(value)}`,
  'set-value': (label: string, value: number, currency: string) => `${label} at ${money(value, currency, { short: true })}`,
  'set-revenue': (label: string, value: number, currency: string) => `${label}: ${money(value, currency, { short: true })} a year`,
  'set-growth': (label: string, value: number) => `${label} growing ${percent(value)} a year`,
  'set-due': (label: string, due: number) => `${label} due ${day(due)}`,
} as const

/** Why a supposition or a rule of the reader's own cannot be. */
export const refusals: Readonly<Record<string, (values: Values) => string>> = {
  'scenario-unknown-partner': (v) => `No partner of this program is called “${t(v, 'node')}”, so nothing can be supposed about it.`,
  'scenario-unknown-deal': (v) => `No deal of this program is called “${t(v, 'node')}”.`,
  'scenario-several-deals': (v) => `${plural(n(v, 'count'), 'open deal')} belong to this partner; choose one of them.`,
  'scenario-deal-closed': (v) => `${t(v, 'label')} is ${t(v, 'outcome')} already.`,
  'scenario-already-removed': (v) => `${t(v, 'label')} is removed already.`,
  'scenario-removed': (v) => `${t(v, 'label')} is removed in this scenario; bring it back first.`,
  'scenario-bad-probability': (v) => `A probability is between 0% and 100%; ${count(n(v, 'value'))} is not.`,
  'scenario-bad-money': (v) => `${t(v, 'label')}: an amount is 0 or more; ${count(n(v, 'value'))} is not usable.`,
  'scenario-bad-growth': (v) => `${t(v, 'label')}: growth a year is between -100% and 10,000%; ${count(n(v, 'value'))} is not usable.`,
  'scenario-bad-day': (v) => `“${t(v, 'day')}” is no day; it wants year, month and day, like 2025-12-31.`,
  'scenario-day-before-data': (v) => `${t(v, 'label')} cannot be due on ${t(v, 'day')}: the data begins on ${day(n(v, 'first'))}.`,
  'as-of-before-data': (v) => `As of ${t(v, 'day')} there is nothing to see: the data begins on ${day(n(v, 'first'))}.`,
  'scenario-no-due': () => 'No date is stated for this deal; set one first.',
  'scenario-no-name': () => 'A new partner needs a name.',
  'scenario-partner-exists': (v) => `${t(v, 'label')} is a partner of this program already.`,
  'scenario-unknown-tier': (v) => `This program has no tier called “${t(v, 'tier')}”.`,
  'scenario-bad-rule': (v) => `“${t(v, 'rule')}” set to “${t(v, 'value')}” is no rule of this program, or no usable value; the stated rule holds.`,
  'edit-refused': (v) => `“${t(v, 'rule')}” set to “${t(v, 'value')}” is no rule of this program, or no usable value; the stated rule holds.`,
}
