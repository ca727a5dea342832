import { useEffect, useState } from 'react'
import type { Story } from '#model/story.ts'
import { CheckingList, type CheckedLine } from '#briefing/checking/CheckingList.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { checkingWords as words } from '#words/en/checking.ts'
import { gatherFacts } from '#app/story/checking-facts.ts'
import { checkLines } from '#app/story/checking.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

export interface CheckingProps {
  session: Session
  picture: Picture
  /** undefined = the page as it is */
  story?: Story | undefined
  onClose(): void
}

/** What to look at before somebody else does. */
export function Checking({ session, picture, story, onClose }: CheckingProps) {
  const [checked, set] = useState<readonly CheckedLine[] | string>()
  const [round, again] = useState(0)
  useEffect(() => {
    let open = true
    const show = (found: readonly CheckedLine[] | string): void => {
      if (open) set(found)
    }
    gatherFacts(session, picture, story).then(
      (facts) => show(checkLines(facts).map(({ id, good, saying }) => ({ id, good, name: words.names[id], text: words.says[saying.id]?.(saying.values) ?? saying.id }))),
      (error: unknown) => show(words.failed(error instanceof Error ? error.message : String(error))),
    )
    return () => {
      open = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- another picture is no reason to check again while somebody reads
  }, [session, story, round])
  const toLook = typeof checked === 'object' ? checked.filter(({ good }) => !good).length : 0
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <div className="checking-sum" role="status">
        <p className="muted">{words.lead(story?.title)}</p>
        <p>{checked === undefined ? words.checking : typeof checked === 'string' ? checked : toLook === 0 ? words.allGood : words.toLook(toLook)}</p>
      </div>
      <div className="checking-body">{typeof checked === 'object' && <CheckingList lines={checked} />}</div>
      <div className="checking-foot">
        <button
          type="button"
          className="button"
          disabled={checked === undefined}
          onClick={() => {
            set(undefined)
            again(round + 1)
          }}
        >
          {words.again}
        </button>
      </div>
    </Dialog>
  )
}
