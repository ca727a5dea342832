import type { Figure } from '#model/figure.ts'
import type { Flat, Table } from '#model/tabular.ts'
import type { LegendEntry } from '#lenses/lens.ts'
import type { FactLine } from '#ui/facts/fact-line.ts'
import type { CardProps } from '#ui/card/Card.tsx'
import type { SearchItem } from '#ui/search/search.ts'
import { dayNumber } from '#words/format.ts'

/** Invented props in the shapes of the real ones, for looking at the panels without data, worker or WebGL. */
export const fact = (id: string, subject: string, predicate: string, text: string, section: string, line: number): FactLine => ({
  id, subject, predicate, text, section, line, document: 'AIA partnership guide', file: '000_c72b426cb9c36cf2.txt', basis: 'stated', restates: false,
})
export const facts: readonly FactLine[] = [
  fact('000-0021', 'EY Global', 'contract value', '$8.5M', 'Current Portfolio', 15),
  fact('000-0023', 'JPMorgan Chase', 'contract value', '$12M', 'Current Portfolio', 16),
  fact('000-0025', 'Google Cloud', 'contract value', '$3.5M', 'Current Portfolio', 17),
  fact('000-0027', 'Apple Vision Pro', 'contract value', '$1M', 'Current Portfolio', 18),
  fact('000-0033', 'Scale partnership portfolio', 'target value', '$50M+', 'Executive Summary', 21),
  fact('000-0034', 'Scale partnership portfolio', 'due', 'end of 2025', 'Executive Summary', 21),
]
const inputs = facts.map((each) => each.id)

export const figures = (removed: boolean): Figure[] => [
  { id: 'portfolio-total', value: removed ? 13e6 : 25e6, unit: 'money', currency: 'USD', formula: 'portfolio-total', inputs, params: { target: 50e6, comparator: '>=' }, other: { reading: 'expected-in-time', value: 42.95e6, unit: 'money' } },
  { id: 'recurring-revenue', value: removed ? 3.25e6 : 6.25e6, unit: 'money', currency: 'USD', formula: 'recurring-revenue', inputs, params: { target: 12.5e6, comparator: '>=' } },
  { id: 'target-chance', value: removed ? 0 : 0.34125, unit: 'ratio', formula: 'target-chance', inputs, params: { due: dayNumber('2025-12-31'), overdue: 2 }, other: { reading: 'by-last-deal', value: 0.597413, unit: 'ratio' } },
  { id: 'top-two', value: removed ? 0.923 : 0.82, unit: 'ratio', formula: 'top-two', inputs, params: { count: 2, hhi: removed ? 5059.17 : 3672 } },
  { id: 'revenue-below-integration', value: removed ? 2.375e6 : 5_375_000, unit: 'money', currency: 'USD', formula: 'revenue-below-integration', inputs, params: { share: removed ? 0.731 : 0.86 }, other: { reading: 'equal-counts', value: 3.25e6, unit: 'money' } },
  { id: 'growth', value: removed ? 0.149615 : 0.1642, unit: 'ratio', formula: 'growth', inputs, other: { reading: 'simple-mean', value: 0.175, unit: 'ratio' } },
  { id: 'to-check', value: 18, unit: 'count', formula: 'to-check', inputs: [], params: { high: 6 } },
]

const partners = [
  ['partner:jpmorgan-chase', 'JPMorgan Chase', 12e6, 0.48, 'Strategic Tier', 3e6, 0.18, 0.89, 0.78],
  ['partner:ey-global', 'EY Global', 8.5e6, 0.34, 'Strategic Tier', 2.125e6, 0.15, 0.92, 0.85],
  ['partner:google-cloud', 'Google Cloud', 3.5e6, 0.14, 'Platform Tier', 875e3, 0.12, 0.94, 0.92],
  ['partner:apple-vision-pro', 'Apple Vision Pro', 1e6, 0.04, 'Integration Tier', 250e3, 0.25, 0.86, 0.65],
] as const
const deals = [
  ['partner:microsoft-azure', 'Microsoft Azure', 15e6, 0.75, 'Q2 2025', true],
  ['partner:deloitte', 'Deloitte', 6e6, 0.65, 'Q3 2025', true],
  ['partner:salesforce', 'Salesforce', 4e6, 0.7, 'Q4 2025', false],
  ['partner:ibm', 'IBM', 8e6, 0.6, 'Q1 2026', false],
  ['partner:sap', 'SAP', 5e6, 0.55, 'Q2 2026', false],
] as const

