import type { AtomId, NodeId } from '#model/ids.ts'
import type { Tone } from '#model/scene.ts'
import type { Flat, GridCell } from '#model/tabular.ts'
import { percent } from '#words/format.ts'
import { panelWords } from '#ui/panel-words.ts'

type Grid = Extract<Flat, { kind: 'grid' }>

export interface Program {
  id: string
  label: string
  /** "as of 3 Oct 2025", or that no date is stated */
  note?: string
  current?: boolean
}
/** A worded value of one program: "not stated" included. */
export interface CompareCell {
  text: string
  note?: string
  tone?: Tone
  mark?: NonNullable<GridCell['mark']>
  /** facts behind it; with them the cell opens */
  atoms?: readonly AtomId[]
  /** how it came about is known: it opens without facts of its own */
  explained?: boolean
}
/** One row: the same question to every program. `cells` in the order of the programs. */
export interface Measure { id: string; label: string; note?: string; cells: readonly CompareCell[] }
/** `named[p]`: does program p name it? */
export interface SharedPartner { node: NodeId; label: string; named: readonly boolean[] }
/** A number of the comparison that is asked about: of one program, or of two (equal: how many partners it names). */
export type ComparedNumber = { kind: 'measure'; row: number; column: number } | { kind: 'pair'; a: number; b: number }
/** Of two programs: partners that both name, and that number over all that either names (0..1). */
export interface Pair { shared: number; jaccard: number }

/** The key of a measure's cell, which the grid hands back when it is pressed. */
export const cellKey = (row: number, column: number): NodeId => `${row}|${column}`
/** What keeps the keys of pairs apart from those of measures. */
export const pairPrefix = 'pair:'
export const cellAt = (key: string): readonly [number, number] => {
  const [row = NaN, column = NaN] = key.split('|').map(Number)
  return [row, column]
}

export function measureGrid(programs: readonly Program[], measures: readonly Measure[]): Grid {
  return {
    kind: 'grid',
    corner: panelWords.compare.measure,
    columns: programs.map((program) => ({ label: program.label, ...(program.note === undefined ? {} : { note: program.note }) })),
    rows: measures.map((measure, r) => ({
      label: measure.label,
      ...(measure.note === undefined ? {} : { note: measure.note }),
      cells: measure.cells.map(({ atoms = [], explained = false, ...cell }, c) => ({ ...cell, ...(atoms.length > 0 || explained ? { node: cellKey(r, c) } : {}) })),
    })),
  }
}

/** The most shared first; every row says in how many programs. */
export function sharedGrid(programs: readonly Program[], partners: readonly SharedPartner[]): Grid {
  const times = (partner: SharedPartner) => partner.named.filter(Boolean).length
  return {
    kind: 'grid',
    corner: panelWords.compare.partner,
    columns: [{ label: panelWords.compare.named }, ...programs.map(({ label }) => ({ label }))],
    rows: partners
      .toSorted((a, b) => times(b) - times(a) || (a.label < b.label ? -1 : 1))
      .map((partner) => ({
        label: partner.label,
        node: partner.node,
        cells: [
          { text: panelWords.compare.namedIn(times(partner), programs.length) },
          ...partner.named.map((named): GridCell => (named ? { text: '', mark: 'tick' } : { text: '–', tone: 'muted' })),
        ],
      })),
  }
}

/** Programs against programs; the diagonal holds how many partners each names. `pairs[a][b]` is read for a < b. `opens`: its numbers are explained. */
export function pairGrid(programs: readonly Program[], pairs: readonly (readonly (Pair | undefined)[])[], sizes: readonly number[], opens = false): Grid {
  const say = panelWords.compare
  return {
    kind: 'grid',
    corner: '',
    columns: programs.map(({ label }) => ({ label })),
    rows: programs.map((program, a) => ({
      label: program.label,
      cells: programs.map((_, b): GridCell => {
        const key = opens ? { node: `${pairPrefix}${cellKey(a, b)}` } : {}
        if (a === b) return { text: say.own(sizes[a] ?? NaN), tone: 'muted', ...key }
        const pair = pairs[Math.min(a, b)]?.[Math.max(a, b)]
        return pair === undefined ? { text: '' } : { text: say.pair(pair.shared), note: percent(pair.jaccard), ...key }
      }),
    })),
  }
}
