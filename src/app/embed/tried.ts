import type { Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex, programmeNodes } from '#model/find.ts'
import type { ViewState } from '#model/view-state.ts'
import { Impossible } from '#embed/guest/serve.ts'
import { embedWords } from '#words/en/embed.ts'
import { baseOf, pictureOf, programmeOf, type Picture } from '#app/picture.ts'
import { refusalText } from '#app/sentences.ts'
import type { Session } from '#app/session.ts'

/** What a view would show, found out before anything changes. Throws `Impossible` with a sentence where this data, or this page, cannot do it. */
export async function tried(session: Session, view: ViewState, other?: Ecosystem): Promise<Picture> {
  await session.stocked
  const { ecosystem: open, shelf, formers } = session.data.getState()
  const ecosystem = other ?? open
  const said = embedWords.impossible
  if (view.data.id !== ecosystem.id) throw new Impossible(said.data(view.data.id))
  for (const id of view.data.programmes ?? []) if (!ecosystem.programmes.some((programme) => programme.id === id)) throw new Impossible(said.programme(id))
  if (view.lens === 'changes' && formers === undefined) throw new Impossible(said.lens(view.lens))
  const { whatIf } = shelf
  const refused = whatIf?.check(ecosystem, programmeOf(ecosystem, view), baseOf(ecosystem, view, shelf), view).refused ?? []
  if (whatIf !== undefined && refused.length > 0) throw new Impossible(refused.map(whatIf.refusal).join(' '))
  const picture = pictureOf(ecosystem, view, false, shelf, formers)
  if (picture.refused.length > 0) throw new Impossible(picture.refused.map((saying) => refusalText(picture, saying)).join(' '))
  const missing = strangers(picture, ecosystem, view)
  if (missing.length > 0) throw new Impossible(said.node(missing))
  const entries = new Set(picture.lens.legend.map(({ id }) => id))
  const unknown = view.filters.filter(({ kind, value }) => kind === 'legend' && !entries.has(value)).map(({ value }) => value)
  if (unknown.length > 0) throw new Impossible(said.legend(unknown))
  return picture
}

/** What the view speaks of and its picture does not have: nodes of nowhere, of another program, facts that are not drawn. */
function strangers(picture: Picture, ecosystem: Ecosystem, view: ViewState): string[] {
  const named = [...view.selection, ...(view.focus === undefined ? [] : [view.focus.node]), ...(view.route === undefined ? [] : [view.route.from, view.route.to])]
  if (named.length === 0) return [...picture.gone]
  const members = view.lens === 'knowledge' ? undefined : programmeNodes(picture.ecosystem, picture.programme)
  const drawn = new Set(picture.lens.scene.nodes.ids)
  const across = view.route?.across === true
  const known = (id: string): boolean => {
    if (picture.lens.extras?.some((extra) => extra.id === id) === true) return true
    const node = nodeIndex(picture.ecosystem, id)
    if (node === -1) return id.startsWith('fact:') && drawn.has(id)
    return members === undefined || across || members[node] === 1 || node >= ecosystem.nodes.count
  }
  return [...new Set([...named.filter((id) => !known(id)), ...picture.gone])]
}

/** How many entities stay bright. */
export const brightOf = ({ lit, lens }: Picture): number => lit?.size ?? lens.scene.nodes.size.reduce((sum, size) => sum + (size > 0 ? 1 : 0), 0)