export const legend: LegendEntry[] = [
  { id: 'meets', label: 'meets', tone: 'good', shape: 'sphere', mark: 'tick', nodes: partners.slice(1).map((each) => each[0]) },
  { id: 'misses', label: 'misses', tone: 'bad', shape: 'sphere', mark: 'cross', nodes: [partners[0][0]] },
  { id: 'planned', label: 'planned', tone: 'neutral', shape: 'sphere', mark: 'dashed', nodes: deals.map((each) => each[0]) },
  { id: 'overdue', label: 'overdue', tone: 'watch', shape: 'sphere', mark: 'clock', nodes: deals.slice(0, 2).map((each) => each[0]) },
  { id: 'unknown', label: 'value-not-stated', tone: 'unknown', shape: 'sphere', mark: 'hatched', nodes: [], count: 1 },
  { id: 'halo', label: 'halo', tone: 'muted', shape: 'point', nodes: [], count: 83 },
]
export const sizes = [
  { value: 15e6, radius: 0.17 },
  { value: 5e6, radius: 0.118 },
  { value: 1e6, radius: 0.069 },
]
export const notes = ['One turn is $50M+. Money runs clockwise from the front.', 'The arc round a body is its integration completion; the tick is its tier threshold.']

export const table: Table = {
  columns: [
    { id: 'partner', heading: 'partner', numeric: false },
    { id: 'status', heading: 'status', numeric: false },
    { id: 'value', heading: 'contract-value', numeric: true },
    { id: 'share', heading: 'share', numeric: true },
    { id: 'tier', heading: 'tier', numeric: false },
    { id: 'revenue', heading: 'annual-revenue', numeric: true },
    { id: 'growth', heading: 'growth', numeric: true },
    { id: 'satisfaction', heading: 'satisfaction', numeric: true },
    { id: 'completion', heading: 'completion', numeric: true },
    { id: 'probability', heading: 'probability', numeric: true },
    { id: 'due', heading: 'due', numeric: true },
  ],
  rows: [
    ...partners.map(([node, label, value, share, tier, revenue, growth, satisfaction, completion]) => ({
      node,
      cells: [
        { value: label, unit: 'text' as const }, { value: 'signed', state: 'signed' }, { value, unit: 'money' as const, currency: 'USD' }, { value: share, unit: 'ratio' as const }, { value: tier, unit: 'text' as const },
        { value: revenue, unit: 'money' as const, currency: 'USD' }, { value: growth, unit: 'ratio' as const }, { value: satisfaction, unit: 'ratio' as const, state: satisfaction === 0.89 ? 'misses' : 'meets' }, { value: completion, unit: 'ratio' as const }, { value: null, state: 'not-applicable' }, { value: null, state: 'not-applicable' },
      ],
    })),
    ...deals.map(([node, label, value, probability, due, late]) => ({
      node,
      cells: [
        { value: label, unit: 'text' as const }, { value: late ? 'overdue' : 'planned', state: late ? 'overdue' : 'planned' }, { value, unit: 'money' as const, currency: 'USD' }, ...Array.from({ length: 4 }, () => ({ value: null, state: 'not-applicable' })), { value: null, state: 'not-stated' }, { value: null, state: 'not-applicable' },
        { value: probability, unit: 'ratio' as const }, { value: 20269, unit: 'day' as const, state: due },
      ],
    })),
  ],
}

