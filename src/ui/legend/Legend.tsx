import type { LegendEntry, LensView } from '#lenses/lens.ts'
import { count, money } from '#words/format.ts'
import { legendLabel } from '#words/en/legend.ts'
import { Swatch } from '#ui/legend/Swatch.tsx'
import { words } from '#ui/words.ts'
import './legend.css'

export interface LegendProps {
  entries: readonly LegendEntry[]
  /** ids of the entries that filter now; empty = everything is shown */
  active: ReadonlySet<string>
  onToggle(id: string): void
  /** opens what an entry counts */
  onExplain?(id: string): void
  sizes: LensView['sizes']
  sizeUnit: LensView['sizeUnit']
  /** sentences: what position means, and the like */
  notes: readonly string[]
}

/** What the marks mean, how many there are, and a filter at the same time. */
export function Legend({ entries, active, onToggle, onExplain, sizes, sizeUnit, notes }: LegendProps) {
  const shown = entries.filter((entry) => countOf(entry) > 0 || active.has(entry.id))
  return (
    <div className="legend">
      <ul className="legend-entries" data-many={shown.length > 8 || undefined}>
        {shown.map((entry) => {
          const label = entry.text ?? legendLabel(entry.label)
          const pressed = active.has(entry.id)
          return (
            <li key={entry.id} className="legend-row">
              <button
                type="button"
                className="legend-entry"
                data-entry={entry.id}
                aria-pressed={pressed}
                data-out={(active.size > 0 && !pressed) || undefined}
                title={words.legend.only(label)}
                onClick={() => onToggle(entry.id)}
              >
                <Swatch tone={entry.tone} shape={entry.shape} mark={entry.mark} />
                <span className="legend-label">{label}</span>
                <span className="legend-count">{count(countOf(entry))}</span>
              </button>
              {onExplain !== undefined && (
                <button type="button" className="legend-explain" aria-haspopup="dialog" aria-label={words.legend.counted(label, countOf(entry))} onClick={() => onExplain(entry.id)} />
              )}
            </li>
          )
        })}
      </ul>
      {sizes.length > 0 && <SizeLegend sizes={sizes} sizeUnit={sizeUnit} />}
      {notes.length > 0 && (
        <div className="legend-notes">
          <p>{notes[0]}</p>
          {notes.length > 1 && (
            <details>
              <summary>{words.legend.more}</summary>
              {notes.slice(1).map((note) => (
                <p key={note}>{note}</p>
              ))}
            </details>
          )}
        </div>
      )}
    </div>
  )
}

const countOf = (entry: LegendEntry): number => entry.count ?? entry.nodes.length

const largestPixels = 13

/** Reference spheres: the same cube root as on the stage, the number beside each. */
function SizeLegend({ sizes, sizeUnit }: Pick<LegendProps, 'sizes' | 'sizeUnit'>) {
  const largest = Math.max(...sizes.map((size) => size.radius))
  return (
    <div className="legend-sizes" role="img" aria-label={`${words.legend.sizes}: ${sizes.map((size) => sizeText(size.value, sizeUnit)).join(', ')}`}>
      {sizes.map((size) => {
        const radius = Math.max(1.5, (size.radius / largest) * largestPixels)
        return (
          <span key={size.value} className="legend-size">
            <svg width={2 * radius + 2} height={2 * radius + 2} aria-hidden="true" focusable="false">
              <circle cx={radius + 1} cy={radius + 1} r={radius} />
            </svg>
            {sizeText(size.value, sizeUnit)}
          </span>
        )
      })}
    </div>
  )
}

const sizeText = (value: number, unit: LensView['sizeUnit']): string => (unit.unit === 'money' ? money(value, unit.currency, { short: true }) : count(value))
