import { count, list, money, percent } from '#words/format.ts'
import { all, n, t, type Said } from '#words/en/said.ts'

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']
const inWords = (value: number, one: string, many = `${one}s`): string => `${numbers[value] ?? count(value)} ${value === 1 ? one : many}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "none has an owner or a status", "3 have an owner, 2 are done" */
function care(v: Said): string {
  const owned = n(v, 'owned')
  const done = n(v, 'done')
  if (owned + done === 0) return n(v, 'mitigations') === 1 ? 'it has no owner and no status' : 'none has an owner or a status'
  return list([...(owned > 0 ? [`${count(owned)} ${owned === 1 ? 'has' : 'have'} an owner`] : []), ...(done > 0 ? [`${count(done)} ${done === 1 ? 'is' : 'are'} done`] : [])])
}

/** Neither has an axis until somebody states them. */
const rated = (v: Said): string => (n(v, 'rated') > 0 ? 'Likelihood and impact stand in the table.' : 'Likelihood and impact are not stated.')

/** What the lens `risk` says: sentences by the ids of its sayings. */
export const riskSays = {
  findings: {
    'risk-exposed': (v: Said) => `${capital(inWords(n(v, 'risks'), 'risk'))} ${n(v, 'risks') === 1 ? 'touches' : 'touch'} ${percent(n(v, 'share'), Number.isInteger(Math.round(n(v, 'share') * 1e6) / 1e4) ? 0 : 1)} of ARR (${money(n(v, 'exposed'), t(v, 'currency'))}).`,
    'risk-mitigations': (v: Said) => (n(v, 'mitigations') === 0 ? 'No mitigation is listed.' : `${capital(inWords(n(v, 'mitigations'), 'mitigation'))} ${n(v, 'mitigations') === 1 ? 'is' : 'are'} listed; ${care(v)}.`),
    'risk-unexposed': (v: Said) => `What ${n(v, 'risks') === n(v, 'all') ? `the ${inWords(n(v, 'risks'), 'risk')}` : `the other ${inWords(n(v, 'risks'), 'risk')}`} would cost is not stated.`,
    'risk-groups': (v: Said) => `${capital(inWords(n(v, 'risks'), 'risk'))} in ${inWords(n(v, 'groups'), 'group')}: mitigations are stated for the group, not for the risk.`,
    'risk-lists': (v: Said) => `${capital(inWords(n(v, 'risks'), 'risk'))} and ${inWords(n(v, 'free'), 'mitigation')} stand in two lists; none is linked to another.`,
    'risk-count': (v: Said) => `${capital(inWords(n(v, 'risks'), 'risk'))} ${n(v, 'risks') === 1 ? 'is' : 'are'} stated.`,
    'risk-open': (v: Said) => `${list(all(v, 'labels'))} ${all(v, 'labels').length === 1 ? 'has' : 'have'} no mitigation.`,
    'risk-none': (v: Said) => `${t(v, 'programme')} states no risk.`,
  },
  needs: {
    'risk-needs-risks': () => 'Risk needs risks and what is done about them. AIA states both, and the partners that one of them exposes.',
    'risk-needs-exposure': (v: Said) =>
      n(v, 'exposing') > 0
        ? `Risk needs the partners that the other ${inWords(n(v, 'risks'), 'risk')} ${n(v, 'risks') === 1 ? 'exposes' : 'expose'}, to say what ${n(v, 'risks') === 1 ? 'it' : 'they'} would cost.`
        : `Risk needs the partners a risk exposes${n(v, 'revenue') > 0 ? '' : ' and their annual revenue'}, to say what it would cost. AIA states them for its dependency risk.`,
    'risk-needs-owner': () => 'Risk needs an owner and a status per mitigation, to say what is being done. None of the five programs states them.',
    'risk-needs-links': () => 'Risk needs the risk that each mitigation answers. AIA and AIC-Platform state it.',
  },
  notes: {
    'dial-position': (v: Said) =>
      n(v, 'exposing') > 0
        ? `A risk stands outside the middle of what it exposes. One whose exposed revenue is not stated stands apart, and its place has no meaning. ${rated(v)}`
        : `No exposed partner is stated, so the place of a risk has no meaning. ${rated(v)}`,
  },
}

/** Short texts of its stage, legend, chart and table. */
export const riskWords = {
  notStated: 'exposed revenue not stated',
  exposed: (amount: string, share: string) => `${amount} ARR, ${share}`,
  revenue: (amount: string) => `${amount} ARR`,
  removed: 'removed',
  dial: (amount: string) => `${amount} contract value`,
  groupMitigations: (value: number) => `${inWords(value, 'mitigation')} for the group`,
  listOfRisks: 'Risks',
  listOfMitigations: 'Mitigations, not linked to a risk',
  legend: { risk: 'Risk with stated exposure', unknown: 'Risk, exposed revenue not stated', group: 'Group of risks', partner: 'Partner, size is ARR', partnerUnknown: 'Partner, ARR not stated', done: 'Mitigation done', owned: 'Mitigation has an owner', unowned: 'Mitigation, no owner stated' },
  headings: { name: 'Risk or mitigation', kind: 'Kind', belongs: 'Stated for', statement: 'Statement', exposed: 'Exposed ARR', share: 'Share of ARR', partners: 'Exposed partners', mitigations: 'Mitigations', status: 'Mitigation status', owner: 'Owner', owners: 'Owners', likelihood: 'Likelihood', impact: 'Impact', risk: 'Risk', mitigation: 'Mitigation' },
  kinds: { risk: 'Risk', mitigation: 'Mitigation' },
  owners: (owned: number, all: number) => `${count(owned)} of ${count(all)}`,
  noLink: 'No link stated',
  forGroup: 'stated for the group',
  groupOf: (risks: number) => `Group of ${inWords(risks, 'risk')}`,
}
