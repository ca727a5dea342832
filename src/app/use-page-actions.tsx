import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { MarkName } from '#ui/icon/Mark.tsx'
import type { StageToolsProps } from '#ui/tools/StageTools.tsx'
import type { Toast } from '#ui/condition/Toasts.tsx'
import { panelIds, type PanelId } from '#model/view-state.ts'
import { togglePanel } from '#state/view.ts'
import type { Preferences } from '#state/preferences.ts'
import { words } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'
import type { Entrance } from '#app/immersive/entrance.ts'
import { recordView } from '#app/keys.ts'
import type { Session } from '#app/session.ts'
import type { DialogId } from '#app/Dialogs.tsx'
import type { WorkspaceDesk } from '#app/workspace-desk.ts'

export interface PageActions {
  say(text: string): void
  toasts: readonly Toast[]
  copyPicture(): void
  copyTable(): void
  copyLink(): void
  saveCsv(): void
  saveData(): void
  openFile(): void
  immersive(): void
  headset(): void
  help(): void
  theme(theme: Preferences['theme']): void
  marks: Readonly<Record<string, MarkName>>
  more: NonNullable<StageToolsProps['more']>
  line: ReactNode
}

const messageTime = 5_000

/** Copying, saving and saying: what leaves the page, and the short message afterwards. Exporters load when first used. */
export function usePageActions(session: Session, picture: Picture, desk: WorkspaceDesk, prefer: (change: Partial<Preferences>) => void, open: (dialog: DialogId) => void, entrance: Entrance | undefined): PageActions {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const number = useRef(0)
  const say = useCallback((text: string) => {
    const id = (number.current += 1)
    setToasts((list) => [...list.slice(-2), { id, text }])
    setTimeout(() => setToasts((list) => list.filter((toast) => toast.id !== id)), messageTime)
  }, [])
  useEffect(() => session.heard(say), [session, say])
  const latest = useRef(picture)
  useEffect(() => {
    latest.current = picture
  })
  return useMemo(() => {
    const copies = () => import('#app/copy.ts')
    const told = (what: 'picture' | 'table' | 'link') => (copied: boolean) => say(copied ? words.interface.conditions.copied[what] : words.interface.conditions.copyFailed)
    const failed = (error: unknown) => say(error instanceof Error ? error.message : String(error))
    const actions = {
      say,
      copyPicture: () => {
        const { stage } = session
        if (stage === null) return say(words.interface.conditions.noWebglTitle)
        copies().then(({ copyPicture }) => copyPicture(stage)).then(told('picture')).catch(failed)
      },
      copyTable: () => void copies().then(({ copyTable }) => copyTable(latest.current.lens.table)).then(told('table')).catch(failed),
      copyLink: () => void copies().then(({ copyText }) => copyText(session.link(), 'orrery-link.txt')).then(told('link')).catch(failed),
      saveCsv: () => void copies().then(({ saveCsv }) => saveCsv(latest.current.lens.table, `orrery-${session.store.getState().view.lens}`)).catch(failed),
      saveData: () => void desk.save(latest.current.ecosystem).catch(failed),
      openFile: () => open('import'),
      immersive: () => (entrance === undefined ? open('immersive') : entrance.press()),
      headset: () => open('immersive'),
      help: () => open('help'),
      theme: (theme: Preferences['theme']) => prefer({ theme }),
    }
    const said = words.interface
    const panel = (id: PanelId) => ({ id: `panel-${id}`, label: words.interface.panels[id], icon: id, run: () => session.store.getState().change(togglePanel(id)) })
    const more = [
      ...panelIds.map(panel),
      ...(entrance === undefined ? [] : [{ id: 'immersive', label: entrance.label, icon: 'headset' as const, run: entrance.press }]),
      ...(entrance === undefined || entrance.offer.modes.length === 0 ? [] : [{ id: 'headset', label: entrance.options, icon: 'headset' as const, run: actions.headset }]),
      { id: 'record', label: said.tools.record, icon: 'record' as const, run: () => recordView(session) },
      { id: 'picture', label: said.tools.copyPicture, icon: 'picture' as const, run: actions.copyPicture },
      { id: 'table', label: said.tools.copyTable, icon: 'table' as const, run: actions.copyTable },
      { id: 'link', label: said.tools.copyLink, icon: 'link' as const, run: actions.copyLink },
      { id: 'share', label: said.tools.share, icon: 'share' as const, run: () => open('share') },
      { id: 'help', label: said.top.help, icon: 'help' as const, run: actions.help },
    ]
    return { ...actions, more, toasts, marks: marksOf(picture), line: <span className="muted">{words.factLine(session.data.getState().ecosystem.atoms.length, picture.ecosystem.synthetic)}</span> }
  }, [session, desk, prefer, open, say, toasts, picture, entrance])
}

/** Marks of tiles: a rule missed, something overdue. */
function marksOf(picture: Picture): Readonly<Record<string, MarkName>> {
  const figure = (id: string) => picture.kpis.find((each) => each.id === id)
  return {
    ...(Number(figure('target-chance')?.params?.['overdue'] ?? 0) > 0 && { 'target-chance': 'clock' as const }),
    ...((figure('revenue-below-integration')?.value ?? 0) > 0 && { 'revenue-below-integration': 'cross' as const }),
  }
}
