import type { Flat, GridCell } from '#model/tabular.ts'
import { dayNumber } from '#words/format.ts'

/** Invented charts in every flat kind, at the sizes that the lenses need. */
const day = (iso: string) => dayNumber(iso)
const money = (max: number, step: number) => ({ unit: 'money' as const, currency: 'USD', min: 0, max, ticks: Array.from({ length: Math.round(max / step) + 1 }, (_, i) => ({ at: i * step })) })
const names = ['JPMorgan Chase', 'EY Global', 'Google Cloud', 'Apple Vision Pro']
const nodes = ['partner:jpmorgan-chase', 'partner:ey-global', 'partner:google-cloud', 'partner:apple-vision-pro']

type One = Exclude<Flat, { kind: 'several' }>
const lines: One = {
  kind: 'lines',
  x: { label: 'Years from now', unit: 'order', min: 0, max: 5, ticks: [0, 1, 2, 3, 4, 5].map((at) => ({ at, label: at === 0 ? 'now' : `year ${at}` })) },
  y: { label: 'ARR', ...money(14e6, 2e6) },
  series: [
    { label: 'By the document’s formula', tone: 'accent', style: 'solid', dots: true, points: [6.25, 7.276, 8.471, 9.862, 11.481, 13.366].map((value, i) => [i, value * 1e6] as const) },
    { label: 'Partner by partner', tone: 'neutral', style: 'dashed', points: [6.25, 7.276, 8.474, 9.871, 11.502, 13.44].map((value, i) => [i, value * 1e6] as const) },
    { label: 'JPMorgan Chase', node: nodes[0]!, tone: 'category-5', style: 'solid', dots: true, points: [3, 3.54, 4.18, 4.93, 5.82, 6.86].map((value, i) => [i, value * 1e6] as const) },
    { label: 'EY Global', node: nodes[1]!, tone: 'category-3', style: 'solid', dots: true, points: [2.125, 2.44, 2.81, 3.23, 3.72, 4.27].map((value, i) => [i, value * 1e6] as const) },
  ],
  rules: [{ at: 12.5e6, axis: 'y', label: 'doubled, $12.5M', style: 'dashed', tone: 'watch' }],
}

