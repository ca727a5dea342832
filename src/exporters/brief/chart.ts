import type { Axis, FlatLine, FlatMark, FlatRule } from '#model/tabular.ts'
import { amount, due } from '#words/format.ts'
import type { Chart } from '#exporters/brief/chart-choice.ts'
import { printTones } from '#exporters/brief/brief.ts'
import { tag, type Html } from '#exporters/brief/html.ts'
import { clip, textWidth } from '#exporters/brief/measure.ts'

/** Twice the picture's room on the page, so that 12 here prints as 6 pt. */
const width = 592
const height = 336
const size = 12
const ink = '#141A26'
const muted = '#56617A'
const hairline = '#D9DFE9'

interface Box { left: number; right: number; top: number; bottom: number }
type At = (value: number) => number

/** The flat view of a lens as a small drawing in its exact proportions, in the light colors of print. Texts are data and are written as text. */
export function chartSvg(chart: Chart, alt: string): Html {
  const drawn = chart.kind === 'bars' ? bars(chart) : chart.kind === 'steps' ? steps(chart) : lines(chart)
  return tag('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': alt, 'font-size': size, 'font-family': 'Inter, Arial, sans-serif' }, drawn)
}

const scale = ({ min, max }: Axis, from: number, to: number): At => (value) => (max === min ? from : from + ((Math.min(max, Math.max(min, value)) - min) / (max - min)) * (to - from))
const place = (value: number): string => (Math.round(value * 10) / 10).toString()
const write = (text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', fill = ink, weight?: number): Html => tag('text', { x: place(x), y: place(y), 'text-anchor': anchor, fill, 'font-weight': weight }, text)
const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, dashed = false): Html =>
  tag('line', { x1: place(x1), y1: place(y1), x2: place(x2), y2: place(y2), stroke, 'stroke-dasharray': dashed ? '5 4' : undefined })

function tickText(axis: Axis, tick: Axis['ticks'][number]): string {
  if (tick.label !== undefined || axis.unit === 'order') return tick.label ?? ''
  return axis.unit === 'day' ? due(tick.at) : amount(tick.at, axis.unit, axis.currency, { short: true })
}

/** Ticks of the lower axis whose texts do not touch. */
function across(axis: Axis, at: At, { top, bottom }: Box): Html[] {
  let end = -Infinity
  return axis.ticks.flatMap((tick) => {
    const text = tickText(axis, tick)
    const half = textWidth(text, size) / 2
    const x = at(tick.at)
    const free = x - half > end + 8 && x + half < width
    if (free) end = x + half
    return [line(x, top, x, bottom, hairline), ...(free ? [write(text, x, bottom + 16, 'middle', muted)] : [])]
  })
}

const upright = (axis: Axis, at: At, { left, right }: Box): Html[] => axis.ticks.flatMap((tick) => [line(left, at(tick.at), right, at(tick.at), hairline), write(tickText(axis, tick), left - 6, at(tick.at) + 4, 'end', muted)])

/** Rules that stand upright carry their names above the plot, each in the first lane where it touches none. */
function rulesOf(rules: readonly FlatRule[], at: At, up: At | undefined, { left, right, top, bottom }: Box): Html[] {
  const ends: number[] = []
  return rules.flatMap((rule) => {
    const stroke = printTones[rule.tone]
    if (rule.axis === 'y') return up === undefined ? [] : [line(left, up(rule.at), right, up(rule.at), stroke, true), write(rule.label, right, up(rule.at) - 4, 'end', stroke)]
    const x = at(rule.at)
    const half = textWidth(rule.label, size) / 2
    const middle = Math.min(Math.max(x, half + 2), width - half - 2)
    const free = ends.findIndex((end) => end + 8 < middle - half)
    const lane = free === -1 ? ends.length : free
    ends[lane] = middle + half
    return lane > 2 ? [line(x, top, x, bottom, stroke, rule.style === 'dashed')] : [line(x, top - 4, x, bottom, stroke, rule.style === 'dashed'), write(rule.label, middle, top - 8 - 14 * lane, 'middle', stroke)]
  })
}

function markOf(mark: FlatMark, x: number, y: number, wide: number, high: number): Html {
  const color = printTones[mark.tone]
  const solid = mark.style === 'solid'
  return tag('rect', { x: place(x), y: place(y), width: place(Math.max(wide, 1)), height: place(high), fill: color, 'fill-opacity': solid ? 1 : mark.style === 'ghost' ? 0.12 : 0.28, stroke: color, 'stroke-dasharray': solid ? undefined : '4 3' })
}

const lengthOf = (axis: Axis, mark: FlatMark): string => (mark.note !== undefined && /\d/.test(mark.note) ? mark.note : axis.unit === 'order' || axis.unit === 'day' ? (mark.note ?? '') : amount(mark.to - mark.from, axis.unit, axis.currency))

