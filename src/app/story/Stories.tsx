import type { SidePanelProps } from '#app/SidePanel.tsx'

/** The panel of stories: those that come with the product, those of one's own, and the recorder. */
export function Stories({ view }: SidePanelProps) {
  return <p>{view.lens}</p>
}
