import { describe, expect, test } from 'vitest'
import { economicsLens } from '#lenses/economics.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'
import { flag } from '#model/scene.ts'
import type { Saying } from '#model/figure.ts'
import { words } from '#words/index.ts'
import { gather } from '#analytics/gather.ts'
import { EcosystemBuilder } from '#model/build.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const says = economicsLens.says.findings as Readonly<Record<string, (values: Saying['values']) => string>>
const said = (view: LensView) => view.finding.map((saying) => says[saying.id]!(saying.values))
const view = (programme: number, more: Partial<LensContext> = {}) => economicsLens.view(lensContext(programme, [], more))
const growing = (more: Partial<LensContext> = {}) => {
  const context = lensContext(0, [], more)
  return economicsLens.view({ ...context, book: { ...context.book, readings: { growth: true } } })
}
/** what stands left of a row and behind its end */
const lines = ({ scene }: LensView) => scene.labels.flatMap((label) => label.lines.map((line) => line.text))
const cell = (shown: LensView, row: string, column: string) => {
  const at = shown.table.columns.findIndex((each) => each.id === column)
  return shown.table.rows.find((each) => each.node === row)?.cells[at]?.value
}

test('AIA says its five years word for word, and that rates stay', () => {
  expect(said(view(0))).toEqual([
    "At 16.42% a year ARR grows from $6.25M to $13.37M in five years by the document's formula, $13.44M partner by partner. Doubling takes 4.56 years. No cost is stated.",
    'Growth rates are applied unchanged, without loss of a partner.',
  ])
})
test('a row a year, 0.22 u apart, from today to year 5', () => {
  const shown = view(0)
  const height = (id: string) => shown.scene.anchors.position[3 * shown.scene.nodes.ids.indexOf(id) + 1]!
  expect(Number((height('arr@2') - height('arr@1')).toFixed(3))).toBe(0.22)
  expect(lines(shown)).toEqual(expect.arrayContaining(['Today', 'Year 5', '$6.25M', '$7.28M', '$8.47M', '$9.86M', '$11.48M', '$13.37M', 'ARR target $12.5M+ (no date stated)']))
})
test('the other method splits every year into its partners and ends 75,886.81 higher', () => {
  const shown = growing()
  expect(shown.table.rows).toHaveLength(24)
  expect(cell(shown, 'arr:partner:jpmorgan-chase@5', 'amount')).toBeCloseTo(6_863_273.27, 2)
  const total = Number(cell(shown, 'arr:partner:jpmorgan-chase@5', 'year-total'))
  const other = Number(cell(shown, 'arr:partner:jpmorgan-chase@5', 'other-method'))
  expect((total - other).toFixed(2)).toBe('75886.81')
})
test('the joining lines are guides: no line claims a relation', () => {
  expect(growing().scene.links.count).toBe(0)
  expect(growing().notes.map((note) => note.id)).toContain('economics-threads')
})
test('two points more, ten years, JPMorgan Chase gone from year 3: all said and shown', () => {
  const shown = view(0, { params: { points: 2, horizon: 10, lost: 'partner:jpmorgan-chase', 'lost-from': 3 } })
  expect(said(shown)[1]).toBe('Growth rates are set up by 2 points, and JPMorgan Chase leaves in year 3.')
  expect(shown.table.rows).toHaveLength(14)
  expect(cell(shown, 'arr@10', 'to')).toBeCloseTo(3_250_000 * (1 + (318_750 + 105_000 + 62_500) / 3_250_000 + 0.02) ** 10, 2)
  expect(cell(shown, 'arr@10', 'standing')).toBe('Your assumption')
})
test('what a slider cannot be is not taken', () => {
  const odd = view(0, { params: { points: Number.NaN, horizon: 400, lost: 'partner:nobody' } })
  expect(said(odd)[1]).toBe('Growth rates are applied unchanged, without loss of a partner.')
  expect(odd.table.rows).toHaveLength(14)
})
test('the terms of Azure are a sheet of their own: 2.67 years with the bonus, 3.33 without', () => {
  const shown = view(0, { params: { sheet: 'aia/opportunity:microsoft-azure' } })
  expect(said(shown)).toEqual([
    '$15M takes 2.67 years with the full bonus, 3.33 without; the term is not stated.',
    'Azure: fee $5M, bonus up to $2M, minimum $3M a year, 12% of Azure-driven AIA usage; the usage is not stated.',
  ])
  expect(lines(shown)).toEqual(expect.arrayContaining(['At signing', 'After 3 years', '$14M or $16M', 'Stated value $15M']))
  const usage = shown.scene.nodes.ids.indexOf('terms:aia/opportunity:microsoft-azure|usage')
  expect(shown.scene.nodes.flags[usage]! & flag.hatched).toBe(flag.hatched)
  expect(cell(shown, 'terms:aia/opportunity:microsoft-azure|usage', 'to')).toBeNull()
})
test('AIC-Platform: 20% of $2B is $400M', () => {
  expect(said(view(1))).toEqual([
    '20% of $2B ARR is to come from partnerships: $400M by 2045.',
    'In the plan that is $1,000 of ARR per user, 5 contracts per integrator and 200 integrations per partner; 5% of users are to be in emerging markets.',
    'Partners get 20% of marketplace revenue, 10% in the AWS example; marketplace revenue is not stated.',
  ])
  expect(cell(view(1), 'aic-platform/kpi:revenue-impact', 'to')).toBe(400e6)
})
test('AIC-Platform: what 20% and 10% cost shows once the reader assumes a revenue', () => {
  const shown = view(1, { params: { marketplace: 100 } })
  expect(shown.table.rows.slice(0, 2).map((row) => row.cells[3]?.value)).toEqual([20e6, 10e6])
  expect(view(1).table.rows.slice(0, 2).map((row) => row.cells[3]?.value)).toEqual([null, null])
})
test('Technology Alliance Programme: −66.67% against 250%', () => {
  expect(said(view(2))).toEqual([
    'Five strategic partners at the $5M minimum cost $75M in three years; with $25M of benefits ROI is −66.67%, against a target of 250%.',
    '$25M every year would return 0.00%; 250% takes $262.5M of benefits, or costs of at most $7.14M.',
    'No cost is stated by partner or by phase; four kinds of cost and four of benefit are named without a sum.',
  ])
  expect(said(view(2, { params: { spend: 'most' } }))[0]).toBe('Five strategic partners at the $50M maximum cost $750M in three years; with $25M of benefits ROI is −96.67%, against a target of 250%.')
})
test('AI Agent Collaboration Platform: three years, levels and types', () => {
  expect(said(view(3))).toEqual([
    'Partner revenue is to grow from $2.5M to $18.0M in three years, 25% to 40% of a total that would be $10.0M, $24.29M and $45.0M.',
    'That is 240.00% and 111.76% from year to year, 168.33% a year on average; the stated 30% from quarter to quarter would be 185.61%.',
    'Revenue per partner is $50,000, $56,666.67 and $60,000.',
  ])
  expect(said(view(3, { params: { sheet: 'levels' } }))).toEqual([
    'If every partner draws all it may, market development funds cost $362.5K, $1.09M and $2.175M a year: 12.08% of partner revenue in year 3.',
    'Partners commit $587.5K, $1.76M and $3.525M; Registered states no commitment.',
    'Of $18.0M partners get $2.7M to $9.0M, $4.095M if every partner brings the same.',
  ])
  expect(said(view(3, { params: { sheet: 'types' } }))).toEqual([
    'The stated returns of 3-5x, 2-3x and 2-4x are gross: after the investment they are 200–400%, 100–200% and 100–300%.',
    'Investment times multiple gives the stated revenue impact for all three partner types.',
  ])
})
test('Global Partnership Network: 285 + 125 + 90 = 500M, margins and 18.75 to 27.5M against 12M', () => {
  expect(said(view(4))).toEqual([
    'Of $500M+ a year through partners $285M has a name, $125M follows from the mean of Tier 2 and $90M is open.',
    'At 40% of revenue that implies $1.25B in all; $750M influenced (60%) is another measure and is never added.',
    'At $750K a deal, $500M takes 666.67 deals a year.',
  ])
  expect(said(view(4, { params: { sheet: 'margins' } }))).toEqual(['Twelve lines in three models leave partners between 5% and 100%; how revenue splits among them is not stated.'])
  expect(said(view(4, { params: { sheet: 'investment' } }))).toEqual([
    'The tier investment program comes to $18.75M to $27.5M a year, the regions to $12.0M: who pays which is not stated.',
    'Investment is 2.40% of revenue: North America 2.50%, Europe 2.29% and Asia-Pacific 2.40%.',
  ])
})
test('Global Partnership Network: a line costs scenario revenue times its range', () => {
  const shown = view(4, { params: { sheet: 'margins', revenue: 10 } })
  const row = 'share:global-network/revenue-model:system-integrator-model|software licenses'
  expect([cell(shown, row, 'least'), cell(shown, row, 'most')]).toEqual([2e6, 3e6])
})