let running = 0
const parts = [...partners.map(([node, label, value]) => ({ node, label, value, style: 'solid' as const, tone: label === 'JPMorgan Chase' ? ('bad' as const) : ('good' as const), note: '' })), ...deals.map(([node, label, value, , due]) => ({ node, label, value, style: 'dashed' as const, tone: 'neutral' as const, note: due }))].map((part) => {
  const from = running
  running += part.value
  return { node: part.node, label: part.label, from, to: running, y: 0, tone: part.tone, style: part.style, note: part.note }
})
const moneyAxis = { label: 'Contract value', unit: 'money' as const, currency: 'USD', min: 0, max: 70e6, ticks: [0, 10, 20, 30, 40, 50, 60, 70].map((at) => ({ at: at * 1e6 })) }
export const flats: Record<string, Flat> = {
  portfolio: { kind: 'bars', x: moneyAxis, rows: [{ label: 'AIA', marks: parts }], rules: [{ at: 42.95e6, axis: 'x', label: 'expected $42.95M', style: 'dashed', tone: 'accent' }, { at: 50e6, axis: 'x', label: 'target $50M+', style: 'solid', tone: 'neutral' }], lines: [] },
  concentration: {
    kind: 'bars',
    x: { label: 'Share of signed value', unit: 'ratio', min: 0, max: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at })) },
    rows: partners.map(([node, label, , share], i) => ({ label, node, marks: [{ node, label, from: 0, to: share, y: 0, tone: i < 2 ? ('accent' as const) : ('muted' as const), style: 'solid' as const }] })),
    rules: [{ at: 0.8, axis: 'x', label: '80%', style: 'dashed', tone: 'muted' }],
    lines: [{ label: 'Running share', tone: 'neutral', style: 'solid', points: [[0.48, 0], [0.82, 1], [0.96, 2], [1, 3]] }],
  },
  pipeline: {
    kind: 'steps',
    x: moneyAxis,
    y: { label: 'Last day of the quarter', unit: 'day', min: dayNumber('2025-03-31'), max: dayNumber('2026-09-30'), ticks: ['2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30'].map((day) => ({ at: dayNumber(day) })) },
    marks: parts.slice(4).map((part, i) => ({ ...part, y: dayNumber(['2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30'][i] ?? ''), tone: i < 2 ? ('watch' as const) : ('neutral' as const), note: ['75%', '65%', '70%', '60%', '55%'][i] ?? '' })),
    rules: [{ at: 50e6, axis: 'x', label: 'target $50M+ by end of 2025', style: 'solid', tone: 'neutral' }, { at: dayNumber('2025-10-03'), axis: 'y', label: '3 Oct 2025', style: 'dashed', tone: 'accent' }],
    lines: [{ label: 'Expected portfolio', tone: 'accent', style: 'dashed', points: [[25e6, dayNumber('2025-03-31')], [36.25e6, dayNumber('2025-06-30')], [40.15e6, dayNumber('2025-09-30')], [42.95e6, dayNumber('2025-12-31')], [47.75e6, dayNumber('2026-03-31')], [50.5e6, dayNumber('2026-06-30')]] }],
    outcomes: [[25, 2.6], [29, 6.1], [31, 4.9], [35, 11.4], [40, 7.9], [44, 18.4], [46, 14.6], [50, 34.1]].map(([sum, chance]) => ({ amount: (sum ?? 0) * 1e6, chance: (chance ?? 0) / 100 })),
  },
  knowledge: { kind: 'matrix', columns: ['AIA', 'AIC-Platform', 'Technology Alliance', 'Agent Collaboration', 'Global Network'], rows: Array.from({ length: 40 }, (_, i) => ({ label: partners[i % 4]?.[1] ?? '', node: `partner:${i}`, cells: [0, 1, 2, 3, 4].map((bit) => ((i >> bit) & 1) === 0) })) },
  ecosystem: {
    kind: 'network',
    nodes: Array.from({ length: 138 }, (_, i) => ({ node: i < 4 ? (partners[i]?.[0] ?? '') : `node-${i}`, label: i < 4 ? (partners[i]?.[1] ?? '') : `Entity number ${i}`, tone: (['accent', 'category-1', 'category-3', 'category-5', 'muted'] as const)[i % 5] ?? 'muted', radius: i < 9 ? 0.14 - i * 0.01 : 0.02 })),
    links: Array.from({ length: 166 }, (_, i) => [i % 9, (i * 7) % 138] as const),
  },
}

