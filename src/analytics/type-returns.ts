import type { Facts } from '#analytics/facts.ts'
import { firstRange, isRange, type Range } from '#analytics/ranges.ts'
import { returnOn } from '#analytics/roi.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** What a partner of a type is to put in and get out a year. */
export interface TypeReturn {
  id: NodeId
  label: string
  investment: Range
  multiple: Range
  /** stated revenue impact */
  impact: Range
  /** investment x multiple, and whether it is the stated impact */
  implied: { low: number; high: number }
  agrees: boolean
  /** the multiple is gross: net return is (impact - investment) / investment */
  net: { low: number; high: number }
  atoms: readonly AtomId[]
}

/** Types that state an investment and a multiple; empty where none does. */
export function typeReturns(facts: Facts): readonly TypeReturn[] {
  return facts.saying('expected ROI').flatMap((atom) => {
    const multiple = firstRange([atom], 'multiple')
    const investment = firstRange(facts.of(atom.subject, 'minimum investment'), 'money')
    const impact = firstRange(facts.of(atom.subject, 'revenue impact'), 'money')
    if (!isRange(multiple) || !isRange(investment)) return []
    const implied = { low: investment.low * multiple.low, high: investment.low * multiple.high }
    return [{
      id: facts.id(atom.subject),
      label: facts.label(atom.subject),
      investment,
      multiple,
      impact,
      implied,
      agrees: implied.low === impact.low && implied.high === impact.high,
      net: { low: returnOn(implied.low, investment.low), high: returnOn(implied.high, investment.low) },
      atoms: [...investment.atoms, ...multiple.atoms, ...impact.atoms],
    }]
  })
}