const sheets: readonly (readonly [string, () => LensView])[] = [
  ['AIA by the formula', () => view(0)],
  ['AIA partner by partner', () => growing()],
  ['AIA Azure terms', () => view(0, { params: { sheet: 'aia/opportunity:microsoft-azure' } })],
  ['AIC-Platform', () => view(1)],
  ['AIC-Platform with a revenue', () => view(1, { params: { marketplace: 500 } })],
  ['Technology Alliance Programme', () => view(2)],
  ['its maximum', () => view(2, { params: { spend: 'most', partners: 8 } })],
  ...['years', 'levels', 'types'].map((sheet) => [`AI Agent Collaboration Platform, ${sheet}`, () => view(3, { params: { sheet } })] as const),
  ...['revenue', 'margins', 'investment'].map((sheet) => [`Global Partnership Network, ${sheet}`, () => view(4, { params: { sheet } })] as const),
]
describe.each(sheets)('%s', (_name, make) => {
  const shown = make()
  const { nodes, anchors } = shown.scene
  const of = (id: string) => nodes.ids.indexOf(id)
  const column = (id: string) => shown.table.columns.findIndex((each) => each.id === id)
  const spans = shown.table.rows.map((row) => {
    const to = row.cells[column('to')]!.value
    const from = column('from') === -1 ? 0 : row.cells[column('from')]!.value
    return { id: row.node, row: String(row.cells[column('row')]!.value), from: Number(from ?? 0), to: to === null ? NaN : Number(to), state: row.cells[column('standing')]!.value }
  })
  const alone = spans.filter((span) => spans.filter((other) => other.row === span.row).length === 1 && Number.isFinite(span.to))

  test('every body of the stage is a row of the table, and every row a body', () => {
    const standing = nodes.ids.filter((_, node) => nodes.size[node]! > 0)
    expect(standing.toSorted()).toEqual(spans.map((span) => span.id).toSorted())
  })
  test('bodies stand along the axis as their rows say', () => {
    const x = (id: string) => anchors.position[3 * of(id)]!
    for (const one of alone)
      for (const other of alone) {
        if (one.to > other.to + 1e-9) expect(x(one.id)).toBeGreaterThan(x(other.id))
      }
    for (const row of new Set(spans.map((span) => span.row))) {
      const heights = new Set(spans.filter((span) => span.row === row).map((span) => anchors.position[3 * of(span.id) + 1]))
      expect(heights.size, row).toBe(1)
    }
  })
  test('only what is stated is solid; what is not stated is hatched and has no number', () => {
    for (const span of spans) {
      const flags = nodes.flags[of(span.id)]!
      expect(flags, span.id).toBe(span.state === 'Stated' ? 0 : span.state === 'not-stated' ? flag.hatched : flag.dashed)
      expect(Number.isNaN(span.to)).toBe(span.state === 'not-stated')
    }
  })
  test('the legend counts every body once', () => {
    expect(shown.legend.flatMap((entry) => entry.nodes).toSorted()).toEqual(spans.map((span) => span.id).toSorted())
  })
  test('every number names facts that exist, unless the reader assumed it', () => {
    const known = new Set(bundled().atoms.map((atom) => atom.id))
    for (const row of shown.table.rows) {
      const atoms = row.cells[0]!.atoms ?? []
      expect(atoms.length, row.node).toBeGreaterThan(0)
      for (const atom of atoms) expect(known.has(atom), atom).toBe(true)
    }
  })
  test('one unit on the axis, ticks inside it', () => {
    const units = new Set(shown.table.rows.map((row) => row.cells[column('to')]!.unit))
    expect(units.size).toBe(1)
  })
  test('bodies have one size: nothing but the axis carries the value', () => {
    const sizes = new Set(spans.filter((span) => Number.isFinite(span.to)).map((span) => nodes.size[of(span.id)]!.toFixed(3)))
    expect(sizes.size).toBe(1)
  })
  test('the flat view holds the same numbers', () => {
    const parts = shown.flat.kind === 'several' ? shown.flat.parts.map((part) => part.flat) : [shown.flat]
    if (parts[0]?.kind === 'lines') return
    const marks = parts.flatMap((part) => (part.kind === 'bars' ? part.rows.flatMap((row) => row.marks) : []))
    const drawn = new Set(marks.map((mark) => `${mark.node} ${mark.style === 'hatched' ? 'not-stated' : `${mark.from} ${mark.to}`}`))
    for (const span of spans) expect(drawn.has(`${span.id} ${Number.isNaN(span.to) ? 'not-stated' : `${span.from} ${span.to}`}`), span.id).toBe(true)
  })
  test('no words are missing', () => {
    const all = [...lines(shown), ...said(shown), ...shown.legend.map((entry) => entry.text ?? words.legendLabel(entry.label)), ...shown.table.columns.map((each) => each.text ?? ''), JSON.stringify(shown.controls), JSON.stringify(shown.flat)]
    for (const text of all) expect(text).not.toMatch(/undefined|NaN|\bnull\b|^$/)
  })
})

