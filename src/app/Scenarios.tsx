import type { SidePanelProps } from '#app/SidePanel.tsx'

/** Suppositions, scenarios kept under a name, and what they make of the numbers. */
export function Scenarios(_props: SidePanelProps) {
  return null
}
