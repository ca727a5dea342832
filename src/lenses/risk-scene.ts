import { cos, sin } from '#model/exact.ts'
import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel, Tone } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { isStated } from '#analytics/known.ts'
import type { MitigationRow } from '#analytics/risks.ts'
import { format, words } from '#words/index.ts'
import { riskWords } from '#words/en/lenses/risk.ts'
import { Composer } from '#lenses/composer.ts'
import { bandWidth, bodyRadius, dialBase, dialHome, dialLabel, dialRadius, leastArc, onDial, turn } from '#lenses/dial.ts'
import type { LensContext } from '#lenses/lens.ts'
import { planDial } from '#lenses/portfolio-plan.ts'
import type { RiskPlan } from '#lenses/risk-plan.ts'
import { folded } from '#lenses/roadmap-looks.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'

/** Whether somebody answers for a mitigation is the one color variable of this lens. */
export const mitigationLooks: Readonly<Record<MitigationRow['state'], { tone: Tone; flags: number }>> = {
  done: { tone: 'good', flags: 0 },
  owned: { tone: 'accent', flags: 0 },
  unowned: { tone: 'unknown', flags: flag.hatched },
}

/** Smallest risk, and the one whose exposure nobody states. */
const leastRisk = 0.06
export const riskSize = (exposed: number, largest: number): number => (Number.isNaN(exposed) ? leastRisk : Math.max(leastRisk, bodyRadius(exposed, largest)))
const shield = 0.026

