import { useEffect, useRef, useState } from 'react'
import { WrittenBrief } from '#briefing/written/WrittenBrief.tsx'
import { briefWords } from '#words/en/brief.ts'
import { briefFile, type BriefFile } from '#app/brief-file.ts'
import { copyText, save } from '#app/copy.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

export interface BriefProps { session: Session; picture: Picture; onClose(): void }

/** Writes the brief when it opens, once: nothing behind a dialog changes what is shown, and the camera says that it came to rest after every picture taken. */
export function Brief({ session, picture, onClose }: BriefProps) {
  const [made, setMade] = useState<BriefFile>()
  const [failed, setFailed] = useState<string>()
  const [said, say] = useState('')
  const latest = useRef(picture)
  useEffect(() => {
    latest.current = picture
  })
  useEffect(() => {
    let open = true
    const write = async (): Promise<void> => {
      try {
        const file = await briefFile(session, () => latest.current)
        if (open) setMade(file)
      } catch (error) {
        if (open) setFailed(error instanceof Error ? error.message : String(error))
      }
    }
    void write()
    return () => {
      open = false
    }
  }, [session])
  const { copied, saved } = briefWords.dialog
  return (
    <WrittenBrief
      html={made?.html}
      failed={failed}
      own={picture.ecosystem.id !== 'bundled'}
      said={said}
      onSave={() => made !== undefined && save(new Blob([made.html], { type: 'text/html;charset=utf-8' }), `${made.name}.html`)}
      onCopy={() => {
        if (made !== undefined) void copyText(made.text, `${made.name}.txt`).then((done) => say(done ? copied : saved))
      }}
      onClose={onClose}
    />
  )
}