const grid: One = {
  kind: 'grid',
  corner: 'Partner',
  columns: [{ label: 'Contract value' }, { label: 'Integration', note: 'share complete' }, { label: 'Satisfaction' }, { label: 'SLA' }, { label: 'Annual revenue' }],
  rows: names.map((label, i) => ({
    label,
    node: nodes[i]!,
    note: i < 2 ? 'Strategic Tier' : i === 2 ? 'Platform Tier' : 'Integration Tier',
    cells: [
      { text: ['$12.0M', '$8.5M', '$3.5M', '$1.0M'][i] ?? '', tone: i === 1 ? 'bad' : 'good', mark: i === 1 ? 'cross' : 'tick', note: i === 1 ? '$1.5M under $10M+' : 'in its band', node: `cell:${i}|value` },
      { text: ['78%', '85%', '92%', '65%'][i] ?? '', tone: i < 2 || i === 3 ? 'bad' : 'good', mark: i === 2 ? 'tick' : 'cross', note: ['7 points under 85%', 'needs more than 85%', '12 points over 80%', '10 points under 75%'][i]!, node: `cell:${i}|completion` },
      { text: ['89%', '92%', '94%', '86%'][i] ?? '', tone: i === 0 ? 'bad' : 'good', mark: i === 0 ? 'cross' : 'tick', note: i === 0 ? '1 point under 90%' : 'meets', node: `cell:${i}|satisfaction` },
      { text: 'not stated', tone: 'unknown', mark: 'question', node: `cell:${i}|service` },
      { text: ['$3.0M', '$2.125M', '$875K', '$250K'][i] ?? '', tone: 'good', mark: 'tick', note: 'meets', node: `cell:${i}|revenue` },
    ],
  })),
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const wide = (rows: number): One => ({
  kind: 'grid',
  corner: 'Work stream',
  columns: months.map((label, i) => ({ label: `Month ${i + 1}`, ...(i % 3 === 0 ? { note: `${label} 2025` } : {}) })),
  rows: Array.from({ length: rows }, (_, r) => ({
    label: `Work stream ${r + 1}: ${['platform', 'governance and readiness', 'enablement'][r % 3]}`,
    ...(r % 4 === 0 ? { node: `stream:${r}` } : {}),
    cells: months.map((_, c): GridCell => {
      const kind = (r * 5 + c * 3) % 7
      if (kind === 0) return { text: 'Pilot', tone: 'good', mark: 'tick', node: `cell:${r}|${c}` }
      if (kind === 1) return { text: 'due', tone: 'watch', mark: 'clock', note: 'no status', node: `cell:${r}|${c}` }
      if (kind === 2) return { text: 'planned', tone: 'neutral', mark: 'dashed' }
      if (kind === 3) return { text: '', tone: 'unknown', mark: 'hatched' }
      return { text: '' }
    }),
  })),
})

const list: One = {
  kind: 'list',
  sections: [
    {
      label: 'High: changes a number you might quote',
      items: [
        { id: 'rate', title: 'The certification rate of 67% cannot be derived', text: 'Four partners give 0, 25, 50, 75 or 100%; seven standards give 71.43% for five.', tone: 'bad', mark: 'cross', nodes: [nodes[0]!], atoms: ['000-0021', '000-0023'] },
        { id: 'ey', title: 'EY Global is listed in the $10M+ tier at $8.5M', text: 'By value it is Platform.', tone: 'bad', mark: 'cross', nodes: [nodes[1]!, nodes[2]!], atoms: ['000-0023'] },
      ],
    },
    { label: 'Medium', items: [{ id: 'azure', title: 'Azure is to be complete in Q2 and deployed in Q3', text: 'Onboarding takes 18 weeks.', tone: 'watch', mark: 'clock', nodes: [], atoms: ['000-0034'] }] },
    { label: 'Low', items: [{ id: 'round', title: 'A rounded total', text: '', tone: 'muted', nodes: [], atoms: [] }] },
  ],
}

const bullets: One = {
  kind: 'bars',
  x: { label: 'Integration completion', unit: 'ratio', min: 0, max: 1, ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at })) },
  rows: names.map((label, i) => ({ label, node: nodes[i]!, ticks: [{ at: [0.85, 0.85, 0.8, 0.75][i] ?? 0, label: `more than ${[85, 85, 80, 75][i]}%` }], marks: [{ node: nodes[i]!, label, from: 0, to: [0.78, 0.85, 0.92, 0.65][i] ?? 0, y: 0, tone: i === 2 ? ('good' as const) : ('bad' as const), style: 'solid' as const }] })),
  rules: [],
  lines: [],
}
const calendar: Extract<Flat, { kind: 'bars' }> = {
  kind: 'bars',
  x: { label: '2025', unit: 'day', min: day('2025-01-01'), max: day('2025-12-31'), ticks: ['2025-01-01', '2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'].map((iso, i) => ({ at: day(iso), label: ['start of 2025', 'Q1', 'Q2', 'Q3', 'Q4'][i]! })) },
  rows: names.map((label, r) => ({
    label,
    node: nodes[r]!,
    marks: [
      { label: 'Discovery', node: `milestone:${r}1`, from: day('2025-01-01'), to: day('2025-02-15'), y: 0, tone: 'good' as const, style: 'solid' as const, note: 'done' },
      { label: 'Certification complete', node: `milestone:${r}2`, from: day('2025-03-31'), to: day('2025-03-31'), y: 0, tone: 'watch' as const, style: 'solid' as const, note: 'no status' },
      { label: 'Deployment', node: `milestone:${r}3`, from: day('2025-07-01'), to: day('2025-09-30'), y: 0, tone: 'neutral' as const, style: 'dashed' as const, note: 'planned' },
    ],
  })),
  rules: [{ at: day('2025-10-03'), axis: 'x', label: 'as of 3 Oct 2025', style: 'dashed', tone: 'accent' }],
  lines: [],
}
const plan: One = {
  ...calendar,
  kind: 'bars',
  rows: names.map((label, r) => ({
    label,
    node: nodes[r]!,
    marks: [
      { label: `${label} integration in progress`, node: `plan:${r}1`, from: day('2025-01-01'), to: day('2025-03-31'), y: 0, tone: 'good' as const, style: 'solid' as const, note: 'done' },
      { label: `Complete ${label} integration to 90%+`, node: `plan:${r}2`, from: day('2025-04-01'), to: day('2025-06-30'), y: 0, tone: 'watch' as const, style: 'solid' as const, note: 'no status' },
      { label: `Expand existing partnerships (${label})`, node: `plan:${r}3`, from: day('2025-10-01'), to: day('2025-12-31'), y: 0, tone: 'neutral' as const, style: 'dashed' as const, note: 'due' },
    ],
  })),
}
const stack: One = {
  kind: 'bars',
  x: { label: 'Score', unit: 'index', min: 0, max: 100, ticks: [0, 20, 40, 60, 80, 100].map((at) => ({ at })) },
  rows: names.map((label, r) => {
    const parts = [[40, 25, 0, 20], [28, 22, 0, 18], [12, 25, 0, 19], [3, 24, 0, 9]][r]!
    let from = 0
    return {
      label,
      node: nodes[r]!,
      marks: ['Revenue', 'Satisfaction', 'Marketing', 'Technical'].map((name, c) => {
        const start = from
        from += c === 2 ? 15 : (parts[c] ?? 0)
        return { label: name, node: nodes[r]!, from: start, to: from, y: 0, tone: c === 2 ? ('unknown' as const) : (['category-5', 'category-3', 'unknown', 'category-1'] as const)[c]!, style: c === 2 ? ('hatched' as const) : ('solid' as const), ...(c === 2 ? { note: 'not stated' } : {}) }
      }),
    }
  }),
  rules: [],
  lines: [],
}

export const charts: Readonly<Record<string, Flat>> = {
  lines,
  grid,
  'grid-wide': wide(6),
  'grid-tall': wide(36),
  list,
  nothing: { kind: 'list', sections: [] },
  bullets,
  calendar,
  plan,
  stack,
  several: { kind: 'several', parts: [{ title: 'Projection', flat: lines }, { title: 'Completion against the threshold', flat: bullets }, { title: 'By month', flat: wide(4) }, { title: 'To check', flat: list }] },
}
