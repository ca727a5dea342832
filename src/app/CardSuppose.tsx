import type { NodeId } from '#model/ids.ts'
import { SupposeFields } from '#ui/scenarios/SupposeFields.tsx'
import '#ui/scenarios/scenarios.css'
import type { Picture } from '#app/picture.ts'
import { measuresOf, resetMeasure, supposeMeasure, type OwnMeasured } from '#app/scenario-measures.ts'
import type { Session } from '#app/session.ts'

export interface CardSupposeProps { session: Session; picture: Picture; node: NodeId }

/** Other numbers for the entity of the card; nothing where it is neither a partner that is there nor an open deal. */
export function CardSuppose({ session, picture, node }: CardSupposeProps) {
  const measured = measuresOf(picture, node)
  if (measured.length === 0) return null
  const own = (each: { measure: string }): OwnMeasured => measured.find(({ measure }) => measure === each.measure)!
  return <SupposeFields key={node} measured={measured} onSet={(each, value, gesture) => supposeMeasure(session, own(each), value, gesture)} onReset={(each) => resetMeasure(session, own(each))} />
}
