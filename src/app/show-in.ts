import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import { dealBodies } from '#lenses/deal-node.ts'
import { select, show, toLens, type Step } from '#state/view.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

/** A deal is drawn, and listed, as its partner where both are one body. */
const bodyOf = ({ base }: Picture, node: NodeId): NodeId => dealBodies(base).get(node) ?? node

const isDrawn = ({ ecosystem, lens }: Picture, node: NodeId): boolean => (lens.scene.nodes.size[nodeIndex(ecosystem, node)] ?? 0) > 0 || lens.extras?.some((extra) => extra.id === node) === true

/** What another lens knows, too: no cell or flag of this one. */
const entitiesOf = ({ ecosystem }: Picture, nodes: readonly NodeId[]): readonly NodeId[] => nodes.filter((node) => nodeIndex(ecosystem, node) !== -1)

/** Selects them on the stage: of the open lens where it draws one of them, else of Knowledge, where every entity stands. */
export function showInGraph(session: Session, picture: Picture, nodes: readonly NodeId[]): void {
  const bodies = [...new Set(nodes.map((node) => (isDrawn(picture, node) ? node : bodyOf(picture, node))))]
  const drawn = bodies.filter((node) => isDrawn(picture, node))
  const { change } = session.store.getState()
  const onStage: Step = show({ table: false, flat: false })
  if (drawn.length > 0) {
    change((view) => select(drawn)(onStage(view)))
    session.stage?.fit(drawn)
  } else change((view) => select(entitiesOf(picture, nodes))(onStage(toLens('knowledge')(view))))
}

/** Selects their rows in the table of the open lens, or of Knowledge, which lists every entity. */
export function showInTable(session: Session, picture: Picture, nodes: readonly NodeId[]): void {
  const { change } = session.store.getState()
  const listed = new Set(picture.lens.table.rows.map((row) => row.node))
  const rows = [...new Set(nodes.map((node) => (listed.has(node) ? node : bodyOf(picture, node))))].filter((node) => listed.has(node))
  const inTable: Step = show({ table: true, flat: false })
  change((view) => (rows.length > 0 ? select(rows)(inTable(view)) : select(entitiesOf(picture, nodes))(inTable(toLens('knowledge')(view)))))
}
