import { useMemo } from 'react'
import type { NodeId } from '#model/ids.ts'
import type { ViewState } from '#model/view-state.ts'
import { focusOn, select } from '#state/view.ts'
import { Card } from '#ui/card/Card.tsx'
import { cardOf } from '#app/card.ts'
import { cardActions } from '#app/card-actions.ts'
import { CardSuppose } from '#app/CardSuppose.tsx'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

export interface CardHostProps { session: Session; picture: Picture; view: ViewState; node: NodeId; onExplain(property: string): void }

/** The card of the selected entity. Comes after the first picture: nobody has selected anything before. */
export function CardHost({ session, picture, view, node, onExplain }: CardHostProps) {
  const { change } = session.store.getState()
  const everywhere = view.lens === 'knowledge'
  const card = useMemo(() => cardOf(picture, node, everywhere), [picture, node, everywhere])
  if (card === undefined) return null
  return (
    <Card
      {...card}
      actions={cardActions(session, card)}
      onExplain={onExplain}
      onSelect={(next) => change(select([next]))}
      onClose={() => change((former) => select([])(former.focus === undefined ? former : focusOn(null)(former)))}
    >
      {(card.partner ?? card.deal) !== undefined && <CardSuppose session={session} picture={picture} node={card.node} />}
    </Card>
  )
}
