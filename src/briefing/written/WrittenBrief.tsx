import { useRef } from 'react'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { briefWords } from '#words/en/brief.ts'
import './written-brief.css'

export interface WrittenBriefProps {
  /** the whole file; undefined: it is being written */
  html: string | undefined
  /** why it could not be written */
  failed: string | undefined
  /** the view shows a person's own data */
  own: boolean
  /** what was done last */
  said: string
  onSave(): void
  onCopy(): void
  onClose(): void
}

/**
 * The brief as it prints, and the ways out of the page. The preview may not run anything and has no way out of its frame; it shares the page's origin only so
 * that the page can ask it to print.
 */
export function WrittenBrief({ html, failed, own, said, onSave, onCopy, onClose }: WrittenBriefProps) {
  const words = briefWords.dialog
  const frame = useRef<HTMLIFrameElement>(null)
  const ready = html !== undefined
  const print = () => {
    frame.current?.contentWindow?.focus()
    frame.current?.contentWindow?.print()
  }
  // Keys pressed inside a frame stay there; Escape closes the dialog all the same.
  const listen = () =>
    frame.current?.contentDocument?.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') onClose()
    })
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <p>{words.lead}</p>
      {own && <p>{words.own}</p>}
      {failed !== undefined && <p role="alert">{words.failed(failed)}</p>}
      {!ready && failed === undefined && <p role="status">{words.making}</p>}
      {ready && <iframe ref={frame} className="brief-preview" title={words.preview} sandbox="allow-same-origin allow-modals" srcDoc={html} onLoad={listen} />}
      <div className="dialog-actions brief-actions">
        <button type="button" className="button" data-look="primary" disabled={!ready} onClick={print}>
          <Icon name="file" size={18} />
          {words.print}
        </button>
        <button type="button" className="button" disabled={!ready} onClick={onSave}>
          <Icon name="download" size={18} />
          {words.save}
        </button>
        <button type="button" className="button" disabled={!ready} onClick={onCopy}>
          <Icon name="copy" size={18} />
          {words.copy}
        </button>
        <span className="muted" role="status">
          {said}
        </span>
      </div>
    </Dialog>
  )
}
