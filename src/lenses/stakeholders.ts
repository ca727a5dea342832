import { formats } from '#analytics/communication.ts'
import type { Saying } from '#model/figure.ts'
import { stakeholdersSays, stakeholderWords } from '#words/en/lenses/stakeholders.ts'
import type { Control, LegendEntry, Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { governanceView } from '#lenses/stakeholders-governance.ts'
import { planStakeholders, type StakeholderPlan } from '#lenses/stakeholders-plan.ts'
import { formatTone, mainFormat, stakeholdersScene } from '#lenses/stakeholders-scene.ts'
import { stakeholdersFlat, stakeholdersTable } from '#lenses/stakeholders-tables.ts'

/** Who is told what, how often, by which format? VIEWS.md 3.11. */
export const stakeholdersLens = {
  id: 'stakeholders',
  readsBest: 'flat',
  opensSplit: false,
  says: stakeholdersSays,
  view: (context: LensContext): LensView => {
    const plan = planStakeholders(context)
    if (plan === undefined) return governanceView(context) ?? notStatedView(context, { id: 'stakeholders-none', values: { programme: context.book.label } }, [{ id: 'needs-cadence', values: {} }])
    return {
      finding: findingOf(context, plan),
      missing: [],
      scene: stakeholdersScene(context, plan),
      legend: legendOf(plan),
      sizes: [],
      sizeUnit: { unit: 'count' },
      flat: stakeholdersFlat(plan),
      table: stakeholdersTable(plan),
      figures: [],
      notes: [{ id: 'beads', values: {} }, ...(plan.communication.ambiguous ? [{ id: 'beads-read', values: {} }] : []), { id: 'no-executive-partner', values: {} }],
      controls: controlsOf(context, plan),
    }
  },
} satisfies Lens

function findingOf({ book }: LensContext, plan: StakeholderPlan): Saying[] {
  const { executive, partner, total, ambiguous, atoms } = plan.communication
  const chosen = book.readings?.['bi-weekly'] === true ? 1 : 0
  const options = stakeholderWords.biWeeklyOptions
  const values = { total: total.yearly, executives: executive.yearly, partners: partner.yearly, other: partner.other, reading: options[chosen], otherReading: options[1 - chosen]! }
  const [first] = plan.governance.sponsors
  return [
    { id: ambiguous ? 'contacts-read' : 'contacts', values, inputs: atoms },
    ...(first === undefined || first.named ? [] : [{ id: 'sponsor-missing', values: { tier: first.label.replace(/ tier$/i, ''), level: /([\w-]+?)[ -]level/i.exec(first.text)?.[1] ?? first.text }, nodes: [first.tier], inputs: first.atoms }]),
    ...(plan.silent.length === 0 ? [] : [{ id: 'approver-missing', values: { people: plan.silent.map((each) => each.label) }, nodes: plan.silent.map((each) => each.id), inputs: plan.silent.flatMap((each) => each.atoms) }]),
  ]
}

function legendOf(plan: StakeholderPlan): LegendEntry[] {
  const entries: LegendEntry[] = [
    ...formats.map((format): LegendEntry => ({ id: format, label: format, text: stakeholderWords.formats[format], tone: formatTone(format), shape: 'sphere', nodes: plan.spokes.filter((spoke) => mainFormat(spoke) === format).map((spoke) => spoke.told.node) })),
    { id: 'contact', label: 'contact', text: stakeholderWords.contact, tone: 'neutral', shape: 'capsule', nodes: plan.spokes.flatMap((spoke) => (spoke.told.contact === undefined ? [] : [spoke.told.contact.node])) },
    { id: 'silent', label: 'silent', text: stakeholderWords.noCadence, tone: 'unknown', shape: 'sphere', mark: 'hatched', nodes: plan.silent.map((each) => each.id) },
  ]
  return entries.filter((entry) => entry.nodes.length > 0)
}

function controlsOf({ book }: LensContext, plan: StakeholderPlan): Control[] {
  return plan.communication.ambiguous ? [{ kind: 'reading', id: 'bi-weekly', label: stakeholderWords.biWeekly, options: stakeholderWords.biWeeklyOptions, other: book.readings?.['bi-weekly'] === true }] : []
}
