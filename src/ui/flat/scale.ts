import type { Axis, FlatMark } from '#model/tabular.ts'
import { amount, due } from '#words/format.ts'

/** Linear: axis units to CSS px. */
export const scale = (axis: Pick<Axis, 'min' | 'max'>, from: number, to: number) => (value: number) =>
  axis.max === axis.min ? from : from + ((value - axis.min) / (axis.max - axis.min)) * (to - from)

/** A tick as read; an order needs a label of its own. */
export function tickText(axis: Axis, tick: Axis['ticks'][number]): string {
  if (tick.label !== undefined) return tick.label
  if (axis.unit === 'order') return ''
  if (axis.unit === 'day') return due(tick.at)
  return amount(tick.at, axis.unit, axis.currency, { short: true })
}

/** Rough width of a text in Inter at 12 px; only to decide where labels go, never to place a value. */
export const textWidth = (text: string, size = 12): number => text.length * size * 0.6

/** CSS px of one line of part labels under a bar. */
export const laneHeight = 32

export interface Placed<T> { item: T; /** center, CSS px */ x: number; lane: number }

/** Puts centered labels into lanes so that none overlaps its neighbor; keeps them between `min` and `max`. */
export function lanes<T>(items: readonly { item: T; x: number; width: number }[], min: number, max: number, gap = 12): Placed<T>[] {
  const ends: number[] = []
  return items
    .toSorted((a, b) => a.x - b.x)
    .map(({ item, x, width }) => {
      const center = Math.min(Math.max(x, min + width / 2), max - width / 2)
      const free = ends.findIndex((end) => end + gap <= center - width / 2)
      const lane = free === -1 ? ends.length : free
      ends[lane] = center + width / 2
      return { item, x: center, lane }
    })
}

/** What stands beside a mark: the lens's note where it names a number itself, else the length with the note after it. */
export function noteOf(mark: FlatMark, length: string): string {
  const note = mark.note ?? ''
  if (mark.style === 'hatched' && note !== '') return note
  return note === '' || length === '' ? note || length : /[$€£%]/.test(note) ? note : `${length}, ${note}`
}

/** Texts beside one another's lines: each as near its own height as it can be, at least `gap` apart, between `min` and `max` while they fit. */
export function apart(heights: readonly number[], gap: number, min: number, max: number): number[] {
  const order = heights.map((_, i) => i).toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const placed = heights.slice()
  let floor = min
  for (const i of order) {
    placed[i] = Math.max(heights[i] ?? 0, floor)
    floor = (placed[i] ?? 0) + gap
  }
  let ceiling = max
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? 0, ceiling)
    ceiling = (placed[i] ?? 0) - gap
  }
  return placed
}
