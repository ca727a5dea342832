import { nodeIndex } from '#model/find.ts'
import { textInside } from '#state/preferences.ts'
import { immersiveWords as said } from '#words/en/immersive.ts'
import { words } from '#words/index.ts'
import type { PanelButton, PanelContent } from '#xr/panels/content.ts'
import type { Inside } from '#app/immersive/inside.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

const { dock } = said

/** One line that says what happens, and every button that is always at hand; `place:` ones are answered in the room. */
export function dockPanel(session: Session, picture: Picture, inside: Inside): PanelContent {
  const { view, past, future } = session.store.getState()
  const size = session.person.textInside
  const about: PanelButton[] = [
    { id: 'menu:lenses', label: dock.lenses, pressed: inside.menu === 'lenses' },
    { id: 'menu:legend', label: dock.legend, pressed: inside.menu === 'legend' },
    { id: 'flat', label: dock.flat, pressed: view.show.flat },
    { id: 'undo', label: words.interface.top.undo, disabled: past.length === 0 },
    { id: 'redo', label: words.interface.top.redo, disabled: future.length === 0 },
    inside.into === undefined ? { id: 'step-in', label: said.stepIn, disabled: view.selection.length === 0 } : { id: 'step-out', label: said.stepOut, look: 'primary' },
    { id: 'exit', label: dock.exit },
  ]
  const place: PanelButton[] = (['recenter', 'closer', 'farther', 'larger', 'smaller', 'left', 'right'] as const).map((id) => ({ id: `place:${id}`, label: dock[id] }))
  const more: PanelButton[] = [
    ...(['fit', 'room', 'reset'] as const).map((id) => ({ id: `place:${id}`, label: dock[id] })),
    { id: 'text:smaller', label: dock.textSmaller, disabled: size <= textInside.least },
    { id: 'text:larger', label: dock.textLarger, disabled: size >= textInside.most },
    { id: 'dropped', label: dock.dropped, pressed: inside.dropped !== undefined },
  ]
  // the flat view or a story stands over the buttons: those that move the table give it their room
  const open = (view.show.flat && inside.into === undefined) || session.telling.getState().player !== null
  const line = session.inHand !== '' ? session.inHand : inside.said
  return {
    place: 'dock',
    key: 'dock',
    blocks: [line === '' ? { kind: 'text', text: hint(picture, inside), quiet: true } : { kind: 'text', text: line }, { kind: 'buttons', buttons: open ? about : [...about, ...place, ...more] }],
  }
}

function hint({ ecosystem }: Picture, { into }: Inside): string {
  if (into === undefined) return said.hint
  return into.left > 0 ? said.moreAround(into.left) : said.hintInside(ecosystem.nodes.labels[nodeIndex(ecosystem, into.id)] ?? into.id)
}