test('the lines of AIA are both methods and the target, the grid every year by partner', () => {
  const { flat } = view(0)
  const parts = flat.kind === 'several' ? flat.parts.map((part) => part.flat) : []
  const [chart, grid] = parts
  const ends = chart?.kind === 'lines' ? chart.series.map((series) => series.points.at(-1)?.[1].toFixed(2)) : []
  expect(ends).toEqual(['13366508.91', '13442395.72'])
  expect(chart?.kind === 'lines' && chart.rules.map((rule) => rule.at)).toEqual([12.5e6])
  expect(grid?.kind === 'grid' && grid.rows.at(-1)?.cells.map((each) => each.text)).toEqual(['$6,863,273', '$4,274,134', '$1,542,049', '$762,939', '$13,442,396', '$13,366,509'])
})
test('time to first deal: targets beside “Not stated” per partner', () => {
  const parts = (shown: LensView) => (shown.flat.kind === 'several' ? shown.flat.parts : [])
  const lead = (programme: number) => {
    const grid = parts(view(programme)).find((part) => part.title === 'Time to first deal and onboarding')?.flat
    return grid?.kind === 'grid' ? grid.rows.map((row) => [row.label, ...row.cells.map((each) => each.text)]) : []
  }
  expect(lead(4)).toEqual([['Time to first deal', 'less than 6 months', 'Not stated'], ['Onboarding', 'less than 30 days', 'Not stated']])
  expect(lead(0)).toEqual([['Onboarding', '18 weeks (126 days)', 'Not stated']])
  expect(lead(2)).toEqual([['Onboarding', '60 days', 'Not stated']])
})

