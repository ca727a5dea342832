import type { Book } from '#analytics/book.ts'
import type { Check } from '#analytics/checks/check.ts'
import { concentration } from '#analytics/concentration.ts'
import { kpis } from '#analytics/figures.ts'
import { chosen, projection } from '#analytics/growth.ts'
import { pipeline } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { possible } from '#analytics/scenario.ts'
import type { Figure, Saying, Unit } from '#model/figure.ts'
import type { ScenarioOp } from '#model/view-state.ts'

export interface ComparedCell {
  /** NaN = not stated */
  value: number
  /** value less that of the base case, in the same unit; NaN where one of them is not stated */
  change: number
}

export interface ComparedRow {
  /** id of a figure of the strip, or `gap`, `expected`, `hhi`, `five-year` */
  id: string
  unit: Unit
  /** set when unit is money */
  currency?: string
  /** one a scenario, the base case first */
  cells: readonly ComparedCell[]
}

export interface Comparison {
  rows: readonly ComparedRow[]
  /** what cannot be of each scenario, in the order given; the numbers are those without it */
  refused: readonly (readonly Saying[])[]
}

const years = 5

/**
 * Scenarios beside the base case: the figures of the strip, and what they rest on. Each scenario starts from the same book, so none knows of another.
 * `first` = first day of the data (`first-day.ts`).
 */
export function compareScenarios(base: Book, scenarios: readonly (readonly ScenarioOp[])[], checks: readonly Check[], first = NaN): Comparison {
  const results = scenarios.map((ops) => possible(base, ops, first))
  const columns = [base, ...results.map(({ book }) => book)].map((book) => figuresOf(book, checks))
  return {
    rows: (columns[0] ?? []).map(({ id, unit, currency, value: before }, row) => ({
      id,
      unit,
      ...(currency !== undefined && { currency }),
      cells: columns.map((figures) => {
        const value = figures[row]?.value ?? NaN
        return { value, change: value - before }
      }),
    })),
    refused: results.map(({ refused }) => refused),
  }
}

type Compared = Pick<Figure, 'id' | 'unit' | 'currency' | 'value'>

function figuresOf(book: Book, checks: readonly Check[]): readonly Compared[] {
  const money = (id: string, value: number): Compared => ({ id, unit: 'money', currency: book.currency, value })
  const [total, ...others] = kpis(book, book, checks)
  const last = projection(book, years).at(-1)
  return [
    total!,
    money('gap', portfolio(book).gap),
    money('expected', pipeline(book).expectedInTime),
    ...others,
    { id: 'hhi', unit: 'index', value: concentration(book).hhi },
    money('five-year', last === undefined ? NaN : chosen(book, last)),
  ]
}
