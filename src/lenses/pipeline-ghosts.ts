import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { Guide, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { Deal } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { words } from '#words/index.ts'
import { dealNode } from '#lenses/deal-node.ts'
import { dueText } from '#lenses/due-text.ts'
import { differs, ghostFlags, ghostOf, isRevalued, type Late } from '#lenses/ghosts.ts'
import type { LensContext } from '#lenses/lens.ts'
import { datedSteps, pipelineScale } from '#lenses/pipeline-scale.ts'
import { bodySize, isAside, largestValue, leavesGhost } from '#lenses/pipeline-scene.ts'

export interface PipelineGhosts {
  late: Late[]
  guides: Guide[]
  labels: SceneLabel[]
  /** bodies of open deals that are due on another day than stated */
  moved: NodeId[]
  /** bodies of what has a supposed value, and partners that nobody has */
  supposed: NodeId[]
}

/** What the scenario changed on the wall: where lost and re-dated deals stood, how large what is worth another amount was, and who is gone. */
export function pipelineGhosts(context: LensContext): PipelineGhosts {
  const { ecosystem, book, base } = context
  const found: PipelineGhosts = { late: [], guides: [], labels: [], moved: [], supposed: [] }
  if (book === base) return found
  const { x, height } = pipelineScale(context)
  const largest = largestValue(context)
  const before = new Map(datedSteps(base).map((step) => [step.deal.id, step] as const))
  const now = new Map(datedSteps(book).map((step) => [step.deal.id, step] as const))
  for (const deal of book.deals) {
    const node = dealNode(context, deal)
    const id = ecosystem.nodes.ids[node]
    const stood = before.get(deal.id)
    if (id === undefined) continue
    if (stood !== undefined && leavesGhost(context, deal)) {
      const at = standOf(stood, x, height, largest)
      found.late.push({ id, size: at.size, tone: 'bad', flags: flag.ghost, opacity: 0.9, at: at.at })
      found.guides.push(formerStep(at))
      found.labels.push({ node: id, at: [at.at[0], at.y + 2 * at.size + 0.03, 0], lines: [{ text: deal.label, strong: true }, { text: words.stage.lost, tone: 'bad' }], priority: 955, align: 'center', shift: [0, -20] })
    }
    if (deal.outcome !== 'open') continue
    const stands = now.get(deal.id)
    const stated = base.deals.find((each) => each.id === deal.id)
    const moved = stated !== undefined && deal.due.value !== stated.due.value && !isAside(deal)
    const revalued = isRevalued(deal.value, stated?.value)
    if (moved) found.moved.push(id)
    if (revalued && isStated(deal.value)) found.supposed.push(id)
    if (stands === undefined || stood === undefined) continue
    const at = standOf(stands, x, height, largest)
    const was = standOf(stood, x, height, largest)
    if (moved && at.y !== was.y) {
      found.late.push({ id: ghostOf(id), size: was.size, tone: 'muted', flags: ghostFlags, opacity: 0.9, at: was.at })
      found.guides.push(formerStep(was), { kind: 'line', a: was.at, b: at.at, tone: 'accent', opacity: 0.8, style: 'dashed', width: 1.25 })
      found.labels.push({ at: [was.to + 0.015, was.y, 0], lines: [{ text: words.stage.wasDue(dueText(stood.deal)), tone: 'muted' }], priority: 955, align: 'start', stays: true })
    } else if (revalued && differs(was.size, at.size)) found.late.push(around(id, at.at[0], at.y, was.size, at.size))
  }
  partners(context, found, x, largest)
  return found
}

function partners({ ecosystem, book, base }: LensContext, found: PipelineGhosts, x: (amount: number) => number, largest: number): void {
  let at = 0
  for (const partner of book.partners.filter((each) => isStated(each.value)).toSorted((a, b) => b.value.value - a.value.value)) {
    const middle = (x(at) + x(at + partner.value.value)) / 2
    at += partner.value.value
    const stated = base.partners.find((each) => each.id === partner.id)
    if (partner.fromDeal !== undefined || nodeIndex(ecosystem, partner.id) === -1) continue
    if (partner.added === true) found.supposed.push(partner.id)
    else if (isRevalued(partner.value, stated?.value)) {
      found.supposed.push(partner.id)
      const size = bodySize(partner.value.value, largest)
      const was = stated !== undefined && isStated(stated.value) ? bodySize(stated.value.value, largest) : 0
      if (differs(was, size)) found.late.push(around(partner.id, middle, 0, was, size))
    }
  }
  // Who is gone stands left of the rail, where no money is.
  book.removed.filter((partner) => partner.added !== true && nodeIndex(ecosystem, partner.id) !== -1).forEach((partner, i) => {
    const size = bodySize(partner.value.value, largest)
    const place = [x(0) - 0.2 - Math.floor(i / 3) * 0.24, 0.02 + size + (i % 3) * 0.3, 0] as const
    found.late.push({ id: partner.id, size, tone: 'muted', flags: flag.ghost, opacity: 0.9, at: place })
    found.labels.push({ node: partner.id, lines: [{ text: partner.label, strong: true }, { text: words.stage.removed, tone: 'watch' }], priority: 890 - i, align: 'center' })
  })
}

interface Stand { from: number; to: number; y: number; size: number; at: readonly [number, number, number] }

function standOf(step: { deal: Deal; from: number; to: number }, x: (amount: number) => number, height: (day: number) => number, largest: number): Stand {
  const y = height(step.deal.due.value)
  const size = bodySize(step.deal.value.value, largest)
  return { from: x(step.from), to: x(step.to), y, size, at: [(x(step.from) + x(step.to)) / 2, y + size + 0.02, 0] }
}

const formerStep = ({ from, to, y }: Stand): Guide => ({ kind: 'line', a: [from, y, 0], b: [to, y, 0], tone: 'muted', opacity: 0.7, style: 'dotted', width: 2 })

/** The former outline on the same ground, in front of the body so that a smaller one is seen too. */
const around = (id: NodeId, x: number, ground: number, was: number, size: number): Late => ({
  id: ghostOf(id), size: was, tone: 'muted', flags: ghostFlags, opacity: 0.9, at: [x, ground + was + 0.02, Math.max(was, size) + 0.005],
})
