import { count, plural } from '#words/format.ts'

/** Words of what comes after the first picture: flat views, controls, findings, comparison, rules. */
export const panelWords = {
  flat: {
    keys: 'Key',
    span: (from: string, to: string) => `${from} to ${to}`,
    point: (x: string, y: string) => `${x}: ${y}`,
    morePoints: (points: number) => `${count(points)} more in the table`,
    /** marks of a cell that holds no text */
    mark: { tick: 'yes', cross: 'no', question: 'not stated', clock: 'late', dashed: 'planned', hatched: 'not stated' } as Readonly<Record<string, string>>,
    blank: 'not stated',
    facts: (facts: number) => plural(facts, 'fact'),
    nothing: 'The document states nothing that this view could list.',
    items: (items: number) => plural(items, 'entry', 'entries'),
    threshold: (label: string) => `threshold ${label}`,
  },
  controls: {
    title: 'Adjust this view',
    reading: 'Reading',
    default: 'default',
    /** what hangs on a reading, in one line */
    readings: {
      boundary: 'Whether a value that equals its threshold meets it.',
      overdue: 'Whether deals past their date still count at their stated probability.',
      growth: 'Whether the whole grows at one rate or each partner at its own.',
      unknown: 'Whether what is not stated is left out or counts as zero.',
      'bi-weekly': 'Whether bi-weekly is every two weeks or twice a week.',
    } as Readonly<Record<string, string>>,
  },
} as const
