import type { Flat } from '#model/tabular.ts'
import { BarsChart } from '#ui/flat/BarsChart.tsx'
import { sharedParts } from '#ui/flat/ChartKeys.tsx'
import type { ChartRoom } from '#ui/flat/FlatView.tsx'
import { GanttChart } from '#ui/flat/GanttChart.tsx'
import { GridChart } from '#ui/flat/GridChart.tsx'
import { LinesChart } from '#ui/flat/LinesChart.tsx'
import { ListChart } from '#ui/flat/ListChart.tsx'
import { MatrixChart } from '#ui/flat/MatrixChart.tsx'
import { NetworkChart } from '#ui/flat/NetworkChart.tsx'
import { SeveralCharts } from '#ui/flat/SeveralCharts.tsx'
import { StepsChart } from '#ui/flat/StepsChart.tsx'

/** Several rows whose marks are not the same parts in each: every mark needs a text of its own. */
function ownParts(flat: Extract<Flat, { kind: 'bars' }>): boolean {
  if (flat.rows.length < 2 || !flat.rows.some((row) => row.marks.length > 1)) return false
  const shared = new Set(sharedParts(flat).map((mark) => mark.label))
  return flat.rows.some((row) => row.marks.length > 1 && row.marks.some((mark) => !shared.has(mark.label)))
}

/** The chart of one kind of flat view. */
export function Chart({ flat, ...room }: ChartRoom & { flat: Flat }) {
  switch (flat.kind) {
    case 'bars':
      return ownParts(flat) ? <GanttChart flat={flat} {...room} /> : <BarsChart flat={flat} {...room} />
    case 'steps':
      return <StepsChart flat={flat} {...room} />
    case 'matrix':
      return <MatrixChart flat={flat} {...room} />
    case 'network':
      return <NetworkChart flat={flat} {...room} />
    case 'lines':
      return <LinesChart flat={flat} {...room} />
    case 'grid':
      return <GridChart flat={flat} {...room} />
    case 'list':
      return <ListChart flat={flat} {...room} />
    default:
      return <SeveralCharts flat={flat} {...room} chart={Chart} />
  }
}
