import type { Flat, FlatMark } from '#model/tabular.ts'
import type { Tone } from '#model/scene.ts'
import { lengthText } from '#ui/flat/bar-text.ts'
import { noteOf } from '#ui/flat/scale.ts'
import { words } from '#words/index.ts'
import type { PanelBlock } from '#xr/panels/content.ts'
import type { Picture } from '#app/picture.ts'

/** A flat view as a panel shows it; `of` is the lens and the program that it was drawn for. */
export interface FlatSheet { of: string; blocks: readonly PanelBlock[] }
export type FlatPart = Exclude<Flat, { kind: 'several' }>
type Row = Extract<PanelBlock, { kind: 'list' }>['rows'][number]

/** more rows than a picture of the sheet's shape holds: they are read as a list */
const mostBars = 12

/** What a sheet must have been drawn for to be shown. */
export const sheetFor = ({ lensId, programme }: Pick<Picture, 'lensId' | 'programme'>): string => `${lensId}/${programme}`

/** Charts of one lens, each with its title where there are several. */
export const partsOf = (flat: Flat): readonly { title: string; flat: FlatPart }[] => (flat.kind === 'several' ? flat.parts : [{ title: '', flat }])

/** What the page draws as a table or as sentences is read as lines; so is a chart with more rows than a picture holds. */
export function rowsOf(flat: FlatPart): readonly Row[] | undefined {
  switch (flat.kind) {
    case 'list':
      return flat.sections.flatMap(({ label, items }) => [heading(label), ...items.map(({ title, text, tone, nodes }): Row => ({ text: text === '' ? title : `${title}: ${text}`, tone, ...selects(nodes[0]) }))])
    case 'grid':
      return flat.rows.flatMap(({ label, note, node, cells }) => [
        { text: note === undefined ? label : `${label}, ${note}`, ...selects(node) },
        ...cells.flatMap((cell, i): Row[] => {
          const value = [cell.text, cell.note ?? ''].filter((part) => part !== '').join(', ')
          return value === '' ? [] : [{ text: flat.columns[i]?.label ?? '', value, ...toned(cell.tone), ...selects(cell.node) }]
        }),
      ])
    case 'matrix':
      return flat.rows.map(({ label, node, cells }) => ({ text: label, value: flat.columns.filter((_, i) => cells[i] === true).join(', ') || words.interface.flat.notNamed, ...selects(node) }))
    case 'bars':
      return flat.rows.length <= mostBars ? undefined : markRows(flat)
    default:
      return undefined
  }
}

/** What the marks of a chart say. */
export function markRows(flat: FlatPart): readonly Row[] {
  if (flat.kind === 'steps') return flat.marks.map((mark) => ({ text: mark.label, value: noteOf(mark, lengthText(flat.x, mark)), tone: mark.tone, ...selects(mark.node) }))
  if (flat.kind !== 'bars') return []
  const [only, ...others] = flat.rows
  // a rail: its parts are what is read
  if (only !== undefined && others.length === 0) return only.marks.map((mark) => ({ text: mark.label, value: markText(flat, mark, false), tone: mark.tone, ...selects(mark.node) }))
  return flat.rows.map(({ label, node, marks }) => ({ text: label, value: marks.map((mark) => markText(flat, mark, marks.length > 1)).join('; '), ...toned(marks[0]?.tone), ...selects(node) }))
}

const heading = (text: string): Row => ({ text, tone: 'muted' })
const selects = (node: string | undefined): { button?: string } => (node === undefined ? {} : { button: `select:${node}` })
const toned = (tone: Tone | undefined): { tone?: Tone } => (tone === undefined ? {} : { tone })
const markText = ({ x }: Extract<Flat, { kind: 'bars' }>, mark: FlatMark, named: boolean): string => [named ? mark.label : '', noteOf(mark, lengthText(x, mark))].filter((part) => part !== '').join(' ')
