import type { LensContext } from '#lenses/lens.ts'
import type { ViewState } from '#model/view-state.ts'
import type { Picture } from '#app/picture.ts'

/** What the open lens was given, for those who explain its numbers. */
export const explanationContext = ({ ecosystem, programme, book, base, former }: Picture, { layout, params = {}, focus, selection, show }: ViewState): LensContext => ({
  ecosystem, programme, book, base, layout, params, focus: focus === undefined ? selection : [focus.node, ...selection], atoms: show.atoms, small: false,
  ...(former !== undefined && { former }), ...(former !== undefined && { former }),
})
