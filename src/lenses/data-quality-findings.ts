import type { Check, Severity } from '#analytics/checks/check.ts'
import { allCheckRules, checksAcross } from '#analytics/checks/all.ts'
import { checks } from '#analytics/checks/index.ts'
import { notComputed, type NotComputed } from '#analytics/checks/not-computed.ts'
import { gather } from '#analytics/gather.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { NodeId } from '#model/ids.ts'
import type { Shape, Tone } from '#model/scene.ts'
import type { LensContext } from '#lenses/lens.ts'
import { catalogueRows } from '#words/en/lenses/data-quality.ts'

/** A finding as the lens shows it. */
export interface QualityFinding {
  check: Check
  /** id of its scene node and of its card */
  node: NodeId
  /** concerns all documents together */
  across: boolean
  /** marked by the reader */
  known: boolean
}

export const severities: readonly Severity[] = ['high', 'medium', 'low']
/** The one color variable of the lens, always with its shape: square, triangle, dot. */
export const severityLook: Readonly<Record<Severity, { tone: Tone; shape: Shape; size: number }>> = {
  high: { tone: 'bad', shape: 'cube', size: 0.03 },
  medium: { tone: 'watch', shape: 'octahedron', size: 0.03 },
  low: { tone: 'accent', shape: 'sphere', size: 0.022 },
}

const kept = new WeakMap<Ecosystem, Map<string, readonly Omit<QualityFinding, 'known'>[]>>()

/** What the rules find in the document itself at the day it is read, before any scenario and any edit of the reader; computed once per program and day. */
function documentFindings(ecosystem: Ecosystem, programme: number, asOf: number | undefined): readonly Omit<QualityFinding, 'known'>[] {
  const known = kept.get(ecosystem) ?? new Map<string, readonly Omit<QualityFinding, 'known'>[]>()
  kept.set(ecosystem, known)
  const found = known.get(`${programme} ${asOf}`) ?? [
    ...checks(ecosystem, programme, { ...gather(ecosystem, programme), asOf }, allCheckRules).map((check) => ({ check, node: nodeOf(check.id), across: false })),
    ...(ecosystem.programmes.length > 1 ? checksAcross(ecosystem).map((check) => ({ check, node: nodeOf(check.id), across: true })) : []),
  ]
  known.set(`${programme} ${asOf}`, found)
  return found
}

const nodeOf = (id: string): NodeId => `check:${id}`
/** `check:tier-band/2` is another flag of `check:tier-band`. */
export const findingOfFlag = (flag: NodeId): NodeId => flag.split('/')[0]!

/**
 * Which findings the reader knows: `known` lists ids, `known:<id>` marks or unmarks one. Findings by severity, inside it in the order of the catalogue; those across all documents after the document's own.
 */
export function qualityFindings({ ecosystem, programme, params, base }: LensContext): readonly QualityFinding[] {
  const listed = String(params['known'] ?? '').split(',')
  return documentFindings(ecosystem, programme, base.asOf)
    .map((finding) => ({ ...finding, known: (params[`known:${finding.check.id}`] ?? listed.includes(finding.check.id)) === true }))
    .toSorted((a, b) => Number(a.across) - Number(b.across) || severities.indexOf(a.check.severity) - severities.indexOf(b.check.severity))
}

/** Those that stand on the stage and in the table: all, or all that are not marked as known. */
export const shownFindings = (context: LensContext): readonly QualityFinding[] =>
  qualityFindings(context).filter((finding) => !(finding.known && context.params['hide-known'] === true))

/** Rows that no rule computes: of the open document, or of all of them. */
export function leftRows({ ecosystem, programme }: LensContext): readonly NotComputed[] {
  const [first, last] = catalogueRows[ecosystem.programmes[programme]?.id ?? ''] ?? [0, 0]
  return notComputed.filter((row) => row.row >= first && row.row <= last)
}
