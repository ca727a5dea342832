import { programmeNodes } from '#model/find.ts'
import type { FindingAction } from '#ui/finding/Finding.tsx'
import { operate, select, show } from '#state/view.ts'
import { words } from '#words/index.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

/** The buttons under a finding: show what it speaks of, why it says so, and the obvious what-if. */
export function findingActions(session: Session, picture: Picture, why: () => void): FindingAction[] {
  const { view, change } = session.store.getState()
  const said = words.interface.finding
  const nodes = picture.lens.finding.find((saying) => (saying.nodes?.length ?? 0) > 0)?.nodes ?? []
  const actions: FindingAction[] = []
  if (nodes.length > 0)
    actions.push({
      id: 'show',
      label: said.show,
      primary: true,
      run: () => {
        change(select(nodes))
        session.stage?.fit(nodes)
      },
    })
  if (picture.lens.finding.some((saying) => (saying.inputs?.length ?? 0) > 0)) actions.push({ id: 'why', label: said.why, run: why })
  const [largest] = picture.book.partners.filter((partner) => !Number.isNaN(partner.value.value)).toSorted((a, b) => b.value.value - a.value.value)
  if (view.lens === 'concentration' && largest !== undefined && picture.book.removed.length === 0)
    actions.push({ id: 'what-if', label: words.whatIfWithout(largest.label), run: () => change(operate({ op: 'remove-partner', node: largest.id })) })
  if (view.lens === 'portfolio' && view.layout === 'composed') {
    const whole = view.params?.['whole'] === true
    const entities = programmeNodes(picture.ecosystem, picture.programme).reduce((sum, member) => sum + member, 0)
    actions.push({ id: 'whole', label: whole ? words.commandsOn['whole-off'] : words.stage.whole(entities), run: () => change((former) => ({ ...former, params: { ...former.params, whole: !whole } })) })
  }
  if (view.lens === 'knowledge' || view.lens === 'ecosystem')
    actions.push({ id: 'facts', label: view.show.atoms ? words.commandsOn['facts-off'] : words.commands.facts, run: () => change(show({ atoms: !view.show.atoms })) })
  if (view.lens === 'knowledge') {
    const only = view.params?.['partners'] === true
    actions.push({ id: 'partners', label: only ? words.commandsOn['partners-off'] : words.commands.partners, run: () => change((former) => ({ ...former, params: { ...former.params, partners: !only } })) })
  }
  return actions
}
