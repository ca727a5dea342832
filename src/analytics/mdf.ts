import { highest, lowest } from '#model/extremes.ts'
import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, isStated } from '#analytics/known.ts'
import { acrossLevels, levels, onLevel, populations, type Level } from '#analytics/levels.ts'
import type { NodeId } from '#model/ids.ts'

/** One rung in one year: partners on it, what they may draw and what they commit, money a year. NaN = the level states none. */
export interface LevelMoney {
  level: Level
  count: number
  funds: number
  commitment: number
  /** partner's part of the year's revenue if every partner brings the same: an assumption, never a fact */
  paid: number
  atoms: Known['atoms']
}

export interface LevelYear {
  id: NodeId
  label: string
  partners: Known
  revenue: Known
  rungs: readonly LevelMoney[]
  /** market development funds if every partner draws all it may: a ceiling */
  funds: Known
  /** of the year's partner revenue */
  fundsShare: number
  commitments: Known
  /** part of revenue paid to partners: everything at the lowest and at the highest share, and evenly spread */
  paid: { least: number; most: number; even: number }
}

/** Empty where a programme has no ladder with funds or no years with partners. */
export function levelYears(facts: Facts): readonly LevelYear[] {
  const ladder = levels(facts)
  if (ladder.every((level) => !isStated(level.funds))) return []
  return populations(facts).map((year) => {
    const funds = acrossLevels(ladder, year.partners, (level) => level.funds)
    const commitments = acrossLevels(ladder, year.partners, (level) => level.commitment)
    const each = year.revenue.value / year.partners.value
    const rungs = ladder.map((level): LevelMoney => {
      const count = onLevel(level, year.partners.value)
      return {
        level, count, funds: count * level.funds.value, commitment: count * level.commitment.value, paid: count * each * level.revenueShare.value,
        atoms: atomsOf(year.partners, level.top, level.funds, level.commitment, level.revenueShare),
      }
    })
    const shares = ladder.map((level) => level.revenueShare).filter(isStated).map((share) => share.value)
    const spread = rungs.filter((rung) => !Number.isNaN(rung.paid))
    return {
      id: year.node,
      label: year.label,
      partners: year.partners,
      revenue: year.revenue,
      rungs,
      funds,
      fundsShare: funds.value / year.revenue.value,
      commitments,
      paid: {
        least: shares.length === 0 ? NaN : year.revenue.value * lowest(shares),
        most: shares.length === 0 ? NaN : year.revenue.value * highest(shares),
        even: spread.length === 0 ? NaN : spread.reduce((sum, rung) => sum + rung.paid, 0),
      },
    }
  })
}
