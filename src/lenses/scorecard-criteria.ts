import { highest } from '#model/extremes.ts'
import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import type { Flat, Table } from '#model/tabular.ts'
import type { ScoreCriterion, ScorecardRules, Weights } from '#analytics/score-weights.ts'
import { format } from '#words/index.ts'
import { scorecardWords } from '#words/en/lenses/scorecard.ts'
import { niceStep } from '#lenses/axes.ts'
import { textCell } from '#lenses/cells.ts'
import { Composer } from '#lenses/composer.ts'
import type { ExtraCard, LensContext, LensView } from '#lenses/lens.ts'
import { toneOf, weightSliders, weightsInUse, weightTexts } from '#lenses/scorecard-standing.ts'
import { wallHome } from '#lenses/wall.ts'

const zeroX = -0.5
const endX = 1.1
const pitch = 0.19

const criterionId = (rules: ScorecardRules, criterion: ScoreCriterion): string => `criterion:${rules.card}|${criterion.id}`

/** Weights and scales where the document scores nobody: the rule stands there, no mark does. */
export function scorecardCriteria(context: LensContext, rules: ScorecardRules): LensView {
  const { book } = context
  const weights = weightsInUse(context, rules)
  const stated = rules.criteria.map((criterion) => criterion.weight.value)
  const edited = weights.some((weight, i) => Math.abs(weight - stated[i]!) > 1e-9)
  const extras = rules.criteria.map((criterion, i): ExtraCard => ({
    id: criterionId(rules, criterion),
    title: criterion.label,
    subtitle: rules.label,
    sentences: [scorecardWords.criterionText(format.percent(weights[i]!), criterion.scale), scorecardWords.nobody],
    atoms: [...criterion.weight.atoms, ...criterion.scaleAtoms],
  }))
  return {
    finding: [
      { id: 'scorecard-own', values: { card: rules.label, programme: book.label, weights: weightTexts(stated) }, nodes: [rules.card], inputs: rules.criteria.flatMap((criterion) => criterion.weight.atoms) },
      ...(edited ? [{ id: 'scorecard-edited', values: { weights: weightTexts(weights), stated: weightTexts(stated) } }] : []),
      { id: 'scorecard-nobody', values: {} },
    ],
    missing: [{ id: 'scorecard-needs-marks', values: { criteria: rules.criteria.map((criterion) => criterion.label) } }],
    scene: scene(context, rules, weights, extras),
    legend: rules.criteria.map((criterion, i) => ({ id: criterion.id, label: criterion.id, text: `${criterion.label} ${format.percent(weights[i]!)}`, tone: toneOf(i), shape: 'cube', nodes: [criterionId(rules, criterion)] })),
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: flat(rules, weights),
    table: table(rules, weights),
    figures: [],
    notes: [{ id: 'wall-position', values: { weights: 'only' } }],
    controls: weightSliders(rules, weights),
    extras,
  }
}

const endOf = (weights: Weights): number => Math.min(1, Math.ceil(highest(weights) * 10 + 1e-9) / 10)

