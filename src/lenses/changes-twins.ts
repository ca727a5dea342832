import type { Cell, Flat, Table } from '#model/tabular.ts'
import { moved, type EntityChange } from '#analytics/entity-changes.ts'
import { isStated } from '#analytics/known.ts'
import { changesWords } from '#words/en/lenses/changes.ts'
import { emptyCell, moneyCell, textCell } from '#lenses/cells.ts'
import { toneOf, type ChangeRow } from '#lenses/changes-plan.ts'
import { deltaText } from '#lenses/changes-scene.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Every number that is another beside the money, as one text. */
function otherText({ parts }: EntityChange, currency: string): string | undefined {
  const other = parts.filter(({ measure }) => measure !== 'value')
  if (other.length === 0) return undefined
  return other
    .map(({ measure = 'value', before, after, texts }) => changesWords.part(changesWords.measure(measure), texts?.[0] ?? changesWords.value(measure, before, currency), texts?.[1] ?? changesWords.value(measure, after, currency)))
    .join('; ')
}

const changeText = (change: EntityChange): string => (change.change === 'changed' ? changesWords[change.verdict === 'unruled' ? 'changed' : change.verdict] : changesWords[change.change])

/** Changes by money, the largest first; those without money in motion below. */
export function changesFlat({ base }: LensContext, rows: readonly ChangeRow[]): Flat {
  const item = ({ node, change }: ChangeRow) => {
    const said = change.change === 'changed' ? deltaText(change, base.currency) : changesWords.value('value', (change.change === 'added' ? change.after : change.before).value, base.currency)
    const other = change.parts.some(({ measure }) => measure === 'value') || change.parts.length > 1 ? otherText(change, base.currency) : undefined
    return {
      id: `${change.of} ${change.node}`,
      title: `${change.label}: ${said}`,
      text: [`${changesWords.of[change.of]}, ${changeText(change).toLowerCase()}`, ...(other === undefined ? [] : [other])].join('. '),
      tone: toneOf(change),
      ...(change.change === 'gone' && { mark: 'cross' as const }),
      nodes: [node],
      atoms: [...new Set([...change.after.atoms, ...change.before.atoms, ...change.parts.flatMap(({ atoms }) => atoms)])],
    }
  }
  const inMotion = rows.filter(({ change }) => moved(change) > 0)
  const still = rows.filter(({ change }) => moved(change) === 0)
  return {
    kind: 'list',
    sections: [
      ...(inMotion.length > 0 ? [{ label: changesWords.byMoney, items: inMotion.map(item) }] : []),
      ...(still.length > 0 ? [{ label: changesWords.noMoney, items: still.map(item) }] : []),
    ],
  }
}

export function changesTable({ base }: LensContext, rows: readonly ChangeRow[]): Table {
  const say = changesWords.columns
  const { currency } = base
  const side = (change: EntityChange, at: 'before' | 'after'): Cell => ((change.change === 'added' && at === 'before') || (change.change === 'gone' && at === 'after') ? emptyCell : moneyCell(change[at], currency))
  const difference = (change: EntityChange): Cell =>
    change.change !== 'changed' ? emptyCell
    : !isStated(change.before) || !isStated(change.after) ? { value: null, unit: 'money', state: 'not-stated' }
    : { value: change.after.value - change.before.value, unit: 'money', currency, atoms: [...change.after.atoms, ...change.before.atoms] }
  return {
    columns: [
      { id: 'name', heading: 'partner', text: say.name, numeric: false },
      { id: 'of', heading: 'type', text: say.of, numeric: false },
      { id: 'change', heading: 'status', text: say.change, numeric: false, channel: 'color' },
      { id: 'before', heading: 'contract-value', text: say.before, numeric: true },
      { id: 'after', heading: 'contract-value', text: say.after, numeric: true, channel: 'size' },
      { id: 'difference', heading: 'contract-value', text: say.difference, numeric: true },
      { id: 'other', heading: 'what', text: say.other, numeric: false },
    ],
    rows: rows.map(({ node, change }) => {
      const other = otherText(change, currency)
      return { node, cells: [textCell(change.label), textCell(changesWords.of[change.of]), textCell(changeText(change)), side(change, 'before'), side(change, 'after'), difference(change), other === undefined ? emptyCell : textCell(other, change.parts.flatMap(({ atoms }) => atoms))] }
    }),
  }
}
