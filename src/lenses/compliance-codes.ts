import { highest } from '#model/extremes.ts'
import { nodeIndex } from '#model/find.ts'
import type { Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { undefinedCodes, type RequirementCode } from '#analytics/requirement-codes.ts'
import { complianceWords } from '#words/en/lenses/compliance.ts'
import { textCell } from '#lenses/cells.ts'
import { Composer } from '#lenses/composer.ts'
import type { LegendEntry, LensContext, LensView } from '#lenses/lens.ts'
import { wallHome } from '#lenses/wall.ts'

const perRow = 6
const across = 0.4
const rise = 0.3
const headingRise = 0.13
const left = -1.06

/** Requirement codes that are cited: hollow tiles by family, because nothing says what they ask for (VIEWS.md 3.6, AIC-Platform). */
export function codesView(context: LensContext, codes: readonly RequirementCode[]): LensView {
  const open = undefinedCodes(codes)
  const defined = codes.filter((code) => code.definitions.length > 0)
  const most = highest(codes.map((code) => code.citedBy.length))
  const top = codes.filter((code) => code.citedBy.length === most)
  const ranges = codes.filter((code) => code.range).map((code) => code.code)
  const tile = (id: string, text: string, of: readonly RequirementCode[], mark?: 'hatched'): LegendEntry => ({
    id, label: id, text, tone: id === 'defined' ? 'good' : 'unknown', shape: 'tablet', ...(mark && { mark }), nodes: of.map((code) => code.id),
  })
  return {
    finding: [
      { id: 'codes-undefined', values: { codes: codes.length, defined: defined.length }, inputs: codes.flatMap((code) => code.atoms), nodes: open.map((code) => code.id) },
      ...(most > 1 ? [{ id: 'codes-most', values: { codes: top.map((code) => code.code), times: most }, inputs: top.flatMap((code) => code.atoms), nodes: top.map((code) => code.id) }] : []),
    ],
    missing: open.length > 0 ? [{ id: 'needs-definitions', values: {} }] : [],
    scene: scene(context, codes),
    legend: [tile('undefined', complianceWords.undefinedCodes, open, 'hatched'), tile('defined', complianceWords.definedCodes, defined)].filter((entry) => entry.nodes.length > 0),
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: {
      kind: 'grid',
      corner: complianceWords.code,
      columns: [{ label: complianceWords.definition }, { label: complianceWords.citations }, { label: complianceWords.citedBy }],
      rows: codes.map((code) => ({
        label: code.code,
        node: code.id,
        cells: [
          code.definitions.length > 0 ? { text: complianceWords.defined, tone: 'good' as const, mark: 'tick' as const } : { text: complianceWords.states['not-stated'], tone: 'unknown' as const, mark: 'question' as const },
          { text: String(code.citedBy.length) },
          { text: citers(context, code) },
        ],
      })),
    },
    table: {
      columns: [
        { id: 'code', heading: 'code', text: complianceWords.code, numeric: false },
        { id: 'definition', heading: 'definition', text: complianceWords.definition, numeric: false, channel: 'color' },
        { id: 'citations', heading: 'citations', text: complianceWords.citations, numeric: true },
        { id: 'cited-by', heading: 'cited-by', text: complianceWords.citedBy, numeric: false },
      ],
      rows: codes.map((code) => ({
        node: code.id,
        cells: [
          textCell(code.code),
          code.definitions.length > 0 ? textCell(complianceWords.defined, code.definitions) : textCell(undefined),
          { value: code.citedBy.length, unit: 'count', atoms: code.atoms },
          textCell(citers(context, code), code.atoms),
        ],
      })),
    },
    figures: [],
    notes: [{ id: 'codes-position', values: {} }, ...(ranges.length > 0 ? [{ id: 'codes-ranges', values: { codes: ranges } }] : [])],
  }
}

const citers = ({ ecosystem }: LensContext, code: RequirementCode): string => code.citedBy.map((id) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id).join(', ')

/** Families one below the other, each under its heading; six tiles a row, so that the wall is as high as wide and fits beside the chart. */
function scene(context: LensContext, codes: readonly RequirementCode[]): Scene {
  const { ecosystem, programme } = context
  const composer = new Composer(ecosystem)
  const labels: SceneLabel[] = []
  const focus = new Set(context.focus)
  const families = [...new Set(codes.map((code) => code.family))].map((family) => codes.filter((code) => code.family === family))
  const rowsOf = (own: readonly RequirementCode[]) => Math.ceil(own.length / perRow)
  const height = families.reduce((sum, own) => sum + headingRise + rowsOf(own) * rise, 0)
  let y = height
  families.forEach((own, order) => {
    const family = own[0]!.family
    labels.push({ at: [left, y, 0], lines: [{ text: complianceWords.families[family] ?? family, tone: 'muted', strong: true }], priority: 900 - order, align: 'start' })
    y -= headingRise
    own.forEach((code, i) => {
      const open = code.definitions.length === 0
      composer.place(nodeIndex(ecosystem, code.id), {
        size: 0.05, tone: open ? 'unknown' : 'good', shape: 'tablet', flags: open ? flag.ghost : 0, at: [left + 0.06 + (i % perRow) * across, y - Math.floor(i / perRow) * rise, 0], charge: 0.3,
      })
      const lit = focus.has(code.id)
      labels.push({
        node: code.id,
        lines: [{ text: code.code }, ...(lit ? [{ text: complianceWords.cited(code.citedBy.length), tone: 'muted' as const }] : [])],
        priority: (lit ? 850 : 700) - i,
        align: 'center',
        stays: true,
      })
    })
    y -= rowsOf(own) * rise
  })
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0, height / 2 - 0.02, 0], radius: Math.max(1.1, height / 2) },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides: [],
    labels,
    layoutKey: `compliance-codes/${ecosystem.version}/${programme}`,
    free: false,
  }
}
