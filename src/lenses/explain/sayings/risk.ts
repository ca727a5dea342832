import { isStated } from '#analytics/known.ts'
import { risks, type Risks } from '#analytics/risks.ts'
import { revenueOf, shareOfRevenue } from '#lenses/explain/risk.ts'
import type { AskedSaying, SayingExplainers } from '#lenses/explain/sayings/asked.ts'

const rowsOf = ({ context, facts }: AskedSaying): Risks => risks(facts, context.book)
const stated = (asked: AskedSaying, rows: Risks['rows'] = rowsOf(asked).rows) => asked.nodes('risk-stated', rows)

export const riskSayings: SayingExplainers = {
  'risk-exposed': (asked) => {
    const { rows } = rowsOf(asked)
    const { book } = asked.context
    const touched = new Set(rows.flatMap((row) => row.exposes))
    const exposed = revenueOf(book, book.partners.filter((partner) => touched.has(partner.id)), 'risk-exposed', asked.own)
    return { risks: asked.nodes('risk-exposing', rows.filter((row) => isStated(row.exposed))), exposed, share: shareOfRevenue(book, exposed, 'risk-share', asked.own) }
  },
  'risk-groups': (asked) => ({ risks: stated(asked), groups: asked.nodes('risk-groups', rowsOf(asked).groups) }),
  'risk-lists': (asked) => ({ risks: stated(asked), free: asked.nodes('risk-mitigations-listed', rowsOf(asked).mitigations) }),
  'risk-count': (asked) => ({ risks: stated(asked) }),
  'risk-mitigations': (asked) => {
    const { mitigations } = rowsOf(asked)
    const of = (state: string, key: string) => asked.nodes(key, mitigations.filter((each) => each.state === state))
    return { mitigations: asked.nodes('risk-mitigations-listed', mitigations), owned: of('owned', 'risk-mitigations-owned'), done: of('done', 'risk-mitigations-done') }
  },
  'risk-unexposed': (asked) => ({ risks: stated(asked, rowsOf(asked).rows.filter((row) => !isStated(row.exposed))), all: stated(asked) }),
}
