import { ConditionActions } from '#ui/condition/Failure.tsx'
import { words } from '#ui/words.ts'
import './condition.css'

export interface EmptyProps {
  onOpenFile(): void
  onTemplate(): void
  onBundled(): void
}

export function Empty({ onOpenFile, onTemplate, onBundled }: EmptyProps) {
  return (
    <div className="condition">
      <h2>{words.conditions.emptyTitle}</h2>
      <p className="muted">{words.conditions.empty}</p>
      <ConditionActions
        actions={[
          { id: 'open', label: words.top.openFile, primary: true, run: onOpenFile },
          { id: 'template', label: words.conditions.template, run: onTemplate },
          { id: 'bundled', label: words.conditions.openBundled, run: onBundled },
        ]}
      />
    </div>
  )
}
