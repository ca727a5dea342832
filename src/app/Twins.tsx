import type { NodeId } from '#model/ids.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import { FlatView } from '#ui/flat/FlatView.tsx'
import { TableView } from '#ui/table/TableView.tsx'
import type { Picture } from '#app/picture.ts'
import { measureOf, supposeMeasure } from '#app/scenario-measures.ts'
import type { Session } from '#app/session.ts'
import { useFlatPositions } from '#app/use-flat-positions.ts'
import type { PageActions } from '#app/use-page-actions.tsx'

/** Opens the explanation of a number of a table beside it. */
export type ExplainCell = (node: NodeId, columnId: string, anchor: DOMRect) => void
export interface TwinsProps { session: Session; /** absent: numbers do not open */ explain?: ExplainCell | undefined; picture: Picture; twin: 'flat' | 'table'; title: string; selection: readonly NodeId[]; onSelect(node: NodeId): void; onSelectAll(nodes: readonly NodeId[]): void; actions: PageActions }

/** The exact twins of the stage: one selection, one set of numbers. */
export function Twins({ session, explain, picture, twin, title, selection, onSelect, onSelectAll, actions }: TwinsProps) {
  if (twin === 'table')
    return (
      <TableView
        table={picture.lens.table}
        title={title}
        selection={selection}
        onSelect={onSelect}
        onCopy={actions.copyTable}
        onCsv={actions.saveCsv}
        {...(explain !== undefined && { onExplain: explain })}
        measured={(node, measure) => measureOf(picture, node, measure)}
        onSet={(node, measure, value) => {
          const measured = measureOf(picture, node, measure)
          return measured === undefined ? null : supposeMeasure(session, measured, value)
        }}
      />
    )
  return <Flat picture={picture} title={title} selection={selection} onSelect={onSelect} onSelectAll={onSelectAll} />
}

function Flat({ picture, title, selection, onSelect, onSelectAll }: Omit<TwinsProps, 'twin' | 'actions' | 'session' | 'explain'>) {
  const positions = useFlatPositions(picture)
  return <FlatView flat={picture.lens.flat} title={title} selection={selection} onSelect={onSelect} onSelectAll={onSelectAll} facts={(ids) => factLines(picture.ecosystem, ids)} {...(positions !== undefined && { positions })} />
}
