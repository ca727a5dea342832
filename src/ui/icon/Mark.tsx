import './mark.css'

export type MarkName = 'tick' | 'cross' | 'question' | 'clock' | 'triangle' | 'equal'

const drawn: Record<MarkName, string> = {
  tick: 'M3 8.5l3.2 3.2L13 4.8',
  cross: 'M4 4l8 8 M12 4l-8 8',
  question: 'M5.6 6a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.9-1.1 1.7 M8 12.6h.01',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z M8 5v3.2l2 1.3',
  triangle: 'M8 2.8l5.8 10.4H2.2L8 2.8Z M8 7v2.8 M8 11.5h.01',
  equal: 'M3.5 6h9 M3.5 10h9',
}

/** Status never by color alone: the mark says it, the color repeats it. With `label` it is read aloud, without it is decorative. */
export function Mark({ name, label, size = 14 }: { name: MarkName; label?: string; size?: number }) {
  const shared = { width: size, height: size, viewBox: '0 0 16 16', className: 'mark', 'data-mark': name }
  const path = <path d={drawn[name]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
  return label === undefined ? (
    <svg {...shared} aria-hidden="true" focusable="false">
      {path}
    </svg>
  ) : (
    <svg {...shared} role="img" aria-label={label}>
      {path}
    </svg>
  )
}

/** The mark of a state: one place decides, so table, card and legend agree. */
export function markOf(state: string | undefined): MarkName | undefined {
  switch (state) {
    case 'meets':
      return 'tick'
    case 'misses':
      return 'cross'
    case 'not-stated':
    case 'unknown':
      return 'question'
    case 'overdue':
      return 'clock'
    default:
      return undefined
  }
}
