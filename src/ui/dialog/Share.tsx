import { Dialog } from '#ui/dialog/Dialog.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import { briefWords } from '#words/en/brief.ts'
import { handOutWords } from '#words/en/hand-out.ts'

export interface ShareProps {
  link: string
  /** the view shows a person's own data: the link opens only in this browser */
  own: boolean
  onCopyLink(): void
  onCopyPicture(): void
  onCopyTable(): void
  onFile?(): void
  /** the view as a file in three dimensions */
  onHandOut?(): void
  /** the findings as one page to print or send */
  onBrief?(): void
  onClose(): void
}

/** A link, a picture, a table, a file; and in one sentence who can open them. */
export function Share({ link, own, onCopyLink, onCopyPicture, onCopyTable, onFile, onHandOut, onBrief, onClose }: ShareProps) {
  return (
    <Dialog title={words.share.title} onClose={onClose}>
      <p className="share-says">{own ? words.share.own : words.share.bundled}</p>
      <h3>{words.share.link}</h3>
      <div className="share-link">
        <input readOnly aria-label={words.share.link} value={link} onFocus={(event) => event.target.select()} />
        <button type="button" className="button" data-look="primary" onClick={onCopyLink}>
          {words.share.copyLink}
        </button>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onCopyPicture}>
          <Icon name="picture" size={18} />
          {words.share.picture}
        </button>
        <button type="button" className="button" onClick={onCopyTable}>
          <Icon name="table" size={18} />
          {words.share.table}
        </button>
        {onFile !== undefined && (
          <button type="button" className="button" onClick={onFile}>
            <Icon name="file" size={18} />
            {words.share.file}
          </button>
        )}
        {onBrief !== undefined && (
          <button type="button" className="button" onClick={onBrief}>
            <Icon name="findings" size={18} />
            {briefWords.name}
          </button>
        )}
        {onHandOut !== undefined && (
          <button type="button" className="button" onClick={onHandOut}>
            <Icon name="stage" size={18} />
            {handOutWords.title}
          </button>
        )}
      </div>
    </Dialog>
  )
}
