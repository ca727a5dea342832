import { communication, type Told } from '#analytics/communication.ts'
import { formula } from '#analytics/explain/terms.ts'
import { counted } from '#analytics/explain/terms.ts'
import { governance } from '#analytics/governance.ts'
import type { Term } from '#model/term.ts'
import { contactsOf } from '#lenses/explain/stakeholders.ts'
import { countedFacts } from '#lenses/explain/count-terms.ts'
import type { AskedSaying, SayingExplainers } from '#lenses/explain/sayings/asked.ts'

/** Contacts a year of several, each with its cadence; `other` under the reading that is not in force. */
function contacts({ context: { book }, facts }: AskedSaying): Record<string, Term> {
  const twice = book.readings?.['bi-weekly'] === true
  const { executives, partners } = communication(facts, book)
  const sum = (key: string, rows: readonly Told[], twiceAWeek = twice): Term => {
    const turned = (row: Told): Told => (twiceAWeek === twice ? row : { ...row, parts: row.parts.map((part) => ({ ...part, yearly: part.other, other: part.yearly })) })
    return formula(key, 'sum', rows.filter((row) => !Number.isNaN(row.yearly)).map((row) => ({ name: 'stakeholders-contacts-of', node: row.node, term: contactsOf(turned(row), twiceAWeek) })), 'count')
  }
  return { total: sum('stakeholders-total', [...executives, ...partners]), executives: sum('stakeholders-executives', executives), partners: sum('stakeholders-partners', partners), other: sum('stakeholders-other-reading', partners, !twice) }
}

export const stakeholdersSayings: SayingExplainers = {
  contacts,
  'contacts-read': contacts,
  governed: ({ facts, nodes }) => ({ bodies: nodes('stakeholders-bodies', governance(facts).bodies) }),
  undecided: ({ facts, context }) => ({ duties: countedFacts(context.ecosystem, 'stakeholders-duties', governance(facts).bodies.filter((body) => body.decides.length === 0).flatMap((body) => body.does.flatMap((each) => each.atoms))) }),
  reviews: ({ facts, nodes }) => {
    const { reviews } = governance(facts)
    return { reviews: nodes('stakeholders-reviews', reviews), items: counted('stakeholders-items', reviews.flatMap((review) => review.agenda.map(({ text, atoms }) => ({ label: `${review.label}: ${text}`, node: review.id, atoms })))) }
  },
  audiences: ({ facts, nodes }) => ({ audiences: nodes('stakeholders-audiences', governance(facts).audiences) }),
}
