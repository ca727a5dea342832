import { useEffect, useMemo, useState } from 'react'
import { startImportClient } from '#importers/client.ts'
import type { Answers } from '#importers/plan.ts'
import { ImportDialog } from '#ui/import/ImportDialog.tsx'
import { StorageProblem } from '#storage/problem.ts'
import { readGiven, type GivenFile } from '#storage/files.ts'
import { json } from '#exporters/json.ts'
import { formerWords } from '#words/en/lenses/changes.ts'
import { importingWords, storageWords } from '#words/en/importing.ts'
import { words } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'
import type { WorkspaceDesk } from '#app/workspace-desk.ts'

export interface OwnFileProps { picture: Picture; desk: WorkspaceDesk; dropped: File | undefined; say(text: string): void; onClose(): void }

/** From a file to the stage; what was read is kept in this browser and nowhere else. */
export default function OwnFile({ picture, desk, dropped, say, onClose }: OwnFileProps) {
  const client = useMemo(() => startImportClient(), [])
  useEffect(() => () => client.close(), [client])
  const [given, setGiven] = useState<GivenFile>()
  const [today] = useState(localToday)
  useEffect(() => {
    if (dropped === undefined) return
    readGiven(dropped).then(setGiven, () => say(importingWords.unreadableFile(dropped.name)))
  }, [dropped, say])
  const [kept, setKept] = useState(desk.kept)
  const forget = (id: string): void => {
    const title = kept.find((one) => one.id === id)?.title ?? ''
    void desk.forget(id).then(
      () => say(importingWords.forgotten(title)),
      () => say(storageWords['broken'] ?? ''),
    ).finally(() => setKept(desk.kept))
  }
  if (dropped !== undefined && given === undefined) return null
  return (
    <ImportDialog
      client={client}
      given={given}
      open={{ ecosystem: picture.ecosystem, programme: picture.programme }}
      suggested={suggestedAnswers(picture)}
      today={today}
      {...(location.protocol !== 'file:' && { templates: { excel: new URL('template/partners.xlsx', document.baseURI).href, csv: new URL('template/partners.csv', document.baseURI).href } })}
      kept={kept}
      onForget={forget}
      onShow={({ ecosystem, fileName, answers = unasked(ecosystem.title), problems, result }) => {
        desk.show(ecosystem)
        onClose()
        // Own JSON states its meaning and shows no check step: what is to be said about it is said here.
        if (result === undefined) for (const problem of problems) say(importingWords.problem(problem))
        if (!ecosystem.id.startsWith('own-')) return
        const text = new TextDecoder().decode(json.write(ecosystem))
        desk.keep({ id: ecosystem.id, title: ecosystem.title, fileName, savedAt: Date.now(), ecosystem: text, answers }).then(
          ({ persistent, formers, gone }): void => {
            say(persistent ? words.kept(fileName) : storageWords['unavailable'] ?? '')
            if (formers > 0) say(formerWords.kept(formers, gone))
            return undefined
          },
          (error: unknown) => say(storageWords[error instanceof StorageProblem ? error.says : 'broken'] ?? ''),
        )
      }}
      onClose={onClose}
    />
  )
}

/** Own JSON brings its answers along as facts; nobody was asked. */
const unasked = (title: string): Answers => ({ title, currency: 'USD', fiscalMonth: 1 })

/** ISO day where the person sits. */
function localToday(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

/** Target, date and currency of what is open: its own table coming back needs no questions. */
function suggestedAnswers({ base }: Picture): { target?: number; targetDate?: string; currency?: string; asOf?: string } {
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
  return {
    currency: base.currency,
    ...(Number.isFinite(base.target.value) && { target: base.target.value }),
    ...(Number.isFinite(base.target.due.value) && { targetDate: iso(base.target.due.value) }),
    ...(base.asOf !== undefined && { asOf: iso(base.asOf) }),
  }
}
