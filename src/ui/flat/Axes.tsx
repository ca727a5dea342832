import type { Axis, FlatRule } from '#model/tabular.ts'
import { lanes, textWidth, tickText } from '#ui/flat/scale.ts'
import { toneColor } from '#ui/legend/Swatch.tsx'

interface HorizontalProps { axis: Axis; at(value: number): number; top: number; bottom: number; /** width of the chart: no tick's text leaves it */ width?: number }

/** Lines of the ticks through the plot, and their text below it. */
export function HorizontalAxis({ axis, at, top, bottom, width = Infinity }: HorizontalProps) {
  return (
    <g className="axis" aria-hidden="true">
      <TickLines axis={axis} at={at} top={top} bottom={bottom} />
      <TickTexts axis={axis} at={at} top={bottom} width={width} />
    </g>
  )
}

export const TickLines = ({ axis, at, top, bottom }: HorizontalProps) =>
  axis.ticks.map((tick) => <line key={tick.at} x1={at(tick.at)} x2={at(tick.at)} y1={top} y2={bottom} className="grid-line" />)

/** CSS px */
const footHeight = 48

/** The axis of a chart that may be taller than its room: it stays in sight while the rows above it scroll. */
export function AxisFoot({ axis, at, width }: { axis: Axis; at(value: number): number; width: number }) {
  return (
    <svg className="chart axis-foot" width={width} height={footHeight} aria-hidden="true" focusable="false">
      <g className="axis">
        <TickTexts axis={axis} at={at} top={0} width={width} />
      </g>
    </svg>
  )
}

/** Where not every tick's text fits, every second, third ... is printed; the lines stay. `top` is the foot of the plot. */
function TickTexts({ axis, at, top, width }: { axis: Axis; at(value: number): number; top: number; width: number }) {
  const stride = tickStride(axis, at)
  return (
    <>
      {axis.ticks.map((tick, i) => {
        const text = tickText(axis, tick)
        const half = textWidth(text) / 2
        return i % stride === 0 ? (
          <text key={tick.at} x={Math.max(half + 2, Math.min(at(tick.at), width - half - 2))} y={top + 16} textAnchor="middle">
            {text}
          </text>
        ) : null
      })}
      <text x={(at(axis.min) + at(axis.max)) / 2} y={top + 36} textAnchor="middle" className="axis-label">
        {axis.label}
      </text>
    </>
  )
}

function tickStride({ ticks, ...axis }: Axis, at: (value: number) => number): number {
  const spans = ticks.map((tick) => ({ x: at(tick.at), half: textWidth(tickText({ ticks, ...axis }, tick)) / 2 }))
  for (let stride = 1; stride < spans.length; stride += 1) {
    const printed = spans.filter((_, i) => i % stride === 0)
    if (printed.every((span, i) => i === 0 || span.x - span.half >= (printed[i - 1]?.x ?? 0) + (printed[i - 1]?.half ?? 0) + 6)) return stride
  }
  return Math.max(spans.length, 1)
}

/** `lift`: how much higher its name stands than close above the plot, CSS px. */
export function VerticalAxis({ axis, at, left, right, lift = 0 }: { axis: Axis; at(value: number): number; left: number; right: number; lift?: number }) {
  return (
    <g className="axis" aria-hidden="true">
      {axis.ticks.map((tick) => (
        <g key={tick.at}>
          <line x1={left} x2={right} y1={at(tick.at)} y2={at(tick.at)} className="grid-line" />
          <text x={left - 8} y={at(tick.at) + 4} textAnchor="end">
            {tickText(axis, tick)}
          </text>
        </g>
      ))}
      <text x={16} y={Math.min(at(axis.min), at(axis.max)) - 18 - lift} className="axis-label">
        {axis.label}
      </text>
    </g>
  )
}

/** Upright rules with their labels above the plot, in lanes. Returns nothing for rules across. */
export function UprightRules({ rules, at, top, bottom, left, right }: { rules: readonly FlatRule[]; at(value: number): number; top: number; bottom: number; left: number; right: number }) {
  const upright = rules.filter((rule) => rule.axis === 'x')
  const placed = lanes(
    upright.map((rule) => ({ item: rule, x: at(rule.at), width: textWidth(rule.label) })),
    left,
    right,
  )
  // Lines before texts: the line of a higher label passes behind a lower one.
  return (
    <g>
      {placed.map(({ item: rule, lane }) => (
        <line key={`${rule.label} line`} x1={at(rule.at)} x2={at(rule.at)} y1={top - 6 - lane * 16} y2={bottom} stroke={toneColor(rule.tone)} strokeWidth="1.5" strokeDasharray={rule.style === 'dashed' ? '5 4' : undefined} />
      ))}
      {placed.map(({ item: rule, x, lane }) => (
        <text key={rule.label} x={x} y={top - 12 - lane * 16} textAnchor="middle" className="rule-label">
          {rule.label}
        </text>
      ))}
    </g>
  )
}

/** Lanes that the labels of upright rules need. */
export const ruleLanes = (rules: readonly FlatRule[], at: (value: number) => number, left: number, right: number): number =>
  lanes(
    rules.filter((rule) => rule.axis === 'x').map((rule) => ({ item: rule, x: at(rule.at), width: textWidth(rule.label) })),
    left,
    right,
  ).reduce((most, { lane }) => Math.max(most, lane + 1), 0)
