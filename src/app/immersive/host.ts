import type { ImmersiveHost, ImmersiveMode } from '#xr/host.ts'
import { select } from '#state/view.ts'
import type { Session } from '#app/session.ts'

/** What a stay inside asks of this page. */
export function hostOf(session: Session, mode: (mode: ImmersiveMode | undefined) => void): ImmersiveHost {
  const { change } = session.store.getState()
  return {
    panels: () => [],
    press: () => undefined,
    select: (id) => {
      if (!session.opened(id)) change(select(id === null ? [] : [id]))
    },
    hover: (id) => {
      session.hovered = id
      session.highlight()
    },
    steppedInto: () => undefined,
    told: () => '',
    reducedMotion: () => false,
    textScale: () => 1,
    entered: (entered) => mode(entered),
    left: () => mode(undefined),
  }
}