/** A list of one's own: partners with revenue, growth, cost where given, and one deal with terms where asked for. */
function ownView(partners: readonly (readonly [label: string, revenue: string, growth?: string, cost?: string])[], params: LensContext['params'] = {}, terms: readonly (readonly [string, string])[] = [], separate = false): LensView {
  const builder = new EcosystemBuilder('own', 'Own list')
  const source = { document: builder.document({ id: 'list', title: 'List', file: 'list.csv', lines: 9 }), section: 'Sheet 1', line: 2 }
  const programme = builder.programme({ id: 'own', label: 'Own list', document: 0 })
  for (const [label, revenue, rate, cost] of partners) {
    const node = builder.node('Partner', 'Partner', label, programme)
    builder.relation(programme, 0, 'has partner', node, source)
    builder.fact(programme, node, 'annual revenue', revenue, source)
    if (rate !== undefined) builder.fact(programme, node, 'growth rate', rate, source)
    if (cost !== undefined) builder.fact(programme, node, 'annual cost', cost, source)
  }
  const deal = builder.node('Opportunity', 'Opportunity', 'Renewal', programme)
  for (const [predicate, stated] of terms) builder.fact(programme, deal, predicate, stated, source)
  const ecosystem = builder.finish()
  const base = gather(ecosystem, 0)
  const book = separate ? { ...base, readings: { growth: true as const } } : base
  return economicsLens.view({ ...lensContext(), ecosystem, programme: 0, book, base, params })
}

