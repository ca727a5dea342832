import { useMemo } from 'react'
import { useStore } from 'zustand'
import { proposals } from '#analytics/names/proposals.ts'
import { resolved } from '#analytics/names/resolve.ts'
import { NamesPanel } from '#ui/names/NamesPanel.tsx'
import type { ViewState } from '#model/view-state.ts'
import { decideName, select, togglePanel, type Step } from '#state/view.ts'
import { nameWords } from '#words/en/names.ts'
import type { SidePanelProps } from '#app/SidePanel.tsx'
import { names } from '#app/names-shelf.ts'
import { partnersAfter, saidNames } from '#app/names-said.ts'

/** Names that may mean one entity: joined, held apart, undone; each decision is one step of the view. */
export function Names({ session, picture, view }: SidePanelProps) {
  const { change } = session.store.getState()
  // Decisions are about the data as it was read: the picture's has the joins in it already.
  const ecosystem = useStore(session.data, (data) => data.ecosystem)
  const said = useMemo(() => saidNames(ecosystem, view.names), [ecosystem, view.names])
  const open = useMemo(() => proposals(ecosystem).filter(({ id, joinable }) => joinable && view.names?.[id] === undefined), [ecosystem, view.names])
  // Who is selected under a name that goes stays selected under the one that stays.
  const decide = (step: Step) => change((former: ViewState) => {
    const next = step(former)
    const { selection, focus } = names.seen(resolved(ecosystem, next.names), next)
    return { ...next, selection, ...(focus !== undefined && { focus }) }
  })
  const sure = open.filter(({ asks }) => !asks)
  return (
    <NamesPanel
      names={said}
      partners={nameWords.partners(partnersAfter(ecosystem, view.names))}
      onDecide={(id, decision) => decide(decideName(id, decision))}
      {...(sure.length > 1 && { joinAll: { label: nameWords.joinAll(sure.length), run: () => decide((former) => sure.reduce((next, { id }) => decideName(id, 'join')(next), former)) } })}
      onUndoAll={view.names === undefined ? undefined : () => decide((former) => Object.keys(former.names ?? {}).reduce((next, id) => decideName(id, null)(next), former))}
      onSelect={(node) => change(select([names.seen(picture.ecosystem, { ...view, selection: [node] }).selection[0] ?? node]))}
      onClose={() => change(togglePanel(null))}
    />
  )
}
