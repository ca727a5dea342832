import type { Saying } from '#model/figure.ts'
import { allCheckRules } from '#analytics/checks/all.ts'
import { factsOf } from '#analytics/facts.ts'
import { dataQualitySays, dataQualityWords, checkTitle } from '#words/en/lenses/data-quality.ts'
import { bodyRadius } from '#lenses/dial.ts'
import { findingOfFlag, leftRows, qualityFindings, severities, severityLook, shownFindings } from '#lenses/data-quality-findings.ts'
import { planFlags, qualityBodies, qualityScene, type Flag } from '#lenses/data-quality-scene.ts'
import { knownFindings, qualityCards, qualityList, qualityTable } from '#lenses/data-quality-twins.ts'
import type { Control, LegendEntry, Lens, LensContext, LensView } from '#lenses/lens.ts'
import { planDial } from '#lenses/portfolio-plan.ts'
import { referenceSizes } from '#lenses/reference-sizes.ts'

/** What must I not quote before checking? VIEWS.md 3.13. */
export const dataQualityLens = {
  id: 'data-quality',
  readsBest: 'flat',
  opensSplit: true,
  says: dataQualitySays,
  view: (context: LensContext): LensView => {
    const flags = planFlags(context, qualityBodies(context))
    const { largest } = planDial(context)
    const left = leftRows(context)
    const across = shownFindings(context).filter((finding) => finding.across).length
    return {
      finding: findingOf(context),
      missing: [],
      scene: qualityScene(context),
      legend: legendOf(flags),
      sizes: referenceSizes(largest, (value) => bodyRadius(value, largest)),
      sizeUnit: { unit: 'money', currency: context.book.currency },
      flat: qualityList(context),
      table: qualityTable(context),
      figures: [],
      notes: [
        ...(across === 0 ? [] : [{ id: 'data-quality-counts', values: { across, documents: context.ecosystem.documents.length } }]),
        { id: 'data-quality-position', values: {} },
        ...(left.length === 0 ? [] : [{ id: 'data-quality-left', values: { titles: left.map((row) => row.title) } }]),
      ],
      controls: controlsOf(context),
      extras: qualityCards(context, flags),
    }
  },
} satisfies Lens

/** The document's own findings and those across all documents; marking one as known does not make it go away. */
function findingOf(context: LensContext): Saying[] {
  const { ecosystem, programme, book } = context
  const findings = qualityFindings(context)
  const own = findings.filter((finding) => !finding.across)
  const high = own.filter((finding) => finding.check.severity === 'high')
  const values = {
    programme: book.label,
    title: ecosystem.documents[ecosystem.programmes[programme]?.document ?? -1]?.title ?? '',
    findings: own.length,
    high: high.length,
    across: findings.length - own.length,
    documents: ecosystem.documents.length,
    rules: allCheckRules.length,
    facts: factsOf(ecosystem, programme).all.length,
  }
  const unread = high.filter((finding) => !finding.known)
  const known = knownFindings(context).length
  return [
    { id: own.length === 0 ? 'data-quality-clean' : 'data-quality', values, inputs: [...new Set(own.flatMap((finding) => finding.check.inputs))], nodes: shownFindings(context).map((finding) => finding.node) },
    ...(unread.length === 0 ? [] : [{ id: 'data-quality-first', values: { first: unread.slice(0, 3).map((finding) => finding.check.id) }, nodes: unread.slice(0, 3).map((finding) => finding.node) }]),
    ...(known === 0 ? [] : [{ id: 'data-quality-known', values: { known } }]),
  ]
}

/** Counts are findings; what a click filters are all their flags. */
function legendOf(flags: readonly Flag[]): LegendEntry[] {
  const entry = (id: string, text: string, look: Pick<LegendEntry, 'tone' | 'shape'>, mine: readonly Flag[]): LegendEntry => ({
    id,
    label: id,
    text,
    ...look,
    nodes: mine.map((each) => each.id),
    count: new Set(mine.map((each) => each.finding.node)).size,
  })
  return [
    ...severities.map((severity) => {
      const { tone, shape } = severityLook[severity]
      return entry(severity, dataQualityWords.legend(severity), { tone, shape }, flags.filter((each) => !each.finding.known && each.finding.check.severity === severity))
    }),
    entry('known-issue', dataQualityWords.known, { tone: 'muted', shape: 'sphere' }, flags.filter((each) => each.finding.known)),
  ].filter((each) => each.nodes.length > 0)
}

/** Hiding what is known, and marking the finding in focus as known. */
function controlsOf(context: LensContext): Control[] {
  const inFocus = qualityFindings(context).filter((finding) => context.focus.map(findingOfFlag).includes(finding.node))
  return [
    { kind: 'switch', id: 'hide-known', label: dataQualityWords.controls.hideKnown, value: context.params['hide-known'] === true },
    ...inFocus.slice(0, 1).map(({ check, known }): Control => ({ kind: 'switch', id: `known:${check.id}`, label: dataQualityWords.controls.known(checkTitle(check.id)), value: known })),
  ]
}
