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
  findings: {
    title: 'Findings',
    close: 'Close the findings',
    forRole: (role: string) => `For ${role}`,
    asOf: (day: string) => `as of ${day}`,
    noDate: 'the document states no date',
    order: 'How this order is made',
    why: 'Why it is here:',
    show: 'Show',
    showIn: (lens: string, text: string) => `Show in ${lens}: ${text}`,
    pin: 'Pin',
    unpin: 'Unpin',
    pinned: 'Pinned',
    putAway: 'Put away',
    away: (findings: number) => `Put away (${count(findings)})`,
    back: 'Bring back',
    of: (action: string, text: string) => `${action}: ${text}`,
    facts: (facts: number) => plural(facts, 'fact'),
    noFacts: 'No single fact states this: it is about what is missing.',
    nothing: 'Nothing to report: every number that can be computed here stands within its rule.',
    allAway: 'Every finding is put away.',
    saidAway: (text: string) => `Put away: ${text}`,
  },
  asOf: {
    title: 'As of which day?',
    explain: 'Deals and milestones due before this day are past their date. It never follows the clock by itself.',
    own: (day: string) => `${day}, the document’s own date`,
    none: 'No date: the document states none',
    stated: 'Dates stated in the document',
    other: 'Another day',
    use: 'Use this day',
    wrong: {
      unfinished: { came: 'A date that is not complete, or a day that no calendar has.', wanted: 'A day, month and year, such as 3 Oct 2025.' },
      far: (year: number) => ({ came: `The year ${year}.`, wanted: 'A year from 1990 to 2100.' }),
    },
    cameWanted: (came: string, wanted: string) => `Came: ${came} Wanted: ${wanted}`,
  },
} as const
