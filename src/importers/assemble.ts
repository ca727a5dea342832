import type { Problem } from '#importers/importer.ts'
import { nameKey } from '#importers/names.ts'
import type { Answers } from '#importers/plan.ts'
import type { Row } from '#importers/rows.ts'
import { EcosystemBuilder } from '#model/build.ts'
import type { Ecosystem, Source } from '#model/ecosystem.ts'
import { slug } from '#model/ids.ts'
import type { Comparator, Money, Ratio, Value } from '#model/value.ts'
import { dayNumber } from '#importers/dates.ts'

/** ISO day to day number; undefined when it is not one. */
export function dayOf(iso: string | undefined): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '')
  return parts === null ? undefined : dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

const money = (amount: number, currency: string, comparator: Comparator = '=', period: Money['period'] = 'once'): Value => ({ kind: 'money', amount, currency, comparator, period })
const ratio = (value: number): Ratio => ({ kind: 'ratio', value, comparator: '=' })
const cents = (sum: number): number => Math.round(sum * 100) / 100

/** First spelling of each name; `ACME ` and `acme` are one partner. */
function spellings(rows: readonly Row[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const row of rows) if (!names.has(nameKey(row.partner))) names.set(nameKey(row.partner), row.partner)
  return names
}

/**
 * Rows to facts, with the predicates that the bundled documents use, so that every kernel reads both alike. Each fact carries its
 * row; what the person answered stands in a document of its own.
 */
