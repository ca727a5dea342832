import type { SidePanelProps } from '#app/SidePanel.tsx'

/** How one entity is reached from another, what a loss separates, who hangs together, who is similar. */
export function Routes(_props: SidePanelProps) {
  return null
}
