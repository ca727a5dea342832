import type { Source } from '#lenses/quotes/source.ts'
import type { Quote } from '#lenses/quotes/quote.ts'
import type { Atom } from '#model/ecosystem.ts'
import { atomIndex } from '#model/find.ts'
import { quoteProblems } from '#words/en/quotes.ts'

/** `000-0259`: what a fact says, as stated ("67%"). `.number` is its number with its comparator, `.low` and `.high` the ends of a range. */
export const factSource: Source = {
  id: 'fact',
  quote({ ecosystem }, argument) {
    const [, id = '', part] = /^(.*?)(?:\.(number|low|high))?$/.exec(argument) ?? []
    const atom = ecosystem.atoms[atomIndex(ecosystem, id)]
    if (atom === undefined) return quoteProblems.argument('fact', argument)
    return part === undefined ? { value: atom.text, unit: 'text', atoms: [atom.id] } : (numberOf(atom, part) ?? quoteProblems.argument('fact', argument))
  },
}

function numberOf({ id, value }: Atom, part: string): Quote | undefined {
  const atoms = [id]
  if (value === undefined) return undefined
  if (value.kind === 'when') return value.calendar ? { value: part === 'low' ? value.first : value.last, unit: 'day', atoms } : undefined
  if (value.kind === 'ordinal' || value.kind === 'flag' || value.kind === 'text') return undefined
  const low = value.kind === 'money' ? value.amount : value.value
  const high = value.kind === 'score' ? undefined : value.max
  const bound = part === 'number' && value.comparator !== '=' ? { comparator: value.comparator } : {}
  const number = part === 'high' ? (high ?? low) : low
  switch (value.kind) {
    case 'money': return { value: number, unit: 'money', currency: value.currency, atoms, ...bound }
    case 'ratio': return { value: number, unit: 'ratio', atoms, ...bound }
    case 'count': return { value: number, unit: 'count', atoms, ...bound }
    default: return { value: number, unit: 'score', atoms, ...bound }
  }
}
