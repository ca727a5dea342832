import type { ShownChip } from '#briefing/player/told.ts'
import type { ViewState } from '#model/view-state.ts'
import { playerWords } from '#words/en/player.ts'
import { format } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'
import { trailOf } from '#app/trail.ts'

/** Whatever changes the meaning of what is seen, in words: the date, what is supposed, readings and rules of one's own, filters. */
export function shownChips(session: Session, picture: Picture, view: ViewState): readonly ShownChip[] {
  const { asOf } = picture.base
  const { filters, readings = [], edits = [], scenario = [] } = trailOf(session, picture)
  const changed = [...scenario, ...readings, ...edits].map(({ id, text }): ShownChip => ({ id: `changed ${id}`, text, changed: true }))
  return [
    { id: 'as-of', text: asOf === undefined ? playerWords.noDate : playerWords.asOf(format.day(asOf)), changed: view.asOf !== undefined },
    ...changed,
    ...filters.map(({ id, text }): ShownChip => ({ id: `filter ${id}`, text, changed: false })),
  ]
}

const shortVersion = 8

/** Program and data version; the date stands among the chips. @param pinned what the story was written against */
export const sourceOf = ({ ecosystem, programme }: Picture, version: string, pinned: string | undefined): string =>
  [
    ecosystem.programmes[programme]?.label ?? ecosystem.title,
    playerWords.version(version.slice(0, shortVersion)),
    ...(pinned === undefined || pinned === version ? [] : [playerWords.pinned(pinned.slice(0, shortVersion))]),
  ].join(' · ')
