import { readFileSync } from 'node:fs'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf } from '#app/picture.ts'
import { searchItems } from '#app/search-items.ts'
import { synthetic } from '#data/make/synthetic.ts'
import { openFile, readTable } from '#importers/read-file.ts'
import { openBundle } from '#model/bundle.ts'
import { lensIds } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'

export interface KernelTime {
  name: string
  /** processor time, the median of `runs` */
  ms: number
  runs: number
  detail?: string
}

/** ms this process has used the processor for: what the neighbours on the machine take is not in it, garbage collection is. */
const used = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const spent = (work: () => unknown): number => {
  const began = used()
  work()
  return used() - began
}
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN
/** The first run warms the machine up and is not counted. */
const timed = (name: string, work: () => unknown, runs = 5, detail?: string): KernelTime => ({
  name,
  ms: median(Array.from({ length: runs + 1 }, () => spent(work)).slice(1)),
  runs,
  ...(detail !== undefined && { detail }),
})

const sizes = [
  [2472, 6180],
  [10_000, 25_000],
] as const
const benchView = { ...defaultView, data: { id: 'bench' }, lens: 'ecosystem' as const }

export interface Kernels {
  measure(): Promise<KernelTime[]>
}
/** What the pictures and the import cost, in Node; the layout has a bench of its own. */
export const measure = async (): Promise<KernelTime[]> => [bundle(), ...pictures(), ...(await importing())]

function bundle(): KernelTime {
  const text = readFileSync(new URL('../../data/ecosystem.json', import.meta.url), 'utf8')
  return timed('openBundle, bundled data', () => openBundle(JSON.parse(text)))
}

function pictures(): KernelTime[] {
  const bundled = openBundle(JSON.parse(readFileSync(new URL('../../data/ecosystem.json', import.meta.url), 'utf8')))
  const lenses = lensIds.map((lens) => timed(`pictureOf, bundled data, ${lens}`, () => pictureOf(bundled, { ...defaultView, lens }, false, fullShelf)))
  const large = sizes.flatMap(([nodes, edges]) => {
    const ecosystem = synthetic(nodes, edges, 1)
    const graph = `${nodes} nodes, ${edges} links`
    const picture = pictureOf(ecosystem, benchView, false, fullShelf)
    return [
      timed(`pictureOf, ecosystem, ${graph}`, () => pictureOf(ecosystem, benchView, false, fullShelf)),
      timed(`pictureOf, knowledge, ${graph}`, () => pictureOf(ecosystem, { ...benchView, lens: 'knowledge' }, false, fullShelf)),
      timed(`pictureOf, portfolio, ${graph}`, () => pictureOf(ecosystem, { ...benchView, lens: 'portfolio' }, false, fullShelf)),
      timed(`searchItems, ${graph}`, () => searchItems(picture)),
      timed(`synthetic, ${graph}`, () => synthetic(nodes, edges, 1), 3),
    ]
  })
  return [...lenses, ...large]
}

/** The largest list that Orrery takes: 250,000 rows, five columns. */
async function importing(): Promise<KernelTime[]> {
  const rows = 249_999
  const statuses = ['Signed', 'Open', 'Closed Won', 'Negotiation', 'Closed Lost']
  const lines = Array.from({ length: rows }, (_, row) => `Partner ${row % 4000},${(row * 7919) % 900_000},${statuses[row % 5]},${row % 100}%,2026-${String(1 + (row % 12)).padStart(2, '0')}-15`)
  const bytes = new TextEncoder().encode(`Partner,Value,Status,Probability,Close date\n${lines.join('\n')}\n`)
  const size = `${(bytes.length / 1e6).toFixed(1)} MB`
  const began = used()
  const opened = await openFile(bytes, 'bench.csv')
  const openedAt = used()
  if (opened.kind !== 'table') return [{ name: 'import of 250,000 rows', ms: NaN, runs: 0, detail: JSON.stringify(opened.problems).slice(0, 200) }]
  const result = readTable(opened.file, opened.plan, 'bench.csv', 'Entered by you')
  const detail = `${result.ecosystem?.nodes.count ?? 0} nodes, ${result.problems.length} problems`
  return [
    { name: 'open a CSV of 250,000 rows', ms: openedAt - began, runs: 1, detail: size },
    { name: 'read it into an ecosystem', ms: used() - openedAt, runs: 1, detail },
  ]
}
