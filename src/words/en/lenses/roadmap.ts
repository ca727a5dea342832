import { count, list, plural } from '#words/format.ts'
import { all, n, t, type Said } from '#words/en/said.ts'

/** "Q1 to Q3 2025" for two quarters of one year, "Q4 2024 to Q1 2025" for others, "Q4 2025" for one. */
function span(from: string, to: string): string {
  if (from === to) return from
  const [first, last] = [from, to].map((text) => /^(.*\S) (\d{4})$/.exec(text))
  return first && last && first[2] === last[2] ? `${first[1] ?? ''} to ${to}` : `${from} to ${to}`
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const inWords = (value: number): string => small[value] ?? count(value)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What the lens `roadmap` says: sentences by the ids of its sayings. */
export const roadmapSays = {
  findings: {
    'roadmap-state': (v: Said) => {
      const parts = [
        n(v, 'done') > 0 ? `${count(n(v, 'done'))} ${n(v, 'done') === 1 ? 'is' : 'are'} marked done` : '',
        n(v, 'unreported') > 0 ? `${count(n(v, 'unreported'))} from ${span(t(v, 'unreportedFrom'), t(v, 'unreportedTo'))} carry no status`.replace(/^1 (.*) carry/, '1 $1 carries') : '',
        n(v, 'ahead') > 0 ? `${count(n(v, 'ahead'))} ${n(v, 'ahead') === 1 ? 'falls' : 'fall'} in ${span(t(v, 'aheadFrom'), t(v, 'aheadTo'))}` : '',
        n(v, 'undated') > 0 ? `${count(n(v, 'undated'))} cannot be called late, because no date is stated to compare with` : '',
      ].filter((part) => part !== '')
      return `Of ${plural(n(v, 'all'), 'milestone')} ${parts.join(', ')}.`
    },
    'roadmap-conflict': (v: Said) => {
      const later = `${t(v, 'laterVerb')} in ${t(v, 'laterPeriod')}`
      const plan = t(v, 'sameVerb') === '' ? later : `${t(v, 'sameVerb')} in ${t(v, 'due')} and ${later}`
      const weeks = Number.isNaN(n(v, 'weeks')) ? '' : `; onboarding takes ${plural(n(v, 'weeks'), 'week')}`
      return `${t(v, 'partner')}: ${t(v, 'verb')} by ${t(v, 'due')} (objective), ${plan} (roadmap)${weeks}.`
    },
    /** steps as `paceStep` words them */
    'roadmap-pace': (v: Said) => `Completion has to rise: ${list(all(v, 'steps'))}.`,
    'relative-unchecked': (v: Said) => `${count(n(v, 'done'))} of ${plural(n(v, 'items'), 'milestone')} are done: ${n(v, 'unchecked') === n(v, 'items') ? 'every box is unchecked' : `${plural(n(v, 'unchecked'), 'box', 'boxes')} are unchecked`}.`,
    'relative-open': (v: Said) => `${capital(list(all(v, 'kinds')))} in ${inWords(n(v, 'periods'))} ${n(v, 'periods') === 1 ? 'period' : 'periods'}; no status is stated for any.`,
    'relative-span': (v: Said) => `The plan runs from ${t(v, 'unit')} ${count(n(v, 'first'))} to ${Number.isFinite(n(v, 'last')) ? count(n(v, 'last')) : 'an open end'}. No ${t(v, 'unit') === 'year' ? 'base year' : 'start date'} is stated, so nothing can be called late.`,
    'relative-assumed': (v: Said) => `If year ${count(n(v, 'last'))} were ${t(v, 'calendar')}, ${list(all(v, 'years'))}: an assumption, not stated in this document.`,
    'roadmap-none': (v: Said) => `${t(v, 'programme')} states no roadmap.`,
  },
  needs: {
    'roadmap-needs-milestones': () => 'Roadmap needs milestones with a due date. AIA states them.',
    'roadmap-needs-start': (v: Said) => `Roadmap needs the date on which ${t(v, 'unit')} 1 begins, to say what is late. AIA states calendar quarters.`,
    'roadmap-needs-status': () => 'Roadmap needs a status per milestone, to say what is done. AIA marks what is done.',
    'roadmap-needs-status-of': (v: Said) => `Roadmap needs a status for ${n(v, 'milestones') === 1 ? 'the milestone' : `the ${count(n(v, 'milestones'))} milestones`} past ${n(v, 'milestones') === 1 ? 'its' : 'their'} period.`,
    'roadmap-needs-as-of': () => 'Roadmap needs an as-of date, to say what is late.',
  },
  notes: {
    /** unit '' = the calendar */
    'wall-position': (v: Said) =>
      t(v, 'unit') === ''
        ? 'Lanes stand side by side, their order has no meaning; height is the quarter a milestone is due in. Depth and size have no meaning.'
        : `Height is the ${t(v, 'unit')} of the plan, counted from a start that is not stated. Place within a band, depth and size have no meaning.`,
    'roadmap-current': (v: Said) => `The document calls ${t(v, 'period')} current, although it ended ${plural(n(v, 'days'), 'day')} before the as-of date.`,
  },
}

/** Short texts of its stage, legend, chart and table. */
export const roadmapWords = {
  laneOf: { portfolio: 'Portfolio', compliance: 'Compliance', planning: 'Planning' } as Readonly<Record<string, string>>,
  /** a measure's own name where it is not about certificates */
  laneOfMeasure: (label: string) => (/compliance|certif/i.test(label) ? 'Compliance' : label),
  documentCurrent: 'document: current',
  asOf: (day: string) => `as of ${day}`,
  /** three short lines; the quarter without its year, because it stands in that quarter's band */
  objective: (verb: string, due: string): readonly string[] => ['objective:', verb, `by ${due.replace(/^(Q[1-4]) \d{4}$/, '$1')}`],
  markedDone: 'done',
  /** one milestone on the lanes of several partners */
  inLane: (label: string, lane: string) => `${label} (${lane})`,
  promised: (share: string) => `to ${share}`,
  /** one partner with all its steps: "Apple Vision Pro 20 points in Q1 2025, then 15 in Q2 2025" */
  pace: (partner: string, steps: readonly { points: number; period: string }[]) => `${partner} ${steps.map(({ points, period }, i) => `${i === 0 ? '' : 'then '}${count(points)}${i === 0 ? ' points' : ''} in ${period}`).join(', ')}`,
  legend: { done: 'Marked done', unreported: 'Past its quarter, no status', due: 'Due', undated: 'No date to compare with', unchecked: 'Box not checked', open: 'No status stated', objective: 'Objective with another date' },
  state: { undated: 'No date to compare with', unchecked: 'Box not checked', open: 'No status stated' },
  headings: { milestone: 'Milestone', lane: 'Lane', status: 'Status', due: 'Due', days: 'Days since due', progress: 'Stated completion', promised: 'Promised completion', portfolio: 'Portfolio value', phase: 'Phase', from: 'From', to: 'To', kind: 'Kind' },
  kinds: { milestone: 'Milestone', activity: 'Activity', partner: 'Partner to win', number: 'Number to reach' },
  kindCount: { milestone: (value: number) => `${inWords(value)} ${value === 1 ? 'milestone' : 'milestones'}`, activity: (value: number) => `${inWords(value)} ${value === 1 ? 'activity' : 'activities'}`, partner: (value: number) => `${inWords(value)} ${value === 1 ? 'named partner' : 'named partners'}`, number: (value: number) => `${inWords(value)} ${value === 1 ? 'number' : 'numbers'} to reach` },
  axis: 'Time, by calendar quarter',
  relativeAxis: { day: 'Days', week: 'Weeks', month: 'Months', quarter: 'Quarters', year: 'Years' } as Readonly<Record<string, string>>,
  noStart: (unit: string) => (unit === 'year' ? 'no base year stated' : 'no start date stated'),
  relativeTick: (unit: string, at: number) => `${unit} ${count(at)}`,
  relativeSpan: (unit: string, first: number, last: number) => (first === last ? `${capital(unit)} ${count(first)}` : `${capital(unit)}s ${count(first)}${Number.isFinite(last) ? `–${count(last)}` : '+'}`),
  yearIs: (year: number, calendar: number) => `year ${count(year)} would be ${String(calendar)}`,
  itemCard: (period: string) => `Part of the plan for ${period}`,
}
