import type { LensId } from '#model/view-state.ts'
import { difference, tileText } from '#ui/kpi/figure-text.ts'
import { words } from '#words/index.ts'
import { immersiveWords as said } from '#words/en/immersive.ts'
import type { PanelBlock, PanelContent } from '#xr/panels/content.ts'
import { findingActions } from '#app/finding-actions.ts'
import type { Inside } from '#app/immersive/inside.ts'
import type { Picture } from '#app/picture.ts'
import { findingText, needText, refusalText } from '#app/sentences.ts'
import type { Session } from '#app/session.ts'
import { trailOf } from '#app/trail.ts'

/** of the strip's seven: what a panel at arm's length has room for; all of them stand on the page */
const figuresShown = 6
/** Of the strip, what a lens is about comes first: a panel turns pages. */
const firstFigures: Partial<Record<LensId, readonly string[]>> = {
  concentration: ['top-two'], pipeline: ['target-chance'], economics: ['recurring-revenue', 'growth'], tiers: ['revenue-below-integration'], integration: ['revenue-below-integration'], 'data-quality': ['to-check'],
}
/** of the buttons under a finding those that mean something inside: no dialog opens there, and the table shows everything already */
const findingButtons: readonly string[] = ['what-if', 'whole', 'facts', 'partners']

/** The answer in words and numbers, what is supposed, and how to take it back. */
export function answerPanel(session: Session, picture: Picture, { dropped }: Inside): PanelContent {
  const { view } = session.store.getState()
  const [headline, ...rest] = picture.lens.finding.map(findingText(picture))
  const first = firstFigures[view.lens] ?? []
  const name = words.interface.lenses[view.lens]?.name ?? ''
  const blocks: PanelBlock[] = [
    { kind: 'title', text: headline ?? name },
    { kind: 'figures', rows: figureRows(picture, first, (view.scenario ?? []).length > 0) },
    ...rest.map((text): PanelBlock => ({ kind: 'text', text })),
    ...troubles(session, picture).map((text): PanelBlock => ({ kind: 'text', text, tone: 'watch' })),
    ...picture.lens.missing.map((saying): PanelBlock => ({ kind: 'text', text: needText(picture)(saying), quiet: true })),
    ...supposed(session, picture),
  ]
  const actions = findingActions(session, picture, () => undefined).filter(({ id }) => findingButtons.includes(id))
  if (actions.length > 0) blocks.push({ kind: 'list', rows: actions.map(({ id, label }) => ({ text: label, button: `finding:${id}` })) })
  if (dropped !== undefined) blocks.push({ kind: 'text', text: dropped.length === 0 ? said.nothingDropped : [said.dropped, ...dropped].join(' '), quiet: true })
  return { place: 'left', key: `answer ${view.lens}`, blocks }
}

function figureRows({ kpis, baseKpis }: Picture, first: readonly string[], compared: boolean) {
  const before = new Map(baseKpis.map((figure) => [figure.id, figure] as const))
  const order = [...kpis.filter(({ id }) => first.includes(id)), ...kpis.filter(({ id }) => !first.includes(id))]
  return order.slice(0, figuresShown).map((figure) => {
    const { figure: value, beside, label } = tileText(figure)
    const was = compared ? before.get(figure.id) : undefined
    const changed = was !== undefined && difference(figure, was) !== undefined
    return { label, value: beside === undefined ? value : `${value} ${beside}`, ...(changed && { was: tileText(was).figure, tone: 'watch' as const }) }
  })
}

/** What the page says in a notice: a layout that did not settle, what cannot be supposed, what is not there. */
function troubles(session: Session, picture: Picture): string[] {
  const { failure } = session.data.getState()
  return [...(failure === null ? [] : [failure]), ...picture.refused.map((saying) => refusalText(picture, saying)), ...(session.layout.report.settled ? [] : [said.settling])]
}

/** The chips of the top bar and of the trail: each can be taken back here too. */
function supposed(session: Session, picture: Picture): PanelBlock[] {
  const { scenario = [], edits = [], readings = [], filters } = trailOf(session, picture)
  const rows = (kind: string, chips: readonly { id: string; text: string }[]) => chips.map(({ id, text }) => ({ text, value: said.takeBack, button: `take-back:${kind}:${id}` }))
  const blocks: PanelBlock[] = []
  if (scenario.length > 0) {
    blocks.push({ kind: 'text', text: said.supposed, tone: 'watch' }, { kind: 'list', rows: [...rows('scenario', scenario), { text: words.interface.top.backToBase, button: 'base-case' }] })
  }
  const set = [...rows('edits', edits), ...rows('readings', readings), ...rows('filters', filters)]
  if (set.length > 0) blocks.push({ kind: 'text', text: said.filtered }, { kind: 'list', rows: set })
  return blocks
}
