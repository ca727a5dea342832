import { Icon } from '#ui/icon/Icon.tsx'
import { show } from '#state/view.ts'
import { embedWords } from '#words/en/embed.ts'
import { words } from '#words/index.ts'
import { fullPageOf } from '#app/embed/address-of.ts'
import type { Entrance } from '#app/immersive/entrance.ts'
import type { Session } from '#app/session.ts'
import { useView } from '#app/use-store.ts'

/** The few things an embed offers besides its picture. */
export function EmbedTools({ session, entrance, stage }: { session: Session; entrance: Entrance | undefined; stage: boolean }) {
  const view = useView(session, (store) => store.view)
  const { change } = session.store.getState()
  const page = view.data.id === 'bundled' ? fullPageOf(session) : null
  const table = view.show.table
  return (
    <>
      <button type="button" className="button" data-shape="icon" title={words.interface.tools.table} aria-label={words.interface.tools.table} aria-pressed={table} onClick={() => change(show({ table: !table, flat: false }))}>
        <Icon name="table" size={18} />
      </button>
      {stage && (
        <button type="button" className="button" data-shape="icon" title={words.interface.tools.home} aria-label={words.interface.tools.home} onClick={() => session.stage?.home(true)}>
          <Icon name="home" size={18} />
        </button>
      )}
      {entrance?.offer.way === 'enter' && (
        <button type="button" className="button" data-headset disabled={!entrance.ready} onClick={entrance.press}>
          <Icon name="headset" size={18} />
          <span className="embed-tool-text">{entrance.label}</span>
        </button>
      )}
      {page !== null && (
        <a className="button embed-full" href={page} target="_blank" rel="noopener" title={embedWords.fullPage}>
          <Icon name="share" size={18} />
          <span className="embed-tool-text">{embedWords.fullPage}</span>
        </a>
      )}
    </>
  )
}
