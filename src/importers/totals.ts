import { nameKey } from '#importers/names.ts'
import { hundredthsOf, type ReadRows } from '#importers/rows.ts'

/** Money in hundredths of the chosen currency, so that sums are exact; `Number(money) / 100` to show it. */
export interface Tally {
  rows: number
  money: bigint
}

/** `file` = `stage` + `problems` exactly, in rows and in money. Lost rows stand on the stage's side: kept, not counted. */
export interface Totals {
  currency: string
  file: Tally
  stage: Tally & { partners: number; deals: number; signed: Tally; open: Tally; lost: Tally }
  problems: Tally
  /** money in currencies that are never added, as read */
  elsewhere: { currency: string; rows: number }[]
  /** totals, footers and examples: no rows of data */
  aside: number
}

/** The file's side was counted on its own, row by row, before anything was decided; it is not the sum of the other two. */
export function totalsOf(read: ReadRows, currency: string): Totals {
  const tally = (money: readonly (number | undefined)[]): Tally => ({ rows: money.length, money: money.reduce<bigint>((sum, one) => sum + hundredthsOf(one), 0n) })
  const of = (outcome: 'won' | 'open' | 'lost'): Tally => tally(read.rows.filter((row) => row.outcome === outcome).map((row) => row.value.value))
  const names = new Set(read.rows.filter((row) => row.outcome === 'won').map((row) => nameKey(row.partner)))
  const others = new Map<string, number>()
  for (const { currency: other } of read.held) if (other !== undefined && other !== currency) others.set(other, (others.get(other) ?? 0) + 1)
  const stage = tally(read.rows.map((row) => row.value.value))
  const problems = tally(read.held.map((row) => row.money))
  return {
    currency,
    file: { rows: read.file.rows, money: read.file.hundredths },
    stage: { ...stage, partners: names.size, deals: of('open').rows, signed: of('won'), open: of('open'), lost: of('lost') },
    problems,
    elsewhere: [...others].map(([code, rows]) => ({ currency: code, rows })),
    aside: read.aside,
  }
}
