import type { NodeId } from '#model/ids.ts'
import type { LensId } from '#model/view-state.ts'
import { nodeIndex } from '#model/find.ts'
import { textInside } from '#state/preferences.ts'
import { baseCase, focusOn, select, show } from '#state/view.ts'
import { immersiveWords as said } from '#words/en/immersive.ts'
import { cardActions } from '#app/card-actions.ts'
import { findingActions } from '#app/finding-actions.ts'
import { cardInside, suppositions } from '#app/immersive/content-card.ts'
import { pressStory } from '#app/immersive/content-story.ts'
import type { Inside } from '#app/immersive/inside.ts'
import { openLens } from '#app/lens-order.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'
import { trailOf } from '#app/trail.ts'

export interface Pressing {
  session: Session
  inside: Inside
  change(change: Partial<Inside>): void
  /** @returns whether there is anything to stand in */
  stepIn(id: NodeId): boolean
  stepOut(): void
}

/** A button of a panel: what it says on the page is what it does here. Unknown ones do nothing. */
export function press(button: string, pressing: Pressing): void {
  const { session, inside, change } = pressing
  const { picture } = session
  const store = session.store.getState()
  if (picture === null) return
  const simple: Record<string, () => void> = {
    exit: () => void session.stay?.session.end().catch(() => undefined),
    undo: store.undo,
    redo: store.redo,
    'menu:lenses': () => change({ menu: inside.menu === 'lenses' ? undefined : 'lenses' }),
    'menu:legend': () => change({ menu: inside.menu === 'legend' ? undefined : 'legend' }),
    'menu:close': () => change({ menu: undefined }),
    flat: () => store.change(show({ flat: !store.view.show.flat, table: false })),
    facts: () => {
      const node = cardInside(session, picture)?.node
      change({ facts: inside.facts === node ? undefined : node })
    },
    'card:close': () => {
      change({ facts: undefined })
      store.change((former) => select([])(former.focus === undefined ? former : focusOn(null)(former)))
    },
    'base-case': () => store.change(baseCase),
    'step-in': () => stepIn(pressing, picture),
    'step-out': pressing.stepOut,
    'text:larger': () => resize(session, textInside.step),
    'text:smaller': () => resize(session, -textInside.step),
    dropped: () => change({ menu: undefined, dropped: inside.dropped === undefined ? (session.stay?.report().dropped ?? []) : undefined }),
  }
  const known = simple[button]
  if (known !== undefined) return known()
  const [kind, ...rest] = button.split(':')
  const id = rest.join(':')
  switch (kind) {
    case 'lens':
      change({ menu: undefined })
      return store.change(openLens(id as LensId, false))
    case 'select':
      return store.change(select([id]))
    case 'finding':
      return findingActions(session, picture, () => undefined).find((action) => action.id === id)?.run()
    case 'story':
      return pressStory(session, id)
    case 'take-back':
      return takeBack(session, picture, rest[0] ?? '', rest.slice(1).join(':'))
    case 'restore':
    case 'suppose': {
      const card = cardInside(session, picture)
      return card === undefined ? undefined : cardActions(session, card).find((action) => suppositions[action.id] === button)?.run()
    }
    default:
      return undefined
  }
}

function stepIn({ session, change, stepIn: step }: Pressing, { ecosystem }: Picture): void {
  const id = session.store.getState().view.selection.at(-1)
  if (id !== undefined && !step(id)) change({ said: said.nothingAround(ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id) })
}

function takeBack(session: Session, picture: Picture, kind: string, id: string): void {
  const { scenario = [], edits = [], readings = [], filters } = trailOf(session, picture)
  const chips: Record<string, typeof filters> = { scenario, edits, readings, filters }
  chips[kind]?.find((chip) => chip.id === id)?.onRemove()
}

function resize(session: Session, by: number): void {
  const { person } = session
  const next = Math.round(100 * Math.min(textInside.most, Math.max(textInside.least, person.textInside + by))) / 100
  person.setTextInside(next)
  // at once: the page's own preferences come with its next picture
  session.preferred({ ...person, textInside: next })
  session.stage?.relabel()
}
