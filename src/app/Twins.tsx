import type { NodeId } from '#model/ids.ts'
import { FlatView } from '#ui/flat/FlatView.tsx'
import { TableView } from '#ui/table/TableView.tsx'
import type { Picture } from '#app/picture.ts'
import { useFlatPositions } from '#app/use-flat-positions.ts'
import type { PageActions } from '#app/use-page-actions.tsx'

export interface TwinsProps { picture: Picture; twin: 'flat' | 'table'; title: string; selection: readonly NodeId[]; onSelect(node: NodeId): void; actions: PageActions }

/** The exact twins of the stage: one selection, one set of numbers. */
export function Twins({ picture, twin, title, selection, onSelect, actions }: TwinsProps) {
  if (twin === 'table') return <TableView table={picture.lens.table} title={title} selection={selection} onSelect={onSelect} onCopy={actions.copyTable} onCsv={actions.saveCsv} />
  return <Flat picture={picture} title={title} selection={selection} onSelect={onSelect} />
}

function Flat({ picture, title, selection, onSelect }: Omit<TwinsProps, 'twin' | 'actions'>) {
  const positions = useFlatPositions(picture)
  return <FlatView flat={picture.lens.flat} title={title} selection={selection} onSelect={onSelect} {...(positions !== undefined && { positions })} />
}
