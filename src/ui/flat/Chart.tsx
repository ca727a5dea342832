import type { Flat } from '#model/tabular.ts'
import { BarsChart } from '#ui/flat/BarsChart.tsx'
import type { ChartRoom } from '#ui/flat/FlatView.tsx'
import { GridChart } from '#ui/flat/GridChart.tsx'
import { LinesChart } from '#ui/flat/LinesChart.tsx'
import { ListChart } from '#ui/flat/ListChart.tsx'
import { MatrixChart } from '#ui/flat/MatrixChart.tsx'
import { NetworkChart } from '#ui/flat/NetworkChart.tsx'
import { SeveralCharts } from '#ui/flat/SeveralCharts.tsx'
import { StepsChart } from '#ui/flat/StepsChart.tsx'

/** The chart of one kind of flat view. */
export function Chart({ flat, ...room }: ChartRoom & { flat: Flat }) {
  switch (flat.kind) {
    case 'bars':
      return <BarsChart flat={flat} {...room} />
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
