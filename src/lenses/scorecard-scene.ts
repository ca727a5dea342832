import { highest } from '#model/extremes.ts'
import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { isStated } from '#analytics/known.ts'
import type { ScoreRow } from '#analytics/scorecard.ts'
import { format } from '#words/index.ts'
import { scorecardWords } from '#words/en/lenses/scorecard.ts'
import { Composer } from '#lenses/composer.ts'
import { bodyRadius } from '#lenses/dial.ts'
import type { LensContext } from '#lenses/lens.ts'
import { folded } from '#lenses/roadmap-looks.ts'
import { toneOf, weightTexts, type ScoreStanding } from '#lenses/scorecard-standing.ts'
import { wallHome } from '#lenses/wall.ts'

/** Score 0 and 100 in u; ranks under the other weights stand at `otherX`. */
const zeroX = -0.62
const fullX = 0.72
const lineX = 1
const otherX = 1.16
const thick = 0.07

/** Bodies at 45 % of their portfolio size, at the end of their bar. */
export const scoreBody = (value: number, largest: number): number => Math.max(0.03, 0.45 * bodyRadius(value, largest))
export const scoreX = (score: number): number => zeroX + (score / 100) * (fullX - zeroX)

/** Bars by rank, split by criterion, with what the unknown could still add as a dashed bar under each (VIEWS.md 3.14). */
export function scorecardScene(context: LensContext, standing: ScoreStanding): Scene {
  const { ecosystem, programme, base, book, small } = context
  const composer = new Composer(ecosystem)
  const guides: Guide[] = []
  const labels: SceneLabel[] = []
  const rows = shownRows(standing, small)
  const pitch = Math.min(0.26, 1.1 / Math.max(1, rows.length))
  const yOf = (place: number): number => 0.14 + (rows.length - 1 - place) * pitch
  const largest = highest([0, ...[...base.partners, ...base.deals].map((each) => (isStated(each.value) ? each.value.value : 0))])
  const top = yOf(0) + 0.5 * pitch
  axis(guides, labels, top)
  rows.forEach((row, place) => bar(standing, row, yOf(place), guides))
  rows.forEach((row, place) => {
    const node = nodeIndex(ecosystem, row.partner)
    if (node === -1) return
    const value = book.partners.find((partner) => partner.id === row.partner)?.value.value ?? NaN
    const size = scoreBody(value, largest)
    const x = scoreX(row.score) + size + 0.012
    composer.place(node, { size, tone: 'neutral', flags: Number.isNaN(value) ? flag.hatched : 0, at: [x, yOf(place), 0] })
    labels.push({ node: row.partner, at: [zeroX - 0.05, yOf(place), 0], lines: [{ text: `${scorecardWords.rank(row.rank)} ${row.label}`, strong: true }], priority: 980 - place, align: 'end' })
    labels.push({ at: [x + size + 0.03, yOf(place), 0], lines: [{ text: scorecardWords.score(row.score), strong: true }], priority: 960 - place, align: 'start' })
  })
  rankLines(standing, rows, yOf, guides, labels, top)
  const { rules, weights } = standing
  // Nothing about a score is shown before whose weights they are.
  if (rules.lender !== undefined) labels.push({ at: [zeroX, top + 0.2, 0], lines: [{ text: scorecardWords.borrowed(rules.lender), tone: 'watch', strong: true }, { text: scorecardWords.weightsSaid(weightTexts(weights).join('/')), tone: 'watch' }], priority: 1000, align: 'start', shift: [0, -38] })
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0.02, top / 2, 0], radius: 1.62 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `scorecard/${ecosystem.version}/${programme}/${rows.map((row) => `${row.partner}:${row.score.toFixed(4)}`).join(',')}`,
    free: false,
  }
}

export const shownRows = ({ rows }: ScoreStanding, small: boolean): readonly ScoreRow[] => rows.filter((row) => !Number.isNaN(row.score)).slice(0, small ? 8 : 12)

function axis(guides: Guide[], labels: SceneLabel[], top: number): void {
  guides.push({ kind: 'line', a: [zeroX, -0.08, 0], b: [fullX, -0.08, 0], tone: 'muted', opacity: 0.7, style: 'solid', width: 1.5 })
  for (const at of [0, 20, 40, 60, 80, 100]) {
    guides.push({ kind: 'line', a: [scoreX(at), -0.08, 0], b: [scoreX(at), top, 0], tone: 'muted', opacity: 0.14, style: 'solid', width: 1 })
    labels.push({ at: [scoreX(at), -0.145, 0], lines: [{ text: format.count(at), tone: 'muted' }], priority: 700, align: 'center', stays: true })
  }
  labels.push({ at: [(zeroX + fullX) / 2, -0.145, 0], lines: [{ text: scorecardWords.axis, tone: 'muted' }], priority: 720, align: 'center', shift: [0, 28] })
}

function bar({ rules }: ScoreStanding, row: ScoreRow, y: number, guides: Guide[]): void {
  let at = 0
  rules.criteria.forEach((_, i) => {
    const part = row.parts[i] ?? NaN
    if (!(part > 0)) return
    guides.push({ kind: 'pane', corner: [scoreX(at), y - thick / 2, 0], wide: [scoreX(at + part) - scoreX(at), 0, 0], high: [0, thick, 0], fill: 0.8, tone: toneOf(i), opacity: 1, style: 'solid', width: 1, node: row.partner })
    at += part
  })
  if (row.most - row.least > 1e-9)
    guides.push({ kind: 'pane', corner: [scoreX(row.least), y - thick / 2 - 0.03, 0], wide: [scoreX(row.most) - scoreX(row.least), 0, 0], high: [0, 0.018, 0], fill: 0.12, tone: 'unknown', opacity: 0.9, style: 'dashed', width: 1.5, node: row.partner })
}

/** Ranks under the weights compared with: guides, since a rank is computed and no fact joins anything here. */
function rankLines({ compared, compareWith }: ScoreStanding, rows: readonly ScoreRow[], yOf: (place: number) => number, guides: Guide[], labels: SceneLabel[], top: number): void {
  const there = compared.filter((row) => rows.some((each) => each.partner === row.partner))
  rows.forEach((row, place) => {
    const other = there.findIndex((each) => each.partner === row.partner)
    const found = there[other]
    if (found === undefined) return
    const moved = other !== place
    guides.push({ kind: 'line', a: [lineX, yOf(place), 0], b: [otherX, yOf(other), 0], tone: moved ? 'accent' : 'muted', opacity: moved ? 1 : 0.5, style: moved ? 'solid' : 'dashed', width: moved ? 2 : 1, node: row.partner })
    labels.push({ at: [otherX + 0.03, yOf(other), 0], lines: [{ text: scorecardWords.otherRank(found.rank, found.score), tone: moved ? 'accent' : 'muted' }], priority: 820 - other, align: 'start', stays: true })
  })
  labels.push({ at: [otherX + 0.03, top + 0.02, 0], lines: folded(compareWith === 'equal' ? scorecardWords.otherEqual : scorecardWords.otherStated, 14).map((text) => ({ text, tone: 'muted' as const })), priority: 970, align: 'start', shift: [0, -16], stays: true, whole: true })
}