test('a list without growth shows today and asks for rates', () => {
  const shown = ownView([['A', '$3M'], ['B', '$1M']])
  expect(said(shown)).toEqual(['ARR is $4.0M; no growth rate is stated. No cost is stated.'])
  expect(shown.missing.map((saying) => saying.id)).toContain('needs-growth')
  expect(shown.table.rows).toHaveLength(2)
})
test('a partner without a rate is left out of every later year and named', () => {
  const shown = ownView([['A', '$3M', '10%'], ['B', '$1M']])
  expect(shown.missing.find((saying) => saying.id === 'needs-left-out')?.values['partners']).toEqual(['B'])
})
test('stated costs are said with their return', () => {
  expect(said(ownView([['A', '$3M', '10%', '$1M'], ['B', '$1M', '5%']]))[0]).toContain('Stated costs are $1.0M: ROI 200.00%.')
})
test('twenty partners are six named parts and one of fourteen others, and the sum stays whole', () => {
  const many = Array.from({ length: 20 }, (_, i) => [`P${i}`, `$${i + 1}M`, '10%'] as const)
  const shown = ownView(many, {}, [], true)
  const today = shown.table.rows.filter((row) => row.cells[1]?.value === 'Today')
  expect(today).toHaveLength(7)
  expect(today.at(-1)?.cells[0]?.value).toBe('14 others')
  expect(cell(shown, 'arr:others@0', 'to')).toBe(210e6)
})
test('a deal without a bonus pays fee and minimum, and its stated usage its share', () => {
  const terms = [['estimated value', '$15M'], ['revenue model: base partnership fee', '$5M'], ['revenue model: minimum annual commitment', '$3M'], ['revenue model: revenue share', '10% of usage'], ['annual usage', '$20M']] as const
  const shown = ownView([['A', '$3M', '10%']], { sheet: 'own/opportunity:renewal' }, terms)
  expect(said(shown)).toEqual(['$15M takes 3.33 years; the term is not stated.', 'Renewal: fee $5M, minimum $3M a year, 10% of usage.'])
  expect(cell(shown, 'terms:own/opportunity:renewal|share@2', 'to')).toBe(15e6)
})
test('a list that states no money says so and what would help', () => {
  const shown = ownView([])
  expect(said(shown)).toEqual(['Own list states no revenue, no share and no cost.'])
  expect(shown.missing.map((saying) => saying.id)).toEqual(['needs-economics'])
})
