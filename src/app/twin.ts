import { splitLenses, type ViewState } from '#model/view-state.ts'
import type { Picture } from '#app/picture.ts'

/** What the graphics of this page do. */
export type Graphics = 'there' | 'lost' | 'none'

export type Twin = 'stage' | 'table' | 'flat'

/** What stands in the middle of the page. `hollow`: a lens that opens split by itself keeps the stage whole where the document gives its chart nothing to show. */
export function twinOf(view: ViewState, picture: Picture, graphics: Graphics): { twin: Twin; hollow: boolean } {
  if (view.show.table) return { twin: 'table', hollow: false }
  if (graphics === 'none') return { twin: 'flat', hollow: false }
  const hollow = view.show.flat && splitLenses.includes(view.lens) && picture.lens.notStated === true
  return { twin: view.show.flat && !hollow ? 'flat' : 'stage', hollow }
}
