import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { Cell } from '#model/tabular.ts'
import { isStated } from '#analytics/known.ts'
import { words } from '#words/index.ts'
import { supposedWord } from '#words/en/scenario.ts'
import { emptyCell, moneyCell, stateCell, textCell } from '#lenses/cells.ts'
import { dealNode } from '#lenses/deal-node.ts'
import { bodyRadius, onDial, turn } from '#lenses/dial.ts'
import { differs, formerSize, isRevalued, markAdded, withLate, type Late } from '#lenses/ghosts.ts'
import type { LegendEntry, LensContext, LensView } from '#lenses/lens.ts'
import { planDial } from '#lenses/portfolio-plan.ts'

/** Where who is gone stands: outside everything that counts. */
export const goneOrbit = 1.46

/** Portfolio in money with what a scenario changed: lost deals outside as ghosts, former sizes as outlines, and everything supposed marked. */
export function withSuppositions(context: LensContext, view: LensView): LensView {
  const { ecosystem, book, base } = context
  if (book === base) return view
  const plan = planDial(context)
  const before = planDial({ ...context, book: base })
  const late: Late[] = []
  const labels: SceneLabel[] = []
  const supposed: NodeId[] = []
  const size = (value: number) => bodyRadius(value, plan.largest)
  const lost = book.deals.filter((deal) => deal.outcome === 'lost' && base.deals.some((each) => each.id === deal.id && each.outcome === 'open') && dealNode(context, deal) !== -1)
  for (const deal of lost) {
    const node = ecosystem.nodes.ids[dealNode(context, deal)]!
    const angle = before.deals.find((each) => each.deal.id === deal.id)?.angle ?? 0
    late.push({ id: node, size: size(deal.value.value), tone: 'bad', flags: flag.ghost, opacity: 0.9, at: onDial(angle, goneOrbit) })
    labels.push({ node, lines: [{ text: deal.label, strong: true }, { text: words.stage.lost, tone: 'bad' }], priority: 955, align: 'center' })
  }
  const outline = (id: NodeId, was: number, now: number) => {
    const node = view.scene.nodes.ids.indexOf(id)
    if (node !== -1 && differs(was, now)) late.push(formerSize(view.scene, node, was, now))
  }
  for (const partner of book.partners) {
    if (nodeIndex(ecosystem, partner.id) === -1 || partner.fromDeal !== undefined) continue
    const stated = base.partners.find((each) => each.id === partner.id)
    if (partner.added === true) supposed.push(partner.id)
    else if (isRevalued(partner.value, stated?.value)) {
      supposed.push(partner.id)
      if (stated !== undefined && isStated(stated.value)) outline(partner.id, size(stated.value.value), size(partner.value.value))
    }
  }
  for (const deal of book.deals.filter((each) => each.outcome === 'open')) {
    const id = ecosystem.nodes.ids[dealNode(context, deal)]
    const stated = base.deals.find((each) => each.id === deal.id)
    if (id === undefined || !isRevalued(deal.value, stated?.value)) continue
    supposed.push(id)
    if (stated !== undefined && isStated(stated.value)) outline(id, size(stated.value.value), size(deal.value.value))
  }
  const removed = book.removed.filter((partner) => nodeIndex(ecosystem, partner.id) !== -1)
  const won = book.partners.filter((partner) => partner.fromDeal !== undefined && nodeIndex(ecosystem, partner.id) !== -1)
  const entry = (id: string, tone: LegendEntry['tone'], mark: LegendEntry['mark'], nodes: readonly NodeId[]): LegendEntry[] => (nodes.length === 0 ? [] : [{ id, label: id, tone, shape: 'sphere', ...(mark !== undefined && { mark }), nodes }])
  return {
    ...view,
    scene: markAdded(withLate(view.scene, late, [], labels), book.partners.filter((partner) => partner.added === true).map((partner) => partner.id)),
    legend: [
      ...view.legend,
      ...entry('won', 'neutral', undefined, won.map((partner) => partner.id)),
      ...entry('lost', 'bad', 'dashed', late.filter(({ flags }) => flags === flag.ghost).map(({ id }) => id)),
      ...entry('removed', 'muted', 'dashed', removed.map((partner) => partner.id)),
      ...entry('supposed', 'neutral', 'dashed', supposed),
    ],
    table: tableOf(context, view, removed, lost),
  }
}

/** Where partners are counted by what documents say, one that nobody has stands outside the count. */
export function withAddedOutside(context: LensContext, view: LensView): LensView {
  const added = context.book.partners.filter((partner) => partner.added === true && view.scene.nodes.ids.includes(partner.id))
  if (added.length === 0) return view
  const places = added.map((partner, i) => ({ partner, at: onDial(((i + 0.5) / added.length) * turn, 1.4) }))
  const late = places.map(({ partner, at }): Late => ({ id: partner.id, size: 0.05, tone: 'neutral', flags: flag.dashed | (isStated(partner.value) ? 0 : flag.hatched), at }))
  const labels = added.map((partner, i): SceneLabel => ({ node: partner.id, lines: [{ text: partner.label, strong: true }, { text: supposedWord }], priority: 900 - i, align: 'center' }))
  const [name, ...rest] = view.table.columns
  const cells = (partner: (typeof added)[number]): Cell[] => (name === undefined ? [] : [textCell(partner.label), ...rest.map((column) => (column.heading === 'status' ? stateCell('supposed') : emptyCell))])
  return {
    ...view,
    scene: withLate(view.scene, late, [], labels),
    legend: [...view.legend, { id: 'supposed', label: 'supposed', tone: 'neutral', shape: 'sphere', mark: 'dashed', nodes: added.map(({ id }) => id) }],
    table: { ...view.table, rows: [...view.table.rows, ...added.map((partner) => ({ node: partner.id, cells: cells(partner) }))] },
  }
}

function tableOf(context: LensContext, { table }: LensView, removed: LensContext['book']['removed'], lost: LensContext['book']['deals']): LensView['table'] {
  const { ecosystem, book } = context
  const status = table.columns.findIndex((column) => column.id === 'status')
  const marked = new Map([...book.partners.filter((partner) => partner.fromDeal !== undefined).map(({ id }) => [id, 'won'] as const), ...book.partners.filter((partner) => partner.added === true).map(({ id }) => [id, 'supposed'] as const)])
  const row = (node: NodeId, cells: Readonly<Record<string, Cell>>) => ({ node, cells: table.columns.map((column) => cells[column.id] ?? emptyCell) })
  return {
    ...table,
    rows: [
      ...table.rows.map((each) => {
        const state = each.cells[status]?.value === 'signed' ? marked.get(each.node) : undefined
        return state === undefined ? each : { ...each, cells: each.cells.map((cell, i) => (i === status ? stateCell(state) : cell)) }
      }),
      ...removed.map((partner) => row(partner.id, { partner: textCell(partner.label, partner.atoms), status: stateCell('removed'), value: moneyCell(partner.value, book.currency) })),
      ...lost.map((deal) => row(ecosystem.nodes.ids[dealNode(context, deal)]!, { partner: textCell(deal.partnerLabel ?? deal.label, deal.atoms), deal: textCell(deal.label, deal.atoms), status: stateCell('lost'), value: moneyCell(deal.value, book.currency) })),
    ],
  }
}