function scene({ ecosystem, programme }: LensContext, rules: ScorecardRules, weights: Weights, extras: readonly ExtraCard[]): Scene {
  const composer = new Composer(ecosystem, extras)
  const numbers = new Map(composer.nodes.ids.map((id, i) => [id, i] as const))
  const guides: Guide[] = []
  const labels: SceneLabel[] = []
  const end = endOf(weights)
  const x = (weight: number): number => zeroX + (weight / end) * (endX - zeroX)
  const top = 0.06 + (rules.criteria.length - 1) * pitch
  rules.criteria.forEach((criterion, i) => {
    const y = top - i * pitch
    const weight = weights[i]!
    const id = criterionId(rules, criterion)
    guides.push({ kind: 'pane', corner: [zeroX, y - 0.03, 0], wide: [Math.max(0.002, x(weight) - zeroX), 0, 0], high: [0, 0.06, 0], fill: 0.8, tone: toneOf(i), opacity: 1, style: 'solid', width: 1, node: id })
    composer.place(numbers.get(id)!, { size: 0.03, tone: toneOf(i), shape: 'cube', at: [x(weight) + 0.045, y, 0] })
    labels.push({ at: [zeroX - 0.05, y, 0], lines: [{ text: criterion.label, strong: true }], priority: 980 - i, align: 'end' })
    labels.push({ node: id, at: [x(weight) + 0.1, y, 0], lines: [{ text: format.percent(weight), strong: true }], priority: 960 - i, align: 'start' })
  })
  const card = nodeIndex(ecosystem, rules.card)
  if (card !== -1) {
    composer.place(card, { size: 0.04, tone: 'neutral', shape: 'tablet', at: [zeroX - 0.05, top + 0.2, 0] })
    labels.push({ node: rules.card, at: [zeroX + 0.02, top + 0.2, 0], lines: [{ text: rules.label, strong: true }, { text: scorecardWords.nobody, tone: 'muted' }], priority: 990, align: 'start' })
  }
  guides.push({ kind: 'line', a: [zeroX, -0.08, 0], b: [endX, -0.08, 0], tone: 'muted', opacity: 0.7, style: 'solid', width: 1.5 })
  const step = niceStep(end / 5)
  for (let tick = 0; tick <= Math.round(end / step); tick++) labels.push({ at: [x(tick * step), -0.145, 0], lines: [{ text: format.percent(tick * step, 0), tone: 'muted' }], priority: 700, align: 'center', stays: true })
  labels.push({ at: [(zeroX + endX) / 2, -0.145, 0], lines: [{ text: scorecardWords.weightAxis, tone: 'muted' }], priority: 720, align: 'center', shift: [0, 28] })
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0, top / 2, 0], radius: 1.5 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `scorecard/${ecosystem.version}/${programme}/criteria/${weights.map((weight) => weight.toFixed(4)).join(',')}`,
    free: false,
  }
}

function flat(rules: ScorecardRules, weights: Weights): Flat {
  const end = endOf(weights)
  const step = niceStep(end / 5)
  const bars: Extract<Flat, { kind: 'bars' }> = {
    kind: 'bars',
    x: { label: scorecardWords.weightAxis, unit: 'ratio', min: 0, max: end, ticks: Array.from({ length: Math.round(end / step) + 1 }, (_, i) => ({ at: Math.round(i * step * 1e6) / 1e6 })) },
    rows: rules.criteria.map((criterion, y) => ({ label: criterion.label, node: criterionId(rules, criterion), marks: [{ node: criterionId(rules, criterion), label: criterion.label, from: 0, to: weights[y]!, y, tone: toneOf(y), style: 'solid', note: format.percent(weights[y]!) }] })),
    rules: [],
    lines: [],
  }
  if (rules.criteria.every((criterion) => criterion.scale === '')) return bars
  const unknown = { text: scorecardWords.unknown, tone: 'unknown' as const, mark: 'question' as const }
  return {
    kind: 'several',
    parts: [
      { title: scorecardWords.weights, flat: bars },
      {
        title: scorecardWords.scales,
        flat: {
          kind: 'grid',
          corner: scorecardWords.columns.criterion,
          columns: [{ label: scorecardWords.columns.scale }, { label: scorecardWords.columns.partners }],
          rows: rules.criteria.map((criterion) => ({ label: criterion.label, node: criterionId(rules, criterion), cells: [criterion.scale === '' ? unknown : { text: criterion.scale }, unknown] })),
        },
      },
    ],
  }
}

function table(rules: ScorecardRules, weights: Weights): Table {
  return {
    columns: [
      { id: 'criterion', heading: 'criterion', text: scorecardWords.columns.criterion, numeric: false, channel: 'color' },
      { id: 'weight', heading: 'weight', text: scorecardWords.columns.weight, numeric: true, channel: 'position' },
      { id: 'scale', heading: 'scale', text: scorecardWords.columns.scale, numeric: false },
      { id: 'partners', heading: 'partners-scored', text: scorecardWords.columns.partners, numeric: false },
    ],
    rows: rules.criteria.map((criterion, i) => ({
      node: criterionId(rules, criterion),
      cells: [
        textCell(criterion.label),
        { value: weights[i]!, unit: 'ratio', atoms: criterion.weight.atoms },
        textCell(criterion.scale === '' ? undefined : criterion.scale, criterion.scaleAtoms),
        { value: null, unit: 'text', state: 'not-stated' },
      ],
    })),
  }
}
