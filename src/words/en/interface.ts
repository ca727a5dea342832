import { amount, count, due, index, money, percent, plural } from '#words/format.ts'

/** What a figure hands to its words: the shape of `model/figure.ts`, which this room does not import. */
export interface FigureSaid {
  value: number
  unit: string
  currency?: string
  params?: Readonly<Record<string, number | string>>
}
/** A KPI tile: the number, what stands beside it, and the line under it. */
export interface TileText { figure: string; beside?: string; label: string }

const param = (figure: FigureSaid, key: string): number | string | undefined => figure.params?.[key]
const number = (figure: FigureSaid, key: string): number => Number(param(figure, key) ?? NaN)
const currency = (figure: FigureSaid): string => figure.currency ?? 'USD'
/** "$50M+" for a target of at least $50M; "$50M" for a plain one; undefined where none is stated. */
function target(figure: FigureSaid): string | undefined {
  const value = number(figure, 'target')
  if (Number.isNaN(value)) return undefined
  const comparator = param(figure, 'comparator')
  return `${money(value, currency(figure), { short: true })}${comparator === '>=' || comparator === '>' ? '+' : ''}`
}
const ofTarget = (figure: FigureSaid): { beside?: string } => {
  const stated = target(figure)
  return stated === undefined ? {} : { beside: `of ${stated}` }
}
/** "by end of 2025": the params carry the last day of the target. */
const by = (figure: FigureSaid): string => (Number.isNaN(number(figure, 'due')) ? '' : `by ${due(number(figure, 'due')).replace(/^end of /, 'end ')}`)
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')

/** Tiles by figure id. Params in braces. */
const tiles: Readonly<Record<string, (figure: FigureSaid) => TileText>> = {
  /** {target, comparator} */
  'portfolio-total': (f) => ({ figure: money(f.value, currency(f)), ...ofTarget(f), label: 'Signed contract value' }),
  /** {target, comparator} */
  'recurring-revenue': (f) => ({ figure: money(f.value, currency(f)), ...ofTarget(f), label: 'ARR' }),
  /** {due, overdue}: last day of the target, number of overdue deals */
  'target-chance': (f) => ({
    figure: percent(f.value),
    ...(by(f) === '' ? {} : { beside: by(f) }),
    label: joined('Stated probabilities', number(f, 'overdue') > 0 ? `${plural(number(f, 'overdue'), 'deal')} overdue` : ''),
  }),
  /** {hhi, count} */
  'top-two': (f) => ({ figure: percent(f.value), label: joined(topOf(number(f, 'count')), Number.isNaN(number(f, 'hhi')) ? '' : `HHI ${index(number(f, 'hhi'))}`) }),
  /** {share}: of all ARR */
  'revenue-below-integration': (f) => ({
    figure: money(f.value, currency(f)),
    ...(Number.isNaN(number(f, 'share')) ? {} : { beside: `${percent(number(f, 'share'))} of ARR` }),
    label: 'ARR below an integration threshold',
  }),
  growth: (f) => ({ figure: percent(f.value, 2), label: 'Growth a year' }),
  /** {target, comparator}: partners wanted */
  'partners-named': (f) => {
    const wanted = number(f, 'target')
    const plus = param(f, 'comparator') === '>=' ? '+' : ''
    return { figure: count(f.value), ...(Number.isNaN(wanted) ? {} : { beside: `of ${count(wanted)}${plus}` }), label: 'Partners named' }
  },
  /** {text, name, predicate}: a target in the document's own words, the number first */
  'stated-target': (f) => {
    const text = String(param(f, 'text') ?? '')
    const [, figure = text, rest = ''] = /^([<>]?\$?[\d.,]+(?:[MKB%x]\b|%|\s(?:million|billion))?\+?(?:\/[\d.]+)?)(?:\s+(.*))?$/.exec(text) ?? []
    const name = String(param(f, 'name') ?? '')
    const predicate = String(param(f, 'predicate') ?? '')
    const known = predicate.includes(rest.slice(0, 4)) ? predicate : `${predicate} ${rest}`
    const said = name !== '' ? name : rest.length < 10 ? known : rest.replace(/^of /, '')
    return { figure, label: `Target: ${said}` }
  },
  /** {high} */
  'to-check': (f) => (Number.isNaN(f.value) ? { figure: 'none', label: 'No check applies here yet' } : { figure: count(f.value), label: joined('To check', number(f, 'high') > 0 ? `${count(number(f, 'high'))} high` : '') }),
}
function topOf(value: number): string {
  const named = ['Top two', 'Largest', 'Top two', 'Top three', 'Top four', 'Top five'][value]
  return named ?? `Top ${count(value)}`
}

