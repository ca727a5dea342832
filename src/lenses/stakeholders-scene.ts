import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel, Tone } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { formats, type Format } from '#analytics/communication.ts'
import { stakeholderWords } from '#words/en/lenses/stakeholders.ts'
import { Composer } from '#lenses/composer.ts'
import { dialHome, onDial, turn } from '#lenses/dial.ts'
import { placeHalo } from '#lenses/halo.ts'
import type { LensContext } from '#lenses/lens.ts'
import type { Spoke, StakeholderPlan } from '#lenses/stakeholders-plan.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'

const tones: Readonly<Record<Format, Tone>> = { dashboard: 'category-1', report: 'category-2', review: 'category-3', meeting: 'category-4', other: 'neutral' }
export const formatTone = (format: Format): Tone => tones[format]
/** The color of a body is that of its most frequent contact; its beads have each their own. */
export const mainFormat = ({ told }: Spoke): Format => told.parts.toSorted((a, b) => b.yearly - a.yearly || formats.indexOf(a.format) - formats.indexOf(b.format))[0]?.format ?? 'other'

const bodySize = 0.05
const beadSize = 0.0085

export function stakeholdersScene(context: LensContext, plan: StakeholderPlan): Scene {
  const { ecosystem, programme, book } = context
  const beads = plan.spokes.flatMap((each) => each.beads)
  const composer = new Composer(ecosystem, beads)
  const hub = ecosystem.programmes[programme]!.node
  const taken = new Uint8Array(ecosystem.nodes.count)
  const labels: SceneLabel[] = [{ node: book.programme, lines: [{ text: book.label, strong: true }], priority: 900, align: 'center' }]
  const tie = (a: number, b: number, opacity: number): void => {
    const edge = edgeBetween(ecosystem, programme, a, b)
    if (edge !== -1) composer.tie(a, b, { tone: 'neutral', opacity, width: 1.2, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
  }
  taken[hub] = 1
  composer.place(hub, { size: 0.06, tone: 'neutral', at: [0, 0, 0], charge: 2 })
  plan.spokes.forEach((spoke, order) => {
    const { told } = spoke
    const node = nodeIndex(ecosystem, told.node)
    if (node === -1) return
    taken[node] = 1
    composer.place(node, { size: bodySize, tone: formatTone(mainFormat(spoke)), at: spoke.at, charge: 2, ...(Number.isNaN(told.yearly) && { flags: flag.hatched }) })
    tie(hub, node, 0.4)
    if (told.contact !== undefined && spoke.contactAt !== undefined) {
      const contact = nodeIndex(ecosystem, told.contact.node)
      taken[contact] = 1
      composer.place(contact, { size: 0.028, tone: 'neutral', shape: 'capsule', at: spoke.contactAt, charge: 1 })
      tie(node, contact, 0.5)
    }
    const name = spoke.side === 'executive' ? stakeholderWords.executive(told.label, told.way) : told.label
    labels.push({
      node: told.node,
      at: spoke.labelAt,
      lines: [
        { text: name, strong: true },
        { text: stakeholderWords.told(stakeholderWords.yearly(told.yearly), told.cadence), tone: formatTone(mainFormat(spoke)) },
        ...(context.small ? [] : [{ text: told.contact?.label ?? told.way, tone: 'muted' as const }]),
      ],
      priority: 1000 - order,
      align: spoke.align,
    })
  })
  beads.forEach((bead, i) => composer.place(ecosystem.nodes.count + i, { size: beadSize, tone: formatTone(bead.format), shape: 'point', flags: flag.quiet, at: bead.at, charge: 0 }))
  for (const each of plan.silent) {
    const node = nodeIndex(ecosystem, each.id)
    taken[node] = 1
    composer.place(node, { size: bodySize, tone: 'unknown', flags: flag.hatched, at: each.at, charge: 2 })
    labels.push({ node: each.id, at: [each.at[0] + 0.09, each.at[1], each.at[2]], lines: [{ text: each.label, strong: true }, { text: stakeholderWords.noRow, tone: 'muted' }], priority: 940, align: 'start' })
  }
  const { executive, partner } = plan.communication
  if (!Number.isNaN(executive.yearly)) labels.push({ at: [0.1, 0, 0.66], lines: [{ text: stakeholderWords.executives(executive.yearly), strong: true }], priority: 930, align: 'start' })
  if (!Number.isNaN(partner.yearly)) labels.push({ at: [-0.1, 0, 0.66], lines: [{ text: stakeholderWords.partners(partner.yearly), strong: true }], priority: 931, align: 'end' })
  if (!context.small && context.params['halo'] !== false) placeHalo(composer, ecosystem, programme, taken, 0.12)
  return {
    stage: 'dial',
    home: { ...dialHome, target: [0, 0, -0.12], radius: 1.12 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides: guidesOf(plan),
    labels,
    layoutKey: `stakeholders/${ecosystem.version}/${programme}/${plan.key}/${context.small ? 'small' : context.params['halo'] === false ? 'bare' : 'whole'}`,
    free: false,
  }
}

/** Half an orbit for the own house, and the line between the two halves. */
function guidesOf(plan: StakeholderPlan): Guide[] {
  const look = { tone: 'muted' as const, opacity: 0.35, style: 'dashed' as const, width: 1 }
  const guides: Guide[] = [{ kind: 'line', a: onDial(0, 0.12), b: onDial(0, 0.72), ...look }]
  if (plan.communication.executives.length > 0) guides.push({ kind: 'arc', radius: 0.5, y: 0, from: turn / 2 + 0.25, to: turn - 0.25, ...look })
  return guides
}
