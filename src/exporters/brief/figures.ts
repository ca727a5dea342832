import type { Figure, Other } from '#model/figure.ts'
import { explainWords } from '#words/en/explain-dialog.ts'
import { readings } from '#words/en/formulas.ts'
import { briefWords as say } from '#words/en/brief.ts'
import { format, words } from '#words/index.ts'
import type { BriefFigure } from '#exporters/brief/brief.ts'

/** The tiles of the page as rows. @param before the same figures in the base case, where something is supposed */
export function figureRows(figures: readonly Figure[], before: readonly Figure[] | undefined): BriefFigure[] {
  return figures.map((figure): BriefFigure => {
    const { figure: value, beside = '', label } = tile(figure)
    const was = before?.find(({ id }) => id === figure.id)
    const shown = figure.unit === 'ratio' && figure.id === 'growth' ? { places: 2 } : {}
    const others = [figure.toggle, figure.other].flatMap((other) => (other === undefined ? [] : [say.other(otherText(figure, other), format.amount(other.value, other.unit, figure.currency, shown))]))
    return { id: figure.id, label, value, beside, unknown: Number.isNaN(figure.value), others, ...(was !== undefined && { before: tile(was).figure, change: changeOf(figure, was) }) }
  })
}

const tile = (figure: Figure) =>
  (words.interface.tiles[figure.id] ?? words.interface.tiles[figure.formula])?.(figure) ?? { figure: format.amount(figure.value, figure.unit, figure.currency), label: figure.id.replaceAll('-', ' ') }

const otherText = (figure: Figure, { reading }: Other): string =>
  readings[reading]?.(figure.params ?? {}) ?? explainWords.readings[reading]?.[figure.toggle?.chosen === true ? 0 : 1] ?? reading

/** "−$12.0M", "+14 points": what a scenario did to a number. */
function changeOf(now: Figure, before: Figure): string {
  if (Object.is(now.value, before.value) || Math.abs(now.value - before.value) < 1e-9) return say.unchanged
  const change = now.value - before.value
  if (Number.isNaN(change)) return format.notStated
  if (now.unit === 'money') return format.money(change, now.currency ?? 'USD', { signed: true })
  return `${change < 0 ? '−' : '+'}${format.amount(Math.abs(change), now.unit === 'ratio' ? 'points' : now.unit)}`
}
