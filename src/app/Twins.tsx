import type { NodeId } from '#model/ids.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import { FlatView } from '#ui/flat/FlatView.tsx'
import { TableView } from '#ui/table/TableView.tsx'
import type { Picture } from '#app/picture.ts'
import { useFlatPositions } from '#app/use-flat-positions.ts'
import type { PageActions } from '#app/use-page-actions.tsx'

export interface TwinsProps { picture: Picture; twin: 'flat' | 'table'; title: string; selection: readonly NodeId[]; onSelect(node: NodeId): void; onSelectAll(nodes: readonly NodeId[]): void; actions: PageActions }

/** The exact twins of the stage: one selection, one set of numbers. */
export function Twins({ picture, twin, title, selection, onSelect, onSelectAll, actions }: TwinsProps) {
  if (twin === 'table') return <TableView table={picture.lens.table} title={title} selection={selection} onSelect={onSelect} onCopy={actions.copyTable} onCsv={actions.saveCsv} />
  return <Flat picture={picture} title={title} selection={selection} onSelect={onSelect} onSelectAll={onSelectAll} />
}

function Flat({ picture, title, selection, onSelect, onSelectAll }: Omit<TwinsProps, 'twin' | 'actions'>) {
  const positions = useFlatPositions(picture)
  return <FlatView flat={picture.lens.flat} title={title} selection={selection} onSelect={onSelect} onSelectAll={onSelectAll} facts={(ids) => factLines(picture.ecosystem, ids)} {...(positions !== undefined && { positions })} />
}
