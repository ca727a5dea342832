import { words } from '#ui/words.ts'
import './condition.css'

export interface LoadingProps {
  /** key of `words.conditions.loadingStep`, or a sentence of its own */
  step: string
  /** 0..1; undefined: not known */
  progress?: number
}

/** What is being done and how far it is; never a bare spinner. */
export function Loading({ step, progress }: LoadingProps) {
  const text = words.conditions.loadingStep[step] ?? step
  return (
    <div className="condition" role="status">
      <p>
        {text}
        {progress !== undefined && <span className="muted"> {words.conditions.progress(progress)}</span>}
      </p>
      <progress aria-label={text} max={1} {...(progress === undefined ? {} : { value: progress })} />
    </div>
  )
}
