import { createRoot } from 'react-dom/client'
import { OpenLink } from '#briefing/presenter/OpenLink.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { presenterWords as words } from '#words/en/presenter.ts'

/** Says that the browser refused a second window, with a link to open it by hand: a press on a link is never refused. */
export function showBlocked(address: string, open: () => boolean): void {
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const close = (): void => {
    root.unmount()
    host.remove()
  }
  root.render(
    <Dialog title={words.blockedTitle} onClose={close}>
      <div className="presenter-blocked">
        <p>{words.blocked}</p>
        <p>
          <OpenLink
            label={words.openByHand}
            address={address}
            open={() => {
              if (open()) close()
            }}
          />
        </p>
      </div>
    </Dialog>,
  )
}
