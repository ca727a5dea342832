import type { Figure } from '#model/figure.ts'
import { Mark, type MarkName } from '#ui/icon/Mark.tsx'
import { difference, tileText } from '#ui/kpi/figure-text.ts'
import { readingOf, type ReadingProps } from '#ui/kpi/reading.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './kpi.css'

export interface KpiStripProps extends Pick<ReadingProps, 'readings'> {
  figures: readonly Figure[]
  /** the same figures in the base case, while a scenario runs */
  base?: readonly Figure[]
  /** mark of a tile by figure id: a rule missed, something overdue */
  marks?: Readonly<Record<string, MarkName>>
  /** `at`: where the tile stands */
  onExplain(id: string, at: DOMRect): void
}

/** Seven numbers, each of which opens its explanation. */
export function KpiStrip({ figures, base, marks, readings, onExplain }: KpiStripProps) {
  const before = new Map(base?.map((figure) => [figure.id, figure] as const))
  return (
    <ul className="kpis">
      {figures.map((figure) => {
        const text = tileText(figure)
        const was = before.get(figure.id)
        const change = was === undefined ? undefined : difference(figure, was)
        const mark = marks?.[figure.id]
        const reading = readingOf(figure, readings)
        return (
          <li key={figure.id}>
            <button
              type="button"
              className="kpi"
              data-figure={figure.id}
              data-changed={change !== undefined || undefined}
              aria-haspopup="dialog"
              onClick={(event) => onExplain(figure.id, event.currentTarget.getBoundingClientRect())}
            >
              <span className="kpi-top">
                <span className="kpi-figure" data-unknown={Number.isNaN(figure.value) || undefined}>
                  {text.figure}
                </span>
                {change === undefined ? (
                  text.beside !== undefined && <span className="kpi-beside">{text.beside}</span>
                ) : (
                  <span className="kpi-change">
                    {words.figure.was(tileText(was ?? figure).figure)} <b>{change}</b>
                  </span>
                )}
                {reading?.on === true && (
                  <span className="kpi-reading" title={words.figure.readingOn}>
                    <Icon name="reading" size={14} />
                    <span className="visually-hidden">{words.figure.readingOn}</span>
                  </span>
                )}
              </span>
              <span className="kpi-label">
                {mark !== undefined && <Mark name={mark} size={12} />} {text.label}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
