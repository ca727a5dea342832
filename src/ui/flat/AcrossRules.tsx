import type { FlatRule } from '#model/tabular.ts'
import { toneColor } from '#ui/legend/Swatch.tsx'

/** Rules across a plot, each with its label on it at the left. */
export function AcrossRules({ rules, at, left, right }: { rules: readonly FlatRule[]; at(value: number): number; left: number; right: number }) {
  return rules
    .filter((rule) => rule.axis === 'y')
    .map((rule) => (
      <g key={rule.label}>
        <line x1={left} x2={right} y1={at(rule.at)} y2={at(rule.at)} stroke={toneColor(rule.tone)} strokeWidth="1.5" strokeDasharray={rule.style === 'dashed' ? '5 4' : undefined} />
        <text x={left + 6} y={at(rule.at) - 6} className="rule-label">
          {rule.label}
        </text>
      </g>
    ))
}
