import type { ComponentType } from 'react'
import { ChartKeys } from '#ui/flat/ChartKeys.tsx'
import type { ChartProps, ChartRoom } from '#ui/flat/FlatView.tsx'

type Part = ChartProps<'several'>['flat']['parts'][number]['flat']

/** Several charts of one lens, one below the other, each under its own title. */
export function SeveralCharts({ flat, chart: Chart, ...room }: ChartProps<'several'> & { /** draws a part; handed in, because it is also what draws this */ chart: ComponentType<ChartRoom & { flat: Part }> }) {
  return (
    <div className="several">
      {flat.parts.map((part) => (
        <section key={part.title} className="several-part" aria-label={part.title}>
          <header className="several-head">
            <h3>{part.title}</h3>
            <ChartKeys flat={part.flat} />
          </header>
          {part.flat.kind === 'grid' || part.flat.kind === 'matrix' ? (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
            <div className="several-wide" role="region" aria-label={part.title} tabIndex={0}>
              <Chart {...room} flat={part.flat} />
            </div>
          ) : (
            <Chart {...room} flat={part.flat} height={partHeight(part.flat, room.height)} />
          )}
        </section>
      ))}
    </div>
  )
}

/** CSS px: bars take what their rows need, plots a band in which a slope can still be read. */
const partHeight = (flat: Part, height: number): number => (flat.kind === 'bars' ? 0 : Math.max(240, Math.min(360, height * 0.55)))
