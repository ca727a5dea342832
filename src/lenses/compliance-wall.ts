import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { endpoints } from '#analytics/endpoints.ts'
import { factsOf } from '#analytics/facts.ts'
import { complianceWords } from '#words/en/lenses/compliance.ts'
import { Composer } from '#lenses/composer.ts'
import { cellId, cellTones, type CompliancePlan } from '#lenses/compliance-plan.ts'
import { wrapped } from '#lenses/wrapped.ts'
import type { LensContext } from '#lenses/lens.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'
import { wallHome } from '#lenses/wall.ts'

/** Depth carries the chain, never a value: pairs on the wall, endpoints before it, partners in front (VIEWS.md 3.6). */
const endpointDepth = 0.2
const endpointHeight = 0.12
const partnerDepth = 0.45
const headColumn = -0.6
const firstColumn = -0.36
const lastColumn = 1
const lowestRow = 0.36

export function complianceScene(context: LensContext, plan: CompliancePlan): Scene {
  const { ecosystem, programme, book } = context
  const { standards, shown } = plan
  const composer = new Composer(ecosystem, plan.cells.map((cell) => ({ id: cellId(cell) })))
  const labels: SceneLabel[] = []
  const step = shown.length > 1 ? Math.min(0.42, (lastColumn - firstColumn) / (shown.length - 1)) : 0
  const x = (partner: string) => firstColumn + shown.indexOf(partner) * step
  const rise = Math.min(0.22, 1.54 / Math.max(1, standards.length))
  const y = (standard: string) => lowestRow + (standards.length - 1 - standards.indexOf(standard)) * rise
  const size = Math.min(0.055, rise * 0.36)
  heads(context, plan, composer, labels, y)
  plan.cells.forEach((cell, i) => {
    if (!shown.includes(cell.partner)) return
    const known = cell.state !== 'not-stated'
    composer.place(ecosystem.nodes.count + i, {
      size: known ? size : size * 0.8,
      tone: cellTones[cell.state],
      shape: 'tablet',
      flags: cell.state === 'planned' ? flag.dashed : known ? 0 : flag.hatched,
      opacity: known ? 1 : 0.55,
      at: [x(cell.partner), y(cell.standard), 0],
      charge: 0.3,
    })
    if (known) labels.push({ node: cellId(cell), lines: [{ text: complianceWords.short[cell.state], tone: cellTones[cell.state] }], priority: 700, align: 'start', stays: true })
  })
  chains(context, plan, composer, labels, x)
  return {
    stage: 'wall',
    home: { ...wallHome, target: [-0.08, 0.82, 0.1], radius: 1.2 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides: frame(plan, labels, [x(shown[0] ?? ''), x(shown.at(-1) ?? '')], [lowestRow, lowestRow + (standards.length - 1) * rise], rise),
    labels,
    layoutKey: `compliance/${ecosystem.version}/${programme}/${book.partners.map((partner) => partner.id).join(',')}/${context.small}`,
    free: false,
  }
}

/** Row heads with the program's own claim, a mark apart from the pairs. */
function heads({ ecosystem, book }: LensContext, plan: CompliancePlan, composer: Composer, labels: SceneLabel[], y: (standard: string) => number): void {
  plan.standards.forEach((standard, row) => {
    const node = nodeIndex(ecosystem, standard)
    composer.place(node, { size: 0.026, tone: 'neutral', shape: 'tablet', at: [headColumn, y(standard), 0], charge: 0.3 })
    const says = plan.claims.has(standard)
    labels.push({
      node: standard,
      lines: [{ text: plan.label(standard), strong: true }, ...(says ? [{ text: complianceWords.says(book.label), tone: 'muted' as const }] : [])],
      priority: 900 - row,
      align: 'end',
      stays: true,
    })
  })
}

/** Partners in front, their endpoints between, and the stated chains to the pairs they name. */
function chains(context: LensContext, plan: CompliancePlan, composer: Composer, labels: SceneLabel[], x: (partner: string) => number): void {
  const { ecosystem, programme } = context
  const facts = factsOf(ecosystem, programme)
  const all = endpoints(facts)
  const focus = new Set(context.focus)
  plan.shown.forEach((partner, order) => {
    const body = nodeIndex(ecosystem, partner)
    composer.place(body, { size: 0.05, tone: 'neutral', at: [x(partner), 0, partnerDepth] })
    // Two rows of names: on a narrow stage those of neighbors would not fit side by side.
    labels.push({ node: partner, at: [x(partner), -0.06, partnerDepth], lines: wrapped(plan.label(partner), 10).map((text) => ({ text, strong: true })), priority: 950 - order, align: 'center', shift: [0, 24 + 44 * (order % 2)], leader: true, stays: true, whole: true })
    const own = all.filter((endpoint) => endpoint.partner === partner)
    own.forEach((endpoint, i) => {
      const port = nodeIndex(ecosystem, endpoint.id)
      const naming = plan.cells.filter((cell) => cell.endpoint === endpoint.id)
      // Beside the column, so that a thread runs to its cell and not over the cells below it.
      const aside = own.length === 1 ? 0.1 : (i - (own.length - 1) / 2) * 0.24
      composer.place(port, { size: 0.022, tone: naming.length > 0 ? 'neutral' : 'muted', shape: 'cube', opacity: naming.length > 0 ? 1 : 0.55, at: [x(partner) + aside, endpointHeight, endpointDepth], charge: 0.3 })
      const edge = edgeBetween(ecosystem, programme, body, port, 'has endpoint')
      if (edge !== -1) composer.tie(body, port, { tone: naming.length > 0 ? 'neutral' : 'muted', opacity: naming.length > 0 ? 0.7 : 0.3, width: 1.2, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
      if (naming.length > 0 || focus.has(partner) || focus.has(endpoint.id))
        labels.push({ node: endpoint.id, lines: [{ text: endpoint.label.split('/').at(-1) ?? endpoint.label, tone: 'muted' }], priority: focus.has(partner) ? 760 : 500, ...(aside < 0 ? { align: 'end' as const } : { align: 'start' as const, at: [x(partner) + aside + 0.035, endpointHeight + 0.055, endpointDepth] as const }), stays: true })
      for (const cell of naming) {
        const at = ecosystem.nodes.count + plan.cells.indexOf(cell)
        composer.tie(port, at, { tone: 'accent', opacity: 0.75, width: 1.4, stiffness: 0, atoms: cell.atoms.filter((atom) => !all.some((each) => each.id === endpoint.id && each.atoms[0] === atom)) })
      }
    })
  })
}

/** One plan covers every pair: one dashed frame, not a mark on each. */
function frame(plan: CompliancePlan, labels: SceneLabel[], [left, right]: readonly [number, number], [low, high]: readonly [number, number], rise: number): Guide[] {
  const { due } = plan
  if (due === undefined || due.state === 'done' || plan.shown.length === 0) return []
  const late = due.state === 'overdue'
  const tone = late ? ('watch' as const) : ('neutral' as const)
  const [x0, x1, y0, y1] = [left - 0.16, right + 0.24, low - rise * 0.62, high + rise * 0.62]
  const corners = [[x0, y0, 0], [x1, y0, 0], [x1, y1, 0], [x0, y1, 0]] as const
  const text = (late ? complianceWords.planOverdue : complianceWords.plan)(complianceWords.allPartnerships, due.period)
  labels.push({ at: [(x0 + x1) / 2, y1 + 0.05, 0], lines: [{ text, tone: late ? 'watch' : 'neutral' }], priority: 960, align: 'center' })
  return corners.map((corner, i): Guide => ({ kind: 'line', a: corner, b: corners[(i + 1) % 4]!, tone, opacity: 0.8, style: 'dashed', width: 1.5 }))
}
