// npm run bench:layout [-- --sizes 2472,10000] [--full] [--json] [--record] [--families] [--engines fast,compat]: our layout engine beside its peers.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../../scripts/process.mjs'
import { table } from '../table.mjs'
import { buildCell } from './build.mjs'
import { cellsOf } from './cells.mjs'
import { measureRow } from './rows.mjs'
import { targetsOf } from './targets.mjs'

const words = process.argv.slice(2)
const has = (/** @type {string} */ word) => words.includes(`--${word}`)
const valueOf = (/** @type {string} */ word) => (has(word) ? words[words.indexOf(`--${word}`) + 1]?.split(',') : undefined)
const json = has('json')
const full = has('full')
const say = (/** @type {string} */ text) => (json ? process.stderr : process.stdout).write(`${text}\n`)

/** ms: the longest that one layout is waited for, and by when the default run has to be over */
const limitMs = 120_000
const enough = 13 * 60_000

const sizes = (valueOf('sizes') ?? (full ? ['2472', '10000', '100000', '1000000'] : ['2472', '10000', '100000'])).map(Number)
if (!sizes.every((size) => Number.isInteger(size) && size >= 2))
  throw new Error('--sizes wants whole numbers from 2 upwards, separated by commas')

const machine = {
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  node: process.version,
  loadBefore: loadavg()[0],
  when: new Date().toISOString().slice(0, 10),
}
const file = await buildCell()
/** @type {{ contenders: { id: string, title: string }[], bundledNames: () => string[] }} */
const { contenders, bundledNames } = await import(pathToFileURL(file).href)
const engines = valueOf('engines')
const began = performance.now()
/** @type {import('./rows.mjs').Row[]} */
const rows = []
for (const { graph, engine } of cellsOf(sizes, contenders, has('families') ? [] : bundledNames(), { full })) {
  if (engines && !engines.includes(engine.id)) continue
  const left = enough - (performance.now() - began)
  say(`measuring ${engine.title} on ${graph} ...`)
  rows.push(await measureRow(file, engine, graph, { limitMs: full ? limitMs : Math.max(5000, Math.min(limitMs, left)), full }))
}
const targets = targetsOf(rows)
const result = {
  machine: { ...machine, loadAfter: loadavg()[0], minutes: Number(((performance.now() - began) / 60_000).toFixed(1)) },
  rows,
  targets,
}
if (has('record')) record()
if (json) process.stdout.write(`${JSON.stringify(result)}\n`)
else print()

function print() {
  const mark = { measured: '', 'tick times 300': ' = tick x 300', 'did not finish': ' and not finished' }
  const headings = [
    'engine',
    'tick ms',
    'ticks',
    'cold ms',
    'of',
    'warm ms',
    'force error %',
    'stress',
    'neighbours',
    'edge cv',
    'B/node',
    'B/tick',
    'overlaps',
  ]
  for (const graph of new Set(rows.map((row) => row.graph))) {
    const here = rows.filter((row) => row.graph === graph)
    const [first] = here
    const lines = here.map((row) => [
      row.problem ? `${row.title}: ${row.problem}` : row.title,
      row.tickMs,
      row.ticks,
      `${Math.round(row.settledMs).toLocaleString('en-US')}${mark[row.settledBy]}`,
      row.coldRuns,
      row.warmMs,
      row.forceError === undefined ? undefined : 100 * row.forceError,
      row.stress?.toFixed(3),
      row.preservation?.toFixed(3),
      row.edgeVariation,
      row.bytesPerNode,
      row.allocatedPerTick,
      row.overlaps,
    ])
    const plateaus = here
      .filter(({ plateauTick }) => plateauTick !== undefined)
      .map(
        ({ title, plateauTick, plateauMs = NaN }) =>
          `${title} is at its plateau after ${plateauTick} ticks, ${Math.round(plateauMs).toLocaleString('en-US')} ms.`,
      )
    say(`\n${graph}: ${first?.nodes} nodes, ${first?.links} links\n\n${table(headings, lines)}\n${plateaus.join('\n')}`)
  }
  const judged = targets.map(({ name, target, measured, met }) => [
    name,
    target,
    measured,
    met === null ? 'not measured' : met ? 'yes' : 'NO',
  ])
  say(`\n${table(['target', 'wanted', 'measured', 'met'], judged)}`)
  say(
    `\nms are of the processor (process.cpuUsage), collector and compiler included. ${machine.processor}, ${machine.cores} cores, Node ${machine.node}, load ${machine.loadBefore?.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after, ${result.machine.minutes} minutes.`,
  )
}

/** One line a release. */
function record() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const kept = rows.map(
    ({ graph, engine, tickMs, ticks, settledMs, settledBy, warmMs, stress, preservation, forceError, bytesPerNode }) => ({
      graph,
      engine,
      tickMs,
      ticks,
      settledMs,
      settledBy,
      warmMs,
      stress,
      preservation,
      forceError,
      bytesPerNode,
    }),
  )
  const history = join(root, 'test/bench/layout/history.json')
  /** @type {object[]} */
  const before = existsSync(history) ? JSON.parse(readFileSync(history, 'utf8')) : []
  const lines = [...before, { version, machine: result.machine, targets, rows: kept }].map((release) => JSON.stringify(release))
  writeFileSync(history, `[\n${lines.join(',\n')}\n]\n`)
}
