import { nodeIndex } from '#model/find.ts'
import type { TrailProps } from '#ui/frame/Trail.tsx'
import { edit, focusOn, read, toggleFilter, topicOf, toRoute } from '#state/view.ts'
import { words } from '#words/index.ts'
import { readingIds } from '#model/view-state.ts'
import { scenarioText } from '#app/sentences.ts'
import { undone } from '#app/scenario-desk.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

/** Where we are inside the view, what filters, and what was changed: each can be taken back here. */
export function trailOf(session: Session, picture: Picture): TrailProps {
  const { view, change } = session.store.getState()
  const { ecosystem } = picture
  const label = (id: string) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id
  const path = view.focus === undefined ? [] : [
    { id: 'whole', label: ecosystem.programmes[picture.programme]?.label ?? '', open: () => change(focusOn(null)) },
    { id: view.focus.node, label: label(view.focus.node), open: () => change(focusOn(view.focus?.node ?? null, 1)) },
  ]
  const legend = new Map(picture.lens.legend.map((entry) => [entry.id, entry.text ?? words.legendLabel(entry.label)] as const))
  return {
    path,
    ...(view.focus !== undefined && { degree: view.focus.degree, onLeaveFocus: () => change(focusOn(null)) }),
    filters: [
      ...view.filters.map((filter) => ({ id: `${filter.kind}/${filter.value}`, text: legend.get(filter.value) ?? filter.value, onRemove: () => change(toggleFilter(filter)) })),
      ...(view.route === undefined ? [] : [{ id: 'route', text: `${words.interface.panels.routes}: ${label(view.route.from)} → ${label(view.route.to)}`, onRemove: () => change(toRoute(null)) }]),
    ],
    // Readings and rules of the reader change meaning: they are said on screen wherever a number may hang on them.
    readings: readingIds.filter((id) => view.readings?.[id]).map((id) => ({ id, text: words.readingChips[id], onRemove: () => change(read(id, false)) })),
    edits: (view.edits ?? []).map(({ rule, value }) => ({ id: rule, text: words.editChip(rule, value, picture.base.currency, label(rule.split('/').slice(1, -1).join('/'))), onRemove: () => change(edit(rule, null)) })),
    scenario: (view.scenario ?? []).map((operation) => ({ id: topicOf(operation), text: scenarioText(picture, operation), onRemove: () => change(undone(view.scenario ?? [], topicOf(operation))) })),
  }
}
