import { cbrt } from '#model/exact.ts'
import { highest } from '#model/extremes.ts'
import type { Guide, SceneLabel } from '#model/scene.ts'
import type { NodeId } from '#model/ids.ts'
import { isStated } from '#analytics/known.ts'
import { outcomes } from '#analytics/outcomes.ts'
import { format } from '#words/index.ts'
import { pipelineWords } from '#words/en/lenses/pipeline.ts'
import type { Late } from '#lenses/ghosts.ts'
import type { ExtraCard, LensContext } from '#lenses/lens.ts'
import { pipelineScale } from '#lenses/pipeline-scale.ts'
import { wallLeft, wallRight } from '#lenses/wall.ts'

/** Likeliest outcomes that get a mark: more would lie on each other, and the chart has all of them. */
const mostMarks = 24
const largestMark = 0.05
/** Names closer than this stand above and below the line by turns, in u. */
const nameWidth = 0.17

export interface OutcomeMarks { late: Late[]; guides: Guide[]; labels: SceneLabel[]; cards: ExtraCard[]; nodes: NodeId[] }

/** Can this lens say what the portfolio may be at the date of the target? */
export const hasOutcomes = ({ book }: LensContext): boolean => isStated(book.target.due) && outcomes(book).outcomes.length > 1

/** VIEWS.md 3.3: what the portfolio can be at the date of the target, along the money axis on the line of that date; size and words say how likely. */
export function outcomeMarks(context: LensContext): OutcomeMarks {
  const { book } = context
  const { outcomes: all } = outcomes(book)
  const { x, height } = pipelineScale(context)
  const y = height(book.target.due.value)
  const shown = all.toSorted((a, b) => b.chance - a.chance).slice(0, mostMarks).filter(({ chance }) => chance > 0).toSorted((a, b) => a.amount - b.amount)
  const likeliest = highest([0, ...shown.map(({ chance }) => chance)])
  const due = format.due(book.target.due.value)
  const marks: OutcomeMarks = { late: [], guides: [{ kind: 'line', a: [wallLeft, y, 0], b: [wallRight, y, 0], tone: 'neutral', opacity: 0.5, style: 'dotted', width: 1 }], labels: [], cards: [], nodes: [] }
  let above = false
  shown.forEach(({ amount, chance }, i) => {
    const id = `outcome:${Math.round(amount * 100)}`
    const size = Math.max(0.012, largestMark * cbrt(chance / likeliest))
    const former = shown[i - 1]
    above = former !== undefined && x(amount) - x(former.amount) < nameWidth ? !above : false
    const reaches = amount >= book.target.value
    marks.nodes.push(id)
    marks.late.push({ id, size, tone: reaches ? 'good' : 'neutral', shape: 'diamond', flags: 0, at: [x(amount), y, 0.02] })
    marks.labels.push({ node: id, at: [x(amount), above ? y + largestMark + 0.012 : y - largestMark - 0.012, 0.02], lines: [{ text: format.percent(chance), strong: true }, { text: format.money(amount, book.currency, { short: true }), tone: 'muted' }], priority: 1000 + Math.round(chance * 100), align: 'center', shift: [0, above ? -16 : 16], stays: true, whole: true })
    marks.cards.push({ id, title: pipelineWords.outcomeTitle(amount, book.currency), subtitle: pipelineWords.outcomes(due), sentences: [pipelineWords.outcomeCard(chance, due, reaches)], atoms: outcomeAtoms(context) })
  })
  return marks
}

/** Facts of every deal that counts, and of what is signed. */
function outcomeAtoms({ book }: LensContext): readonly string[] {
  const counted = new Set(outcomes(book).deals)
  return [...new Set([...book.partners.map((partner) => partner.value), ...book.deals.filter((deal) => counted.has(deal.id)).flatMap((deal) => [deal.value, deal.probability, deal.due])].flatMap((known) => known.atoms))]
}