function bars({ x: axis, rows, rules }: Extract<Chart, { kind: 'bars' }>): Html[] {
  const rail = rows.length === 1 && (rows[0]?.marks.length ?? 0) > 1
  const left = rail ? 14 : Math.min(180, 18 + Math.max(...rows.map((row) => textWidth(clip(row.label, 26), size))))
  const valued = !rail && rows.every((row) => row.marks.length <= 1)
  const box: Box = { left, right: width - (valued ? 96 : 18), top: rules.length > 0 ? 52 : 14, bottom: height - 24 }
  const at = scale(axis, box.left, box.right)
  if (rail) return railOf(axis, rows[0]!.marks, rules, at, box)
  const step = (box.bottom - box.top) / rows.length
  const bar = Math.min(22, step * 0.62)
  return [
    ...across(axis, at, box),
    ...rows.flatMap((row, i) => {
      const y = box.top + step * i + (step - bar) / 2
      return [
        write(clip(row.label, 26), left - 8, y + bar / 2 + 4, 'end'),
        ...row.marks.map((mark) => markOf(mark, at(mark.from), y, at(mark.to) - at(mark.from), bar)),
        ...(valued ? row.marks.map((mark) => write(clip(lengthOf(axis, mark), 22), Math.min(at(mark.to) + 6, width - textWidth(clip(lengthOf(axis, mark), 22), size)), y + bar / 2 + 4, 'start')) : []),
        ...(row.ticks ?? []).map((tick) => line(at(tick.at), y - 3, at(tick.at), y + bar + 3, ink)),
      ]
    }),
    ...rulesOf(rules, at, undefined, box),
  ]
}

/** One bar of several parts: below it a line for each part, in order. */
function railOf(axis: Axis, marks: readonly FlatMark[], rules: readonly FlatRule[], at: At, { left, right, top }: Box): Html[] {
  const box: Box = { left, right, top, bottom: top + 64 }
  const shown = marks.slice(0, 9)
  const rowHeight = Math.min(24, (height - box.bottom - 34) / shown.length)
  return [
    ...across(axis, at, box),
    ...marks.map((mark) => markOf(mark, at(mark.from), top + 10, at(mark.to) - at(mark.from), 44)),
    ...rulesOf(rules, at, undefined, box),
    ...shown.flatMap((mark, i) => {
      const y = box.bottom + 42 + rowHeight * i
      return [markOf(mark, left, y - 9, 10, 10), write(clip(mark.label, 46), left + 20, y, 'start'), write(clip(lengthOf(axis, mark), 30), right, y, 'end', ink, 600), line(left, y + 6, right, y + 6, hairline)]
    }),
  ]
}

const polyline = ({ points, tone, style }: FlatLine, at: At, up: At): Html =>
  tag('polyline', { points: points.map(([x, y]) => `${place(at(x))},${place(up(y))}`).join(' '), fill: 'none', stroke: printTones[tone], 'stroke-width': 2, 'stroke-dasharray': style === 'dashed' ? '5 4' : undefined })

const leftOf = (axis: Axis): number => 16 + Math.max(24, ...axis.ticks.map((tick) => textWidth(tickText(axis, tick), size)))

function steps({ x: axis, y: time, marks, rules, lines: drawn }: Extract<Chart, { kind: 'steps' }>): Html[] {
  const box: Box = { left: leftOf(time), right: width - 16, top: 56, bottom: height - 26 }
  const at = scale(axis, box.left, box.right)
  const up = scale(time, box.bottom - 8, box.top + 8)
  return [
    ...across(axis, at, box),
    ...upright(time, up, box),
    ...rulesOf(rules, at, up, box),
    ...drawn.map((each) => polyline(each, at, up)),
    ...marks.flatMap((mark) => {
      const text = clip([mark.label, lengthOf(axis, mark)].filter((part) => part !== '').join(', '), 34)
      const right = at(mark.to) + 6 + textWidth(text, size) <= width
      return [
        ...(mark.yTo === undefined ? [] : [line(at(mark.to), up(mark.y), at(mark.to), up(mark.yTo), muted)]),
        markOf(mark, at(mark.from), up(mark.y) - 7, at(mark.to) - at(mark.from), 14),
        write(text, right ? at(mark.to) + 6 : at(mark.from) - 6, up(mark.y) + 4, right ? 'start' : 'end'),
      ]
    }),
  ]
}

function lines({ x: axis, y: vertical, series, rules }: Extract<Chart, { kind: 'lines' }>): Html[] {
  const box: Box = { left: leftOf(vertical), right: width - 170, top: rules.some((rule) => rule.axis === 'x') ? 40 : 16, bottom: height - 26 }
  const at = scale(axis, box.left, box.right)
  const up = scale(vertical, box.bottom, box.top)
  const drawn = series.filter(({ points }) => points.length > 0)
  const ends = drawn.map(({ points }, i) => ({ i, y: up(points.at(-1)?.[1] ?? 0) })).toSorted((a, b) => a.y - b.y)
  let floor = box.top
  const heights = new Map(ends.map(({ i, y }) => [i, (floor = Math.max(y, floor) + 15) - 15] as const))
  return [
    ...across(axis, at, box),
    ...upright(vertical, up, box),
    ...rulesOf(rules, at, up, box),
    ...drawn.flatMap((each, i) => {
      const value = amount(each.points.at(-1)?.[1] ?? NaN, vertical.unit, vertical.currency, vertical.unit === 'ratio' ? {} : { short: true })
      return [
        polyline(each, at, up),
        ...(each.dots === true || each.points.length === 1 ? each.points.map(([x, y]) => tag('circle', { cx: place(at(x)), cy: place(up(y)), r: 3.5, fill: printTones[each.tone] })) : []),
        write(clip(`${vertical.unit === 'order' || vertical.unit === 'day' ? '' : `${value} `}${each.label}`, 24), box.right + 8, (heights.get(i) ?? 0) + 4, 'start', printTones[each.tone]),
      ]
    }),
  ]
}
