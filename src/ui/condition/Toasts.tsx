import './condition.css'

export interface Toast { id: number | string; text: string }

/** Short messages, read aloud politely. The region stays mounted, or a screen reader would miss the first one. */
export function Toasts({ toasts }: { toasts: readonly Toast[] }) {
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <p key={toast.id}>{toast.text}</p>
      ))}
    </div>
  )
}

/** Said, not shown: selection, filters, what-ifs. */
export function Announcer({ text }: { text: string }) {
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {text}
    </p>
  )
}