export const cardOf = (node: string): Omit<CardProps, 'onSelect' | 'onClose' | 'actions'> => ({
  node,
  title: partners.find((each) => each[0] === node)?.[1] ?? deals.find((each) => each[0] === node)?.[1] ?? node,
  subtitle: 'Partner, Strategic Tier as listed',
  properties: [
    { id: 'value', label: 'Contract value', value: '$12.0M', facts: [facts[1]!] },
    { id: 'share', label: 'Share of portfolio', value: '48%', facts: [] },
    { id: 'completion', label: 'Integration', rule: 'needs more than 85%', value: '78%', state: 'misses', facts: [fact('000-0396', 'JPMorgan Chase', 'integration completion', '78%', 'Roadmap Q4 2024', 442), fact('000-0052', 'Strategic Tier', 'integration threshold', '>85%', 'Tiers', 44)] },
    { id: 'satisfaction', label: 'Satisfaction', rule: 'needs more than 90%', value: '89%', state: 'misses', facts: [fact('000-0268', 'JPMorgan Chase', 'satisfaction', '0.89', 'ROI function', 336)] },
    { id: 'service', label: 'SLA', rule: 'needs more than 95%', value: 'Not stated', state: 'not-stated', facts: [] },
    { id: 'revenue', label: 'Annual revenue', rule: 'needs $2M or more', value: '$3.0M', state: 'meets', facts: [facts[1]!] },
  ],
  consequences: { title: 'If JPMorgan Chase left', rows: [{ id: 'p', label: 'Portfolio', now: '$13.0M', change: '−$12.0M', worse: true }, { id: 'r', label: 'ARR', now: '$3.25M', change: '−48%', worse: true }, { id: 'h', label: 'HHI', now: '5,059', change: '+1,387', worse: true }] },
  relations: [
    { predicate: 'has_partner', node: 'programme:aia', label: 'AIA', type: 'Program', out: false },
    { predicate: 'listed_in_tier', node: 'tier', label: 'Strategic Tier', type: 'Tier', out: true },
    ...Array.from({ length: 9 }, (_, i) => ({ predicate: 'has_endpoint', node: `e${i}`, label: `/api/v1/jpmorgan/risk-metrics-${i}`, type: 'Capability', out: true })),
  ],
  facts: [...facts, fact('000-0266', 'JPMorgan Chase', 'annual revenue', '$3,000,000', 'ROI function', 334), fact('000-0267', 'JPMorgan Chase', 'growth rate', '0.18', 'ROI function', 335), ...Array.from({ length: 8 }, (_, i) => fact(`x${i}`, 'JPMorgan Chase', 'certification complete', `milestone ${i}`, 'Roadmap', 440 + i))],
})

export const items: SearchItem[] = [
  ...partners.map(([id, label]) => ({ id, group: 'partner' as const, label, detail: 'Partner', weight: 14 })),
  ...deals.map(([id, label, , , due]) => ({ id, group: 'partner' as const, label, detail: `Deal, ${due}`, weight: 9 })),
  ...Array.from({ length: 120 }, (_, i) => ({ id: `entity-${i}`, group: 'entity' as const, label: `Milestone ${i}`, detail: 'Milestone', weight: i })),
  { id: 'finding-1', group: 'finding', label: 'AIA holds half of its $50M+ target.', detail: 'Portfolio' },
  { id: 'command-table', group: 'command', label: 'Table', detail: 'T', also: ['exact values'] },
  { id: 'command-dark', group: 'command', label: 'Color theme: Dark', also: ['theme'] },
]
