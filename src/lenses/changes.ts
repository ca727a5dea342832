import type { Saying } from '#model/figure.ts'
import { moved } from '#analytics/entity-changes.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { changesSays, changesWords } from '#words/en/lenses/changes.ts'
import { changeRows, type ChangeRow } from '#lenses/changes-plan.ts'
import { changesScene } from '#lenses/changes-scene.ts'
import { changesFlat, changesTable } from '#lenses/changes-twins.ts'
import { bodyRadius } from '#lenses/dial.ts'
import type { Control, FormerSnapshot, LegendEntry, Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { referenceSizes } from '#lenses/reference-sizes.ts'

/** What is another since the former snapshot? VIEWS.md 3.15: offered only where there is one. */
export const changesLens = {
  id: 'changes',
  readsBest: 'flat',
  opensSplit: false,
  says: changesSays,
  view: (context: LensContext): LensView => {
    const { former, base } = context
    if (former === undefined) return notStatedView(context, { id: 'changes-one-snapshot', values: {} }, [{ id: 'needs-former', values: {} }])
    const rows = changeRows(context)
    const { scene, largest, placed } = changesScene(context, former)
    return {
      finding: findingOf(context, former, rows),
      missing: [],
      scene,
      legend: legendOf(rows, placed),
      sizes: referenceSizes(largest, (value) => bodyRadius(value, largest)),
      sizeUnit: { unit: 'money', currency: base.currency },
      flat: changesFlat(context, rows),
      table: changesTable(context, rows),
      figures: [],
      notes: [{ id: 'changes-position', values: {} }, { id: 'changes-color', values: {} }],
      ...(former.all.length > 1 && { controls: [snapshots(former)] }),
    }
  },
} satisfies Lens

/** Which former snapshot; not a parameter of the lens but of the view (`since`). */
const snapshots = ({ version, all }: FormerSnapshot): Control => ({ kind: 'choice', id: 'since', label: changesWords.since, value: version, options: all.map((each) => ({ id: each.version, label: each.label })) })

function findingOf({ base }: LensContext, former: FormerSnapshot, rows: readonly ChangeRow[]): Saying[] {
  const shared = { since: former.since, currency: base.currency }
  if (rows.length === 0) return [{ id: 'changes-none', values: shared }]
  const of = (wanted: string): number => rows.filter(({ change }) => change.change === wanted).length
  const [before, after] = [portfolio(former.book), portfolio(base)]
  const [most] = rows
  return [
    { id: 'changes', values: { ...shared, added: of('added'), gone: of('gone'), changed: of('changed'), before: before.total, after: after.total }, inputs: [...after.atoms, ...before.atoms], nodes: rows.map(({ node }) => node) },
    ...(most === undefined || moved(most.change) === 0 ? [] : [{ id: { added: 'changes-added', gone: 'changes-gone', changed: 'changes-most' }[most.change.change], values: { ...shared, label: most.change.label, before: most.change.before.value, after: most.change.after.value }, inputs: [...most.change.after.atoms, ...most.change.before.atoms], nodes: [most.node] }]),
  ]
}

function legendOf(rows: readonly ChangeRow[], placed: ReadonlySet<string>): LegendEntry[] {
  const of = (holds: (row: ChangeRow) => boolean): string[] => rows.filter((row) => placed.has(row.node) && holds(row)).map(({ node }) => node)
  const changed = (verdict: string) => ({ change }: ChangeRow) => change.change === 'changed' && change.verdict === verdict
  const shape = 'sphere' as const
  const entries: LegendEntry[] = [
    { id: 'added', label: 'added', text: changesWords.plus(changesWords.added), tone: 'good', shape, nodes: of(({ change }) => change.change === 'added') },
    { id: 'better', label: 'better', text: changesWords.better, tone: 'good', shape, mark: 'tick', nodes: of(changed('better')) },
    { id: 'worse', label: 'worse', text: changesWords.worse, tone: 'bad', shape, mark: 'cross', nodes: of(changed('worse')) },
    { id: 'changed', label: 'changed', text: changesWords.changed, tone: 'accent', shape, nodes: of(changed('unruled')) },
    { id: 'gone', label: 'gone', text: changesWords.gone, tone: 'bad', shape, mark: 'dashed', nodes: of(({ change }) => change.change === 'gone') },
    { id: 'unchanged', label: 'unchanged', text: changesWords.unchanged, tone: 'muted', shape, nodes: [...placed].filter((id) => !rows.some(({ node }) => node === id)) },
  ]
  return entries.filter(({ nodes }) => nodes.length > 0)
}
