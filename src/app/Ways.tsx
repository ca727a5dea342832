import type { SidePanelProps } from '#app/SidePanel.tsx'

/** Sets of deals that reach a target by a day, and the best portfolio under limits. */
export function Ways(_props: SidePanelProps) {
  return null
}
