import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'
import './panel-buttons.css'

/** The panels beside the stage; the shape of `PanelId` in the view. */
export type PanelName = 'findings' | 'stories' | 'scenarios' | 'ways' | 'routes' | 'compare' | 'rules' | 'names'
const panels: readonly PanelName[] = ['findings', 'stories', 'scenarios', 'ways', 'routes', 'compare', 'rules', 'names']

export interface PanelButtonsProps {
  /** undefined: none is open */
  open: PanelName | undefined
  /** findings of the open program, beside the name */
  findings?: number
  onPanel(panel: PanelName | undefined): void
}

/** Opens and closes the panels: pressing the open one closes it. */
export function PanelButtons({ open, findings, onPanel }: PanelButtonsProps) {
  return (
    <div className="panel-buttons" role="group" aria-label={words.panels.label}>
      {panels.map((id) => (
        <button key={id} type="button" className="button" data-look="plain" data-panel={id} aria-pressed={open === id} title={words.panels[id]} onClick={() => onPanel(open === id ? undefined : id)}>
          <Icon name={id} size={18} />
          <span className="panel-name">{words.panels[id]}</span>
          {id === 'findings' && findings !== undefined && <span className="panel-count">{findings}</span>}
        </button>
      ))}
    </div>
  )
}
