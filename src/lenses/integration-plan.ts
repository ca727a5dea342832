import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Deal, Partnership, TierRule } from '#analytics/book.ts'
import { endpoints, requiredConnections, type Endpoint, type RequiredConnection } from '#analytics/endpoints.ts'
import { engineersNeed, staffing, type EngineersNeed, type Staffing } from '#analytics/engineers.ts'
import { factsOf, type Facts } from '#analytics/facts.ts'
import { integrationPace, type IntegrationPace } from '#analytics/integration-pace.ts'
import { isStated } from '#analytics/known.ts'
import { layers, type LayerStack } from '#analytics/layers.ts'
import { tierByValue } from '#analytics/tier-by-value.ts'
import { compare, listedTier, type Verdict } from '#analytics/tiers.ts'
import { dealNode } from '#lenses/deal-node.ts'
import type { LensContext } from '#lenses/lens.ts'

/** A partner at the feet of the wall. */
export interface Foot {
  id: NodeId
  label: string
  partner?: Partnership
  deal?: Deal
  tier?: TierRule
  /** completion against the threshold of the tier it is listed in */
  verdict: Verdict
  ports: readonly Endpoint[]
  required: readonly RequiredConnection[]
  engineers: Staffing
}

export interface IntegrationPlan {
  facts: Facts
  stack: LayerStack
  /** signed partners and the open deals that state what they ask to be connected */
  feet: readonly Foot[]
  /** the other open deals: they stand with the whole pipeline */
  waiting: readonly Foot[]
  shown: readonly Foot[]
  need: EngineersNeed
  pace: readonly IntegrationPace[]
  whole: boolean
}

export function integrationPlan(context: LensContext): IntegrationPlan {
  const { ecosystem, programme, book, params } = context
  const facts = factsOf(ecosystem, programme)
  const all = endpoints(facts)
  const wanted = requiredConnections(facts)
  const equalCounts = book.readings?.boundary === true
  const signed = book.partners
    .filter((partner) => nodeIndex(ecosystem, partner.id) !== -1)
    .map((partner): Foot => {
      const tier = listedTier(book, partner)
      return {
        id: partner.id,
        label: partner.label,
        partner,
        ...(tier && { tier }),
        verdict: tier ? compare(partner.completion, tier.completion, equalCounts) : 'not-stated',
        ports: all.filter((endpoint) => endpoint.partner === partner.id),
        required: partner.fromDeal === undefined ? [] : wanted.filter((each) => each.deal === partner.fromDeal),
        engineers: staffing(facts, [tier?.id]),
      }
    })
  const open = book.deals
    .filter((deal) => deal.outcome === 'open' && dealNode(context, deal) !== -1)
    .map((deal): Foot => ({
      id: ecosystem.nodes.ids[dealNode(context, deal)]!,
      label: deal.label,
      deal,
      verdict: 'not-stated',
      ports: [],
      required: wanted.filter((each) => each.deal === deal.id),
      engineers: staffing(facts, [tierByValue(book, deal.value.value)?.id]),
    }))
  const feet = [...signed, ...open.filter((foot) => foot.required.length > 0)]
  const value = (foot: Foot) => ((known) => (known !== undefined && isStated(known) ? known.value : -1))(foot.partner?.value ?? foot.deal?.value)
  const largest = new Set(feet.toSorted((a, b) => value(b) - value(a)).slice(0, context.small ? 8 : 12))
  return {
    facts,
    stack: layers(facts),
    feet,
    waiting: open.filter((foot) => foot.required.length === 0),
    shown: feet.filter((foot) => largest.has(foot)),
    need: engineersNeed(facts, book),
    pace: integrationPace(facts, book),
    whole: params['engineers'] === 'pipeline',
  }
}

/** `port:<fact>`: a connection that is asked for is no entity of the data. */
export const portId = (required: RequiredConnection): NodeId => `port:${required.atom}`
