import { baseCase, show, type Step } from '#state/view.ts'
import type { CommandId } from '#words/en/commands.ts'
import { fitSelection, recordView } from '#app/keys.ts'
import type { Session } from '#app/session.ts'
import type { Preferences } from '#state/preferences.ts'

export interface CommandActions {
  theme(theme: Preferences['theme']): void
  openFile(): void
  saveData(): void
  copyLink(): void
  copyPicture(): void
  copyTable(): void
  saveCsv(): void
  immersive(): void
  headset(): void
  brief(): void
  help(): void
}

/** What each command of the omnibox does. */
export function runCommand(session: Session, id: CommandId, actions: CommandActions): void {
  const { change } = session.store.getState()
  const step = (next: Step) => () => change(next)
  const parameter = (name: string): Step => (view) => ({ ...view, params: { ...view.params, [name]: view.params?.[name] !== true } })
  const commands: Record<CommandId, () => void> = {
    flat: step(show({ flat: true, table: false })),
    table: step(show({ table: true, flat: false })),
    stage: step(show({ table: false, flat: false })),
    home: () => session.stage?.home(true),
    overhead: () => session.stage?.overhead(),
    fit: () => fitSelection(session),
    facts: step((view) => ({ ...view, show: { ...view.show, atoms: !view.show.atoms } })),
    partners: step(parameter('partners')),
    base: step(baseCase),
    record: () => recordView(session),
    dark: () => actions.theme('dark'),
    light: () => actions.theme('light'),
    auto: () => actions.theme('auto'),
    file: actions.openFile,
    save: actions.saveData,
    link: actions.copyLink,
    picture: actions.copyPicture,
    'copy-table': actions.copyTable,
    csv: actions.saveCsv,
    immersive: actions.immersive,
    headset: actions.headset,
    brief: actions.brief,
    help: actions.help,
  }
  commands[id]()
}