export function assemble(rows: readonly Row[], answers: Answers, fileName: string, enteredBy: string): { ecosystem: Ecosystem; problems: Problem[] } {
  const problems: Problem[] = []
  const id = slug(answers.title)
  const builder = new EcosystemBuilder(`own-${id}`, answers.title)
  const file = builder.document({ id: 'file', title: fileName, file: fileName, lines: rows.reduce((most, row) => Math.max(most, row.row), 0) })
  const asOf = dayOf(answers.asOf)
  const programme = builder.programme({ id, label: answers.title, document: file, ...(asOf === undefined ? {} : { asOf }) })
  const owner = builder.finish().programmes[programme]?.node ?? 0
  const sheets = new Set(rows.map((row) => row.sheet))
  const names = spellings(rows)
  const source = (row: Row): Source => ({ document: file, section: row.sheet, line: row.row })
  const key = (row: Row, what: string): string => `${sheets.size > 1 ? `${slug(row.sheet)}-` : ''}row-${row.row}-${what}`
  const partnerOf = (row: Row): number => builder.node('Partner', 'Partner', names.get(nameKey(row.partner)) ?? row.partner, programme)
  const tiers = new Set<string>()

  const signed = new Map<string, Row[]>()
  for (const row of rows) {
    if (row.outcome !== 'won') continue
    const own = signed.get(nameKey(row.partner))
    if (own === undefined) signed.set(nameKey(row.partner), [row])
    else own.push(row)
  }
  for (const own of signed.values()) {
    const [first] = own
    if (first === undefined) continue
    const partner = partnerOf(first)
    builder.relation(programme, owner, 'has partner', partner, source(first), { id: key(first, 'partner'), category: 'Partners' })
    if (own.length > 1) {
      const sum = cents(own.reduce((total, row) => total + row.value.value, 0))
      const parts = own.map((row) => row.row).join(', ')
      builder.fact(programme, partner, 'contract value', `${sum} (rows ${parts})`, source(first), { id: key(first, 'total'), basis: 'derived', value: money(sum, answers.currency), category: 'Partners' })
      problems.push({ sheet: first.sheet, row: first.row, says: 'rows-added', values: { partner: first.partner, count: own.length, rows: parts } })
    }
    for (const row of own) {
      const predicate = own.length > 1 ? 'contract row' : 'contract value'
      builder.fact(programme, partner, predicate, row.value.text, source(row), { id: key(row, 'value'), value: money(row.value.value, answers.currency, row.value.comparator), category: 'Partners' })
      if (row.deal !== undefined && row.deal !== row.partner) builder.fact(programme, partner, 'contract', row.deal, source(row), { id: key(row, 'contract'), value: { kind: 'text', text: row.deal } })
      if (row.due !== undefined) builder.fact(programme, partner, 'signed', row.due.text, source(row), { id: key(row, 'signed'), value: { kind: 'when', calendar: true, ...row.due.value, comparator: '=' } })
    }
    revenueFacts(own, partner)
    for (const [field, predicate] of [['growth', 'growth rate'], ['satisfaction', 'satisfaction']] as const) {
      const row = firstStated(own, field)
      const said = row?.[field]
      if (row !== undefined && said !== undefined) builder.fact(programme, partner, predicate, said.text, source(row), { id: key(row, field), value: ratio(said.value) })
    }
    for (const field of ['owner', 'status'] as const) {
      const row = firstStated(own, field, field === 'owner')
      const text = row?.[field]
      if (row !== undefined && text !== undefined) builder.fact(programme, partner, field, text, source(row), { id: key(row, field), value: { kind: 'text', text } })
    }
    const done = firstStated(own, 'completion')
    if (done?.completion !== undefined) {
      const milestone = builder.node('Milestone', 'Milestone', `${first.partner} integration`, programme)
      builder.relation(programme, milestone, 'concerns partner', partner, source(done), { id: key(done, 'milestone') })
      builder.fact(programme, milestone, 'integration progress', done.completion.text, source(done), { id: key(done, 'completion'), value: ratio(done.completion.value) })
    }
    const listed = firstStated(own, 'tier')
    if (listed?.tier !== undefined) {
      const tier = builder.node('Tier', 'Tier', listed.tier, programme)
      if (!tiers.has(listed.tier)) builder.relation(programme, owner, 'has tier', tier, source(listed), { id: key(listed, 'tier-of-program') })
      tiers.add(listed.tier)
      builder.relation(programme, tier, 'current partner', partner, source(listed), { id: key(listed, 'tier') })
    }
  }

  const taken = new Set<string>()
  for (const row of rows) {
    if (row.outcome === 'won') continue
    const partner = partnerOf(row)
    const deal = builder.node('Opportunity', 'Opportunity', dealLabel(row, names, taken), programme)
    builder.relation(programme, owner, 'has opportunity', deal, source(row), { id: key(row, 'deal'), category: 'Pipeline' })
    builder.relation(programme, deal, 'with partner', partner, source(row), { id: key(row, 'partner'), category: 'Pipeline' })
    builder.fact(programme, deal, 'estimated value', row.value.text, source(row), { id: key(row, 'value'), value: money(row.value.value, answers.currency, row.value.comparator), category: 'Pipeline' })
    if (row.probability !== undefined) builder.fact(programme, deal, 'probability', row.probability.text, source(row), { id: key(row, 'probability'), value: ratio(row.probability.value), category: 'Pipeline' })
    if (row.due !== undefined) builder.fact(programme, deal, 'timeline', row.due.text, source(row), { id: key(row, 'due'), value: { kind: 'when', calendar: true, ...row.due.value, comparator: '=' }, category: 'Pipeline' })
    // `status` is how Orrery counts it, `stage` is what the file says; kernels read the first.
    builder.fact(programme, deal, 'status', row.outcome, source(row), { id: key(row, 'status'), basis: 'derived', value: { kind: 'text', text: row.outcome }, category: 'Pipeline' })
    for (const [field, predicate] of [['status', 'stage'], ['owner', 'owner'], ['tier', 'tier']] as const) {
      const text = row[field]
      if (text !== undefined) builder.fact(programme, deal, predicate, text, source(row), { id: key(row, predicate), value: { kind: 'text', text }, category: 'Pipeline' })
    }
  }

  if (answers.target !== undefined) {
    const entered = builder.document({ id: 'entered', title: enteredBy, file: '', lines: 2 })
    const objective = builder.node('KPI', 'Objective', 'Portfolio target', programme)
    const place = (line: number): Source => ({ document: entered, section: enteredBy, line })
    builder.relation(programme, owner, 'has objective', objective, place(1), { id: 'entered-objective' })
    builder.fact(programme, objective, 'target', String(answers.target), place(1), { id: 'entered-target', value: money(answers.target, answers.currency, '>=') })
    const due = dayOf(answers.targetDate)
    if (due !== undefined && answers.targetDate !== undefined) builder.fact(programme, objective, 'due', answers.targetDate, place(2), { id: 'entered-target-date', value: { kind: 'when', calendar: true, first: due, last: due, comparator: '<=' } })
  }
  return { ecosystem: builder.finish(), problems }

  /** One contract, one revenue: rows that state different amounts are added, rows that repeat one amount mean the partner's. */
  function revenueFacts(own: readonly Row[], partner: number): void {
    const stating = own.filter((row) => row.revenue !== undefined)
    const [first] = stating
    if (first?.revenue === undefined) return
    const annual = (amount: number): Value => money(amount, answers.currency, '=', 'annual')
    if (new Set(stating.map((row) => row.revenue?.value)).size === 1) {
      builder.fact(programme, partner, 'annual revenue', first.revenue.text, source(first), { id: key(first, 'revenue'), value: annual(first.revenue.value) })
      return
    }
    const sum = cents(stating.reduce((total, row) => total + (row.revenue?.value ?? NaN), 0))
    const parts = stating.map((row) => row.row).join(', ')
    builder.fact(programme, partner, 'annual revenue', `${sum} (rows ${parts})`, source(first), { id: key(first, 'revenue-total'), basis: 'derived', value: annual(sum) })
    for (const row of stating) if (row.revenue !== undefined) builder.fact(programme, partner, 'annual revenue row', row.revenue.text, source(row), { id: key(row, 'revenue'), value: annual(row.revenue.value) })
    problems.push({ sheet: first.sheet, row: first.row, says: 'revenue-added', values: { partner: first.partner, rows: parts } })
  }

  /** The first row that states it; another row that says something else is reported, not averaged. */
  function firstStated(own: readonly Row[], field: 'growth' | 'satisfaction' | 'completion' | 'owner' | 'status' | 'tier', quiet = false): Row | undefined {
    const [first, ...more] = own.filter((row) => row[field] !== undefined)
    const text = (row: Row): string => {
      const said = row[field]
      return typeof said === 'object' ? String(said.value) : String(said)
    }
    const other = first === undefined ? undefined : more.find((row) => text(row) !== text(first))
    if (first !== undefined && other !== undefined && !quiet && field !== 'status') problems.push({ sheet: other.sheet, row: other.row, says: 'rows-differ', values: { partner: first.partner, field, used: first.row } })
    return first
  }
}

/** Unique in the programme: two deals of one partner stay two bodies. */
function dealLabel(row: Row, names: ReadonlyMap<string, string>, taken: Set<string>): string {
  const partner = names.get(nameKey(row.partner)) ?? row.partner
  const wanted = row.deal ?? partner
  let label = wanted
  if (taken.has(nameKey(label)) && row.deal !== undefined) label = `${partner}: ${row.deal}`
  for (let number = 2; taken.has(nameKey(label)); number++) label = `${wanted} (${number})`
  taken.add(nameKey(label))
  return label
}
