import { acrossOf } from '#lenses/quotes/across.ts'
import { lensView } from '#lenses/quotes/lens-tables.ts'
import { named, type Measure } from '#lenses/quotes/measures/measure.ts'
import { own } from '#lenses/quotes/own.ts'
import type { Quote } from '#lenses/quotes/quote.ts'
import type { Saying } from '#model/figure.ts'
import type { AtomId } from '#model/ids.ts'
import { lensIds } from '#model/view-state.ts'
import { format } from '#words/index.ts'

/** A value that a sentence quotes. It carries no unit, so the reference says how it is written: `{measure:said/economics/economics-plan/first|money}`. */
export const saidMeasures: readonly Measure[] = [
  {
    // what a lens answers: `said/tiers/tiers-verified/met/0` is the first of a list
    id: 'said', takes: ['lens', 'saying', 'value, and of a list its place from 0'],
    of: (context, lens, id, key) => {
      const view = lensView(context, lensIds.find((each) => each === lens))
      const saying = lens !== undefined && lensIds.some((each) => each === lens) ? view?.finding.find((each) => each.id === id) : undefined
      return saying && valueOf(saying, key, saying.inputs ?? [...new Set(view?.finding.flatMap((each) => each.inputs ?? []))])
    },
  },
  {
    // what a check found, also one that a ranked finding says already
    id: 'check', takes: ['rule', 'value, and of a list its place from 0'],
    of: (context, rule, key) => {
      const found = context.checks.find((each) => each.id === rule) ?? acrossOf(context.ecosystem).find((each) => each.id === rule)
      return found && valueOf(found, key, found.inputs)
    },
  },
  {
    // how many an entry of a lens's legend has
    id: 'legend', takes: ['lens', 'entry'],
    of: (context, lens, id) => {
      const known = lensIds.find((each) => each === lens)
      const entry = known && lensView(context, known)?.legend.find((each) => each.id === id)
      return entry && { value: entry.count ?? entry.nodes.length, unit: 'count', atoms: [] }
    },
  },
]

function valueOf({ values }: Saying, said: string | undefined, atoms: readonly AtomId[]): Quote | undefined {
  const [key = '', place] = (said ?? '').split('/')
  const value = own(values, key)
  const currency = values['currency']
  const behind = { atoms, ...(typeof currency === 'string' && { currency }) }
  // what no single fact states was counted
  if (typeof value === 'number' && atoms.length === 0) return { value, unit: 'count', atoms }
  if (value === undefined || (place !== undefined && typeof value !== 'object')) return undefined
  if (typeof value === 'number') return { value, ...behind }
  if (typeof value === 'string') return named(value, atoms)
  if (place === undefined) return named(format.list(value), atoms)
  const one = value[Number(place)]
  // a list of numbers is a list of their exact digits
  const number = one === undefined || one.trim() === '' ? NaN : Number(one)
  return one === undefined ? undefined : Number.isNaN(number) ? named(one, atoms) : { value: number, ...behind }
}