export function riskScene(context: LensContext, plan: RiskPlan): Scene {
  const { ecosystem, programme, book } = context
  const composer = new Composer(ecosystem)
  const guides: Guide[] = plan.dial.unit === 'none' ? [] : dialBase()
  const labels: SceneLabel[] = []
  const hub = ecosystem.programmes[programme]!.node
  composer.place(hub, { size: 0.05, tone: 'neutral', at: [0, 0, 0] })
  labels.push({ node: book.programme, lines: [{ text: book.label, strong: true }], priority: 890, align: 'center' })
  // The dial is that of the portfolio: it says its own unit here too.
  if (plan.dial.unit === 'target') labels.push(dialLabel(words.stage.zeroAndTarget(plan.dial.targetText), 0, 1.12, 'muted', 700), { ...dialLabel(riskWords.dial(format.money(plan.dial.total, book.currency)), (plan.dial.signedAngle + 0.13) % turn, 1.13, 'muted', 600), align: 'start' })
  partners(context, plan, composer, guides, labels)
  groups(context, plan, composer, labels)
  risksOf(context, plan, composer, labels)
  shields(context, plan, composer)
  if (plan.kind === 'lists') listNames(plan, composer, labels)
  return {
    stage: 'dial',
    home: { ...dialHome, radius: plan.kind === 'groups' ? 1.75 : 1.6 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `risk/${ecosystem.version}/${programme}/${plan.dial.key}/${plan.risks.map(({ risk, angle }) => `${risk.id}:${angle.toFixed(4)}`).join(',')}/${book.removed.map((partner) => partner.id).join(',')}`,
    free: false,
  }
}

/** Partners at their places of the portfolio, as large as their revenue; who was removed stands outside as an outline. */
function partners(context: LensContext, plan: RiskPlan, composer: Composer, guides: Guide[], labels: SceneLabel[]): void {
  const { ecosystem, book, base } = context
  const exposed = new Set(plan.risks.flatMap(({ risk }) => risk.exposes))
  // Without revenue and exposure the partners only stand by; a crowd of their names would hide the risks.
  const named = plan.dial.partners.some(({ partner }) => isStated(partner.revenue)) ? (context.small ? 12 : 24) : plan.dial.partners.length <= 14 ? 14 : 0
  plan.dial.partners.forEach(({ partner, angle, radius, from, to }, order) => {
    const node = nodeIndex(ecosystem, partner.id)
    if (node === -1) return
    const stated = isStated(partner.revenue)
    composer.place(node, { size: stated ? bodyRadius(partner.revenue.value, plan.largest) : 0.032, tone: 'neutral', flags: stated ? 0 : flag.hatched, at: onDial(angle, radius), charge: 3 })
    if (to - from >= leastArc) guides.push({ kind: 'arc', radius: dialRadius, y: 0, from, to, tone: 'neutral', opacity: exposed.has(partner.id) ? 0.9 : 0.4, style: 'solid', width: bandWidth, flat: true, node: partner.id })
    if (order < named) labels.push({ node: partner.id, lines: [{ text: partner.label, strong: stated }, ...(stated ? [{ text: riskWords.revenue(format.money(partner.revenue.value, book.currency)) }] : [])], priority: (stated ? 850 : 500) - Math.min(order, 99), align: 'center' })
  })
  if (book.removed.length === 0) return
  const before = planDial({ ...context, book: base })
  for (const partner of book.removed) {
    const node = nodeIndex(ecosystem, partner.id)
    if (node === -1) continue
    composer.place(node, { size: bodyRadius(partner.revenue.value, plan.largest), tone: 'muted', flags: flag.ghost, at: onDial(before.partners.find((each) => each.partner.id === partner.id)?.angle ?? 0, 1.55) })
    labels.push({ node: partner.id, lines: [{ text: partner.label, strong: true }, { text: riskWords.removed, tone: 'watch' }], priority: 990, align: 'center' })
  }
}

function risksOf({ ecosystem, programme, book }: LensContext, plan: RiskPlan, composer: Composer, labels: SceneLabel[]): void {
  plan.risks.forEach(({ risk, angle, radius }, order) => {
    const node = nodeIndex(ecosystem, risk.id)
    if (node === -1) return
    const stated = isStated(risk.exposed)
    const size = riskSize(risk.exposed.value, plan.largest)
    composer.place(node, { size, tone: 'neutral', shape: 'octahedron', flags: stated ? 0 : flag.hatched, at: onDial(angle, radius), charge: 2 })
    // Only what a fact exposes is joined; an exposed partner that left takes its line with it.
    for (const id of risk.exposes) {
      const partner = nodeIndex(ecosystem, id)
      const edge = partner === -1 ? -1 : edgeBetween(ecosystem, programme, node, partner, 'exposes partner')
      if (edge !== -1) composer.tie(node, partner, { tone: 'neutral', width: 2, opacity: 0.9, curve: 0.2, stiffness: 0.4, atoms: edgeAtoms(ecosystem, edge) })
    }
    const shared = plan.kind === 'groups' ? plan.groups.find((group) => group.id === risk.group) : undefined
    if (shared !== undefined) tie(ecosystem, programme, composer, node, nodeIndex(ecosystem, shared.id))
    const line = stated ? riskWords.exposed(format.money(risk.exposed.value, book.currency), format.percent(risk.share)) : plan.kind === 'linked' ? riskWords.notStated : ''
    const side = sin(angle)
    labels.push({
      node: risk.id,
      at: onDial(angle, radius + size + 0.08),
      lines: [...folded(risk.label, 20).map((text) => ({ text, strong: true })), ...(line === '' ? [] : [{ text: line, ...(!stated && { tone: 'unknown' as const }) }])],
      priority: 980 - order,
      align: side > 0.5 ? 'end' : side < -0.5 ? 'start' : 'center',
    })
  })
}

function groups({ ecosystem }: LensContext, plan: RiskPlan, composer: Composer, labels: SceneLabel[]): void {
  for (const group of plan.groups) {
    const node = nodeIndex(ecosystem, group.id)
    if (node === -1) continue
    composer.place(node, { size: 0.05, tone: 'neutral', shape: 'ring', at: onDial(group.angle, group.radius) })
    // At the back the shields lie under the ring as one sees it: the name goes beside it.
    labels.push({ node: group.id, lines: [{ text: group.label, strong: true }, { text: riskWords.groupMitigations(group.mitigations), tone: 'unknown' }], priority: 995, align: cos(group.angle) < -0.5 ? 'start' : 'center' })
  }
}

function shields({ ecosystem, programme }: LensContext, plan: RiskPlan, composer: Composer): void {
  for (const { mitigation, angle, radius } of plan.mitigations) {
    const node = nodeIndex(ecosystem, mitigation.id)
    if (node === -1) continue
    const look = mitigationLooks[mitigation.state]
    composer.place(node, { size: shield, tone: look.tone, shape: 'tablet', flags: look.flags, at: onDial(angle, radius) })
    if (mitigation.answers !== undefined) tie(ecosystem, programme, composer, nodeIndex(ecosystem, mitigation.answers), node)
  }
}

function tie(ecosystem: LensContext['ecosystem'], programme: number, composer: Composer, from: number, to: number): void {
  const edge = from === -1 || to === -1 ? -1 : edgeBetween(ecosystem, programme, from, to)
  if (edge !== -1) composer.tie(from, to, { tone: 'muted', opacity: 0.6, width: 1, stiffness: 0.4, atoms: edgeAtoms(ecosystem, edge) })
}

/** Where nothing joins the two lists, each is named and every mitigation has its words. */
function listNames(plan: RiskPlan, composer: Composer, labels: SceneLabel[]): void {
  labels.push({ at: onDial(turn * 0.54, 1.36), lines: [{ text: riskWords.listOfRisks }], priority: 996, align: 'start' })
  labels.push({ at: onDial(turn * 0.46, 1.36), lines: [{ text: riskWords.listOfMitigations, tone: 'unknown' }], priority: 997, align: 'end' })
  plan.mitigations.forEach(({ mitigation }, i) => {
    if (composer.nodes.ids.includes(mitigation.id)) labels.push({ node: mitigation.id, lines: folded(mitigation.label, 14).map((text) => ({ text, strong: true })), priority: 970 - i, align: 'center', whole: true })
  })
}
