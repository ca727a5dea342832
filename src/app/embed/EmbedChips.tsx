import type { ViewState } from '#model/view-state.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { Trail } from '#ui/frame/Trail.tsx'
import { asOf } from '#state/view.ts'
import { dayNumber } from '#words/format.ts'
import { embedWords } from '#words/en/embed.ts'
import { words } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'
import { trailOf } from '#app/trail.ts'

/** What changes the meaning of the picture is always seen beside it: a screenshot of an embed must not mislead. */
export function EmbedChips({ session, picture, view }: { session: Session; picture: Picture; view: ViewState }) {
  const stated = picture.ecosystem.programmes[picture.programme]?.asOf
  const said = view.asOf === undefined ? stated : dayNumber(view.asOf)
  return (
    <>
      {picture.ecosystem.synthetic && <span className="chip" data-changed>{words.factLine(0, true)}</span>}
      {said !== undefined && view.asOf === undefined && <span className="chip trail-chip">{embedWords.asOf(said)}</span>}
      {said !== undefined && view.asOf !== undefined && (
        <button type="button" className="chip chip-button trail-chip" data-changed onClick={() => session.store.getState().change(asOf(null))} aria-label={words.interface.trail.remove(embedWords.asOf(said))}>
          {embedWords.asOf(said)}
          <Icon name="close" size={14} />
        </button>
      )}
      <Trail {...trailOf(session, picture)} />
    </>
  )
}