export const interfaceWords = {
  name: 'Orrery',
  close: 'Close',
  closeKey: (close: string) => `${close} (Esc)`,
  cancel: 'Cancel',
  skipToAnswer: 'Skip to the finding',
  skipToTable: 'Skip to the table',
  regions: { top: 'Page', figures: 'Key figures', lenses: 'Lenses', finding: 'Finding', stage: 'Stage', legend: 'Legend', tools: 'View', card: 'Selection', bottom: 'Copy and share', trail: 'Focus and filters' },
  top: {
    program: 'Program',
    asOf: (day: string) => `as of ${day}`,
    asOfTitle: 'The date of the document. Deals due before it are called overdue.',
    noDate: 'no date stated',
    changeDate: 'Choose another date',
    role: 'Who reads',
    everyone: 'Everyone',
    baseCase: 'Base case',
    whatIf: (change: string) => `What if: ${change}`,
    whatIfMany: (changes: number) => `What if: ${plural(changes, 'change')}`,
    backToBase: 'Back to the base case',
    search: 'Search partners, facts, questions',
    searchShort: 'Search',
    undo: 'Undo',
    redo: 'Redo',
    help: 'Help and shortcuts',
    theme: { dark: 'Dark', light: 'Light', auto: 'As this computer' },
    themeNow: (now: string) => `Color theme: ${now}`,
    openFile: 'Open your own file',
    synthetic: 'Synthetic data',
  },
  lenses: {
    portfolio: { name: 'Portfolio', question: 'How big is it, how far from the target, and who is it?' },
    ecosystem: { name: 'Ecosystem', question: 'What is this program made of, and what hangs together?' },
    concentration: { name: 'Concentration', question: 'How much rests on whom, and what if one leaves?' },
    pipeline: { name: 'Pipeline', question: 'What has to happen to get there, by when, and how likely?' },
    tiers: { name: 'Tiers', question: 'Does each partner meet the tier it is listed in?' },
    economics: { name: 'Economics', question: 'What does it earn, where does it go, and what does it cost?' },
    scorecard: { name: 'Scorecard', question: 'Who ranks where, and how fragile is that?' },
    compliance: { name: 'Compliance', question: 'For which partner is which standard shown?' },
    risk: { name: 'Risk', question: 'What could hurt, how much revenue does it touch, is anything done?' },
    roadmap: { name: 'Roadmap', question: 'What is done, late, next?' },
    integration: { name: 'Technology', question: 'What is the platform made of, who connects to what, how far is it?' },
    geography: { name: 'Geography', question: 'Where is revenue, where is investment, where is nobody?' },
    stakeholders: { name: 'Stakeholders', question: 'Who is told what, how often, in which format?' },
    knowledge: { name: 'Knowledge', question: 'What do the documents know, and where do they touch?' },
    'data-quality': { name: 'Data quality', question: 'What must not be quoted before checking?' },
    changes: { name: 'What changed', question: 'What is another since the former snapshot?' },
  } as Readonly<Record<string, { name: string; question: string }>>,
  tiles,
  figure: { was: (value: string) => `was ${value}`, notStated: 'Not stated', readingOn: 'another reading than the default' },
  panels: { label: 'Panels', findings: 'Findings', stories: 'Stories', scenarios: 'What if', ways: 'Ways', routes: 'Paths', compare: 'Compare', rules: 'Rules', names: 'Names' },
  finding: { show: 'Show', why: 'Why', whatIf: 'What if', more: 'Show the whole finding', less: 'Show the headline only', missing: 'What would complete it' },
  legend: {
    title: 'Legend',
    only: (label: string) => `Show only: ${label}`,
    counted: (label: string, value: number) => `What is counted: ${label}, ${count(value)}`,
    sizes: 'Size',
    more: 'How to read this',
    filtered: (shown: number, all: number) => `${count(shown)} of ${count(all)} shown`,
  },
  trail: {
    home: 'Whole view',
    degrees: (degrees: number) => `${plural(degrees, 'step')} around it`,
    filter: (text: string) => `Only ${text}`,
    without: (text: string) => `Without ${text}`,
    remove: (text: string) => `Remove the filter: ${text}`,
    resetReading: (text: string) => `${text}. Back to the default reading`,
    resetEdit: (text: string) => `${text}. Back to what the document states`,
    leave: 'Leave the focus',
  },
  tools: {
    stage: 'Scene',
    flat: 'Flat view',
    table: 'Table',
    home: 'Home view',
    overhead: 'From above',
    fit: 'Fit the selection',
    closer: 'Closer',
    farther: 'Farther',
    labels: { auto: 'Labels: the most important', all: 'Labels: all', none: 'Labels: none' },
    layout: 'Layout',
    more: 'More of this view',
    record: 'Record this view',
    recordKey: 'Record this view (R)',
    copyPicture: 'Copy picture',
    copyTable: 'Copy table',
    copyLink: 'Copy link',
    share: 'Share',
    immersive: 'Enter immersive view',
  },
  card: {
    close: 'Close the card',
    facts: (facts: number) => `${plural(facts, 'fact')} behind this`,
    where: (document: string, section: string, line: number) => (section === '' ? `${document}, line ${count(line)}` : `${document}, ${section}, line ${count(line)}`),
    whereInSection: (line: number) => `line ${count(line)}`,
    corrected: (line: number, reason: string) => `Corrected from line ${count(line)}: ${reason}`,
    restated: 'stated again',
    basis: { stated: 'stated', derived: 'derived', inferred: 'inferred', synthetic: 'synthetic' },
    relations: (relations: number) => plural(relations, 'relation'),
    whatIf: (label: string) => `If ${label} left`,
    showAll: (all: number) => `Show all ${count(all)}`,
    showFewer: 'Show fewer',
    focus: 'Focus here',
    why: 'Facts',
    notStated: 'Not stated',
    nothing: 'No fact is stated about this.',
    explain: 'How it is computed',
    inTable: 'Show in table',
    inGraph: 'Show in graph',
  },
  search: {
    title: 'Search',
    placeholder: 'Partner, entity or command',
    groups: { partner: 'Partners', entity: 'Entities', finding: 'Findings', command: 'Commands' } as Readonly<Record<string, string>>,
    found: (found: number) => (found === 0 ? 'Nothing found' : plural(found, 'result')),
    nothing: (query: string) => `Nothing is called “${query}”. Try part of a name, or a command such as “table” or “dark”.`,
    hint: 'Up and down to move, Enter to open, Shift and Enter to show in the table, Escape to close',
  },
  table: {
    caption: (lens: string) => `${lens}, exact values`,
    sortBy: (heading: string) => `Sort by ${heading}`,
    rows: (rows: number) => plural(rows, 'row'),
    csv: 'Download CSV',
    copy: 'Copy table',
    showAll: (rows: number) => `Show all ${plural(rows, 'row')}`,
    empty: 'No rows to show.',
  },
  flat: {
    title: (lens: string) => `${lens}, flat view`,
    bars: 'Bar chart',
    steps: 'Step chart',
    matrix: 'Presence matrix',
    network: 'Network in the plane',
    lines: 'Line chart',
    grid: 'Matrix',
    list: 'List',
    several: 'Charts',
    outcomes: 'Chance of each outcome',
    outcome: (sum: string, chance: number) => `${sum}: ${percent(chance, 1)}`,
    named: 'named',
    notNamed: 'not stated',
    others: (others: number) => `${plural(others, 'other')} without a label`,
  },
  conditions: {
    loading: 'Loading',
    loadingStep: { page: 'Opening the page', data: 'Reading the facts', layout: 'Settling the scene', file: 'Reading your file' } as Readonly<Record<string, string>>,
    progress: (share: number) => percent(share, 0),
    emptyTitle: 'Nothing to show yet',
    empty: 'Open a file of partners and deals, start from the template, or look at AIA.',
    template: 'Start from the template',
    openBundled: 'Look at AIA',
    errorTitle: 'This did not work',
    came: 'What came',
    wanted: 'What was wanted',
    todo: 'What to do',
    retry: 'Try again',
    reload: 'Reload the page',
    noWebglTitle: 'This browser draws no 3D here',
    noWebgl: 'WebGL 2 is switched off or not available. The flat view and the table hold the same facts and stay usable. To see the scene, switch on hardware acceleration in the browser’s settings, or open the page in another browser.',
    contextLost: 'The graphics card took the scene away. It comes back by itself; nothing is lost.',
    contextBack: 'The scene is back.',
    problems: 'Problems',
    noProblems: 'No problems.',
    dismiss: 'Dismiss',
    copied: { picture: 'Picture copied', table: 'Table copied', link: 'Link copied' },
    copyFailed: 'This browser does not allow copying here. The file was saved instead.',
  },
  hint: { text: 'Drag to turn. Click a partner.', search: 'to search.', tour: 'Two-minute tour', own: 'Open your own file', dismiss: 'Dismiss the hint' },
  share: {
    title: 'Share',
    copyLink: 'Copy link',
    link: 'A link to this view',
    bundled: 'Anyone who opens it sees the same picture: program, lens, selection, filters and what-if.',
    own: 'This view shows your own data. The data never leaves this computer, so a link to it opens only here, in this browser. A file opens anywhere.',
    file: 'Save as a file',
    picture: 'Copy picture',
    table: 'Copy table',
  },
  help: {
    title: 'Help and shortcuts',
    intro: 'Every body is a partner, a deal or something they are made of. Bigger means more value; the number always stands beside it. Every number opens its formula and its lines in the documents.',
    keys: 'Keys',
    mouse: 'Mouse and touch',
    shortcuts: [
      ['Search, questions, commands', '/'],
      ['The same, from anywhere', 'Ctrl K'],
      ['Flat view', 'V'],
      ['Table', 'T'],
      ['From above', 'O'],
      ['Home view', 'H'],
      ['Fit the selection', 'F'],
      ['Focus by degrees', '1 – 9'],
      ['Next and previous lens', ']  ['],
      ['Remove the selected partner (what if)', 'X'],
      ['Mark the selected deal as won', 'W'],
      ['Undo, redo', 'Ctrl Z, Ctrl Y'],
      ['Leave focus, close', 'Esc'],
      ['This page', '?'],
    ],
    gestures: [
      ['Turn', 'drag'],
      ['Move', 'right drag, two fingers'],
      ['Closer, farther', 'wheel, pinch'],
      ['Select', 'click'],
      ['Focus, the rest dims', 'double-click'],
    ],
    data: 'Nothing leaves this computer. The five bundled programs are documents as written; every fact names its file, section and line.',
  },
  stage: {
    label: (lens: string, headline: string) => `${lens}: ${headline} The table holds the same facts.`,
    selected: (label: string) => `${label} selected`,
    cleared: 'Selection cleared',
  },
  amount: (value: number, unit: string, currency?: string) => amount(value, unit, currency),
} as const
