import { amount } from '#words/format.ts'
import { AcrossRules } from '#ui/flat/AcrossRules.tsx'
import { HorizontalAxis, ruleLanes, UprightRules, VerticalAxis } from '#ui/flat/Axes.tsx'
import { ChartLine } from '#ui/flat/ChartLine.tsx'
import { ChartMark } from '#ui/flat/ChartMark.tsx'
import type { ChartProps } from '#ui/flat/FlatView.tsx'
import { Outcomes } from '#ui/flat/Outcomes.tsx'
import { noteOf, scale, textWidth, tickText } from '#ui/flat/scale.ts'

/** A staircase: money to the right, time upwards; rules, plan marks and the expected line in the same plane. */
export function StepsChart({ flat, width, height, selected, onSelect }: ChartProps<'steps'>) {
  const { x: axis, y: time } = flat
  const left = 24 + Math.max(...time.ticks.map((tick) => textWidth(tickText(time, tick))), 32)
  const right = width - 32
  const at = scale(axis, left, right)
  const outcomes = flat.outcomes ?? []
  const top = 44 + 16 * ruleLanes(flat.rules, at, left, right)
  const outcomeHeight = outcomes.length === 0 ? 0 : 156
  const bottom = Math.max(top + 200, height - 52 - outcomeHeight)
  const up = scale(time, bottom - 8, top + 8)
  const thick = 14
  return (
    <svg className="chart steps" width={width} height={bottom + 48 + outcomeHeight} role="group" aria-label={`${axis.label}, ${time.label}`}>
      <HorizontalAxis axis={axis} at={at} top={top - 4} bottom={bottom} width={width} />
      <VerticalAxis axis={time} at={up} left={left} right={right} />
      <AcrossRules rules={flat.rules} at={up} left={left} right={right} />
      {flat.lines.map((line) => (
        <ChartLine key={line.label} line={line} x={at} y={up} />
      ))}
      <UprightRules rules={flat.rules} at={at} top={top - 16} bottom={bottom} left={left} right={right} />
      {flat.marks.map((mark) => {
        const y = up(mark.y)
        const name = [mark.label, noteOf(mark, amount(mark.to - mark.from, axis.unit, axis.currency))].join(', ')
        const label = beside(name, mark.label, at(mark.from), at(mark.to), left, width)
        return (
          <g key={`${mark.label} ${mark.from}`}>
            {mark.yTo !== undefined && <line x1={at(mark.to)} x2={at(mark.to)} y1={y} y2={up(mark.yTo)} className="riser" />}
            <text x={label.x} y={y + 4} textAnchor={label.anchor} className="row-label">
              {label.text}
            </text>
            <ChartMark mark={mark} x={at(mark.from)} y={y - thick / 2} width={at(mark.to) - at(mark.from)} height={thick} name={name} selected={mark.node !== undefined && selected.has(mark.node)} onSelect={onSelect} />
          </g>
        )
      })}
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} axis={axis} at={at} top={bottom + 60} height={outcomeHeight - 60} />}
    </svg>
  )
}

/** Right of a step lies the empty half of a staircase; where it is too narrow the left side, then the name alone. */
function beside(whole: string, short: string, from: number, to: number, left: number, width: number): { text: string; x: number; anchor: 'start' | 'end' } {
  const right = { x: to + 8, anchor: 'start' } as const
  const room = width - 8 - right.x
  if (textWidth(whole) <= room) return { text: whole, ...right }
  if (textWidth(whole) <= from - 8 - left) return { text: whole, x: from - 8, anchor: 'end' }
  return textWidth(short) <= room ? { text: short, ...right } : { text: short, x: from - 8, anchor: 'end' }
}
