import type { SidePanelProps } from '#app/SidePanel.tsx'

/** Names that may mean one entity: joined, held apart, undone. */
export function Names(_props: SidePanelProps) {
  return null
}
