import type { LensId } from '#model/view-state.ts'
import { words } from '#words/index.ts'
import { immersiveWords as said } from '#words/en/immersive.ts'
import type { PanelBlock, PanelContent } from '#xr/panels/content.ts'
import { lensOrder, ownLenses } from '#app/lens-order.ts'
import type { Picture } from '#app/picture.ts'
import { noteText } from '#app/sentences.ts'
import type { Session } from '#app/session.ts'

/** Every lens by name, those of the role first. */
export function lensPanel(session: Session): PanelContent {
  const { view } = session.store.getState()
  const order = lensOrder(view.role, session.data.getState().formers !== undefined)
  const own = ownLenses(view.role)
  const buttons = (ids: readonly LensId[]): PanelBlock => ({ kind: 'buttons', buttons: ids.map((id) => ({ id: `lens:${id}`, label: words.interface.lenses[id]?.name ?? id, pressed: id === view.lens })) })
  const blocks: PanelBlock[] = [{ kind: 'title', text: said.chooseLens }]
  if (own > 0) blocks.push({ kind: 'text', text: said.ownLenses(words.roles[view.role!].name) }, buttons(order.slice(0, own)), { kind: 'text', text: said.otherLenses })
  blocks.push(buttons(order.slice(own)), { kind: 'buttons', buttons: [{ id: 'menu:close', label: words.interface.close }] })
  return { place: 'left', key: 'lenses', blocks }
}

/** What colors, marks and places mean here, in the words of the page's legend. */
export function legendPanel(picture: Picture): PanelContent {
  const { lens, lensId } = picture
  return {
    place: 'left',
    key: `legend ${lensId}`,
    blocks: [
      { kind: 'title', text: words.interface.legend.title },
      { kind: 'list', rows: lens.legend.map(({ label, text, tone, nodes, count }) => ({ text: text ?? words.legendLabel(label), value: String(count ?? nodes.length), tone })) },
      ...lens.notes.map((saying): PanelBlock => ({ kind: 'text', text: noteText(picture)(saying), quiet: true })),
      { kind: 'buttons', buttons: [{ id: 'menu:close', label: words.interface.close }] },
    ],
  }
}
