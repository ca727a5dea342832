import { atLeast } from '#analytics/distribution.ts'
import { toCents } from '#analytics/known.ts'
import type { OperationId } from '#model/term.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
/** Every second value, from the first or from the second one. */
const odd = (values: readonly number[], from: 0 | 1): readonly number[] => values.filter((_, i) => i % 2 === from)
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((total, value, i) => total + value * (b[i] ?? NaN), 0)

/**
 * What a formula does with the numbers of its parts, in their order. Unknown parts make an unknown result; what a kernel leaves out because it is
 * not stated is no part of the formula.
 */
export const operations: Readonly<Record<OperationId, (values: readonly number[]) => number>> = {
  sum,
  /** first less all others */
  difference: ([first = NaN, ...rest]) => first - sum(rest),
  product: (values) => values.reduce((total, value) => total * value, 1),
  quotient: ([above = NaN, below = NaN]) => above / below,
  power: ([base = NaN, exponent = NaN]) => base ** exponent,
  mean: (values) => sum(values) / values.length,
  /** value, weight, value, weight ... */
  'weighted-mean': (values) => dot(odd(values, 0), odd(values, 1)) / sum(odd(values, 1)),
  minimum: (values) => Math.min(...values),
  maximum: (values) => Math.max(...values),
  'count-known': (values) => values.filter((value) => !Number.isNaN(value)).length,
  /** sum of squared shares, 0..10,000 */
  herfindahl: (values) => sum(values.map((value) => (value / sum(values)) ** 2)) * 10_000,
  /** as many equal ones: 10,000 over that index */
  effective: (values) => sum(values) ** 2 / sum(values.map((value) => value ** 2)),
  gini: (values) => {
    const rising = values.toSorted((a, b) => a - b)
    return sum(rising.map((value, i) => (2 * (i + 1) - rising.length - 1) * value)) / (rising.length * sum(rising))
  },
  /** share of the two largest */
  'top-two': (values) => sum(values.toSorted((a, b) => b - a).slice(0, 2)) / sum(values),
  /** share wanted, then values: how many of the largest pass it */
  'smallest-set': ([share = NaN, ...values]) => {
    const falling = values.toSorted((a, b) => b - a)
    let held = 0
    return falling.findIndex((value) => ((held += value) >= share * sum(values))) + 1
  },
  /** years until twice as much at this growth a year */
  'doubling-years': ([growth = NaN]) => Math.log(2) / Math.log(1 + growth),
  complement: ([share = NaN]) => 1 - share,
  /** money needed, then value and chance of each independent deal */
  'chance-at-least': ([need = NaN, ...deals]) => {
    if ([need, ...deals].some(Number.isNaN)) return NaN
    const chances = odd(deals, 1)
    return atLeast(odd(deals, 0).map((value, i) => ({ cents: toCents(value), chance: chances[i] ?? NaN })), toCents(need))
  },
  /** what is held, then value and chance of each deal */
  expected: ([held = NaN, ...deals]) => held + dot(odd(deals, 0), odd(deals, 1)),
  /** standard deviation of independent deals: value and chance of each */
  deviation: (deals) => Math.sqrt(sum(odd(deals, 0).map((value, i) => value ** 2 * (odd(deals, 1)[i] ?? NaN) * (1 - (odd(deals, 1)[i] ?? NaN))))),
  /** the number itself: a name for what it means here */
  same: ([value = NaN]) => value,
  /** an amount at this growth a year after so many years */
  grown: ([amount = NaN, growth = NaN, years = NaN]) => amount * (1 + growth) ** years,
  /** a number, then all it stands among: 1 = none of them is higher; millionths part nobody */
  rank: ([value = NaN, ...all]) => 1 + all.filter((other) => Math.round(other * 1e6) > Math.round(value * 1e6)).length,
  /** numbers that one text says side by side: no number by themselves */
  several: () => NaN,
  /** a number, and decimals to keep */
  rounded: ([value = NaN, decimals = NaN]) => Math.round(value * 10 ** decimals) / 10 ** decimals,
}
