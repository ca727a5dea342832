// npm run bench [-- pages | kernels] [--json FILE]: what Orrery costs, beside 3d-force-graph, on this machine, now. Asserts nothing.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build as viteBuild, runnerImport } from 'vite'
import { build } from '../../scripts/parts.mjs'
import { notes, root } from '../../scripts/process.mjs'
import { openBrowser, probe } from './probe.mjs'
import { serve } from './serve.mjs'
import { said, table } from './table.mjs'

/** @typedef {import('./probe.mjs').Measured & { name: string, peer?: string }} PageResult peer: the page it is compared with */

const words = process.argv.slice(2)
const jsonAt = words.indexOf('--json')
const file = jsonAt >= 0 ? (words[jsonAt + 1] ?? 'bench.json') : join(notes, 'bench.json')
const parts = ['pages', 'kernels'].filter((part) => words.includes(part))
const wanted = (/** @type {string} */ part) => parts.length === 0 || parts.includes(part)

const machine = { processor: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version, loadBefore: loadavg()[0], when: new Date().toISOString().slice(0, 10) }
const result = { machine, ...(wanted('pages') && { pages: await pages() }), ...(wanted('kernels') && { kernels: await kernels() }) }
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, `${JSON.stringify({ ...result, machine: { ...machine, loadAfter: loadavg()[0] } }, null, 1)}\n`)
console.log(`\n${machine.processor}, ${machine.cores} cores, load ${said(machine.loadBefore ?? NaN)} before and ${said(loadavg()[0] ?? NaN)} after. As JSON: ${file}`)

async function pages() {
  if ((await build()) !== 0) throw new Error('Orrery could not be built.')
  const peer = mkdtempSync(join(tmpdir(), 'orrery-peer-'))
  await viteBuild({ root: join(root, 'test/bench/peer'), configFile: false, base: './', logLevel: 'error', build: { outDir: peer, emptyOutDir: true } })
  const { address, close } = await serve({ orrery: join(root, 'dist'), peer })
  const browser = await openBrowser()
  const small = '2472,6180,1'
  const large = '10000,25000,1'
  const asked = [
    { name: '3d-force-graph 2,472', url: `/peer/?bench=${small}` },
    { name: 'Orrery 2,472', url: `/orrery/?bench=${small}`, peer: '3d-force-graph 2,472' },
    { name: '3d-force-graph 10,000', url: `/peer/?bench=${large}` },
    { name: 'Orrery 10,000', url: `/orrery/?bench=${large}`, peer: '3d-force-graph 10,000' },
    { name: 'Orrery, first view', url: '/orrery/' },
    { name: 'Orrery, Knowledge', url: '/orrery/?lens=knowledge' },
  ]
  /** @type {PageResult[]} */
  const results = []
  try {
    for (const { url, ...page } of asked) {
      console.log(`measuring ${page.name} ...`)
      results.push({ ...page, ...(await probe(browser, address + url, join(notes, `bench-${page.name.replaceAll(/\W+/g, '-')}.png`))) })
    }
  } finally {
    await browser.close()
    close()
  }
  print(results)
  console.log(`\nScripts of the peer's page, gzip: ${said(scriptsOf(peer) / 1000)} kB`)
  rmSync(peer, { recursive: true, force: true })
  return results
}

/** @param {PageResult[]} results */
function print(results) {
  const phases = /** @type {const} */ (['settling', 'turned'])
  for (const phase of phases) {
    const title = phase === 'settling' ? 'The first six seconds: opening and settling' : 'Settled, turned by hand'
    const rows = results.map(({ name, [phase]: measured }) => [name, measured.frames, measured.scriptMs, measured.scriptMs95, measured.busyMs, measured.draws, measured.triangles, measured.longTasksMs, measured.longestTaskMs])
    console.log(`\n${title}\n\n${table(['page', 'frames', 'script ms', '95 %', 'all ms', 'draws', 'triangles', 'long tasks ms', 'longest'], rows)}`)
  }
  const opening = results.map(({ name, firstDrawMs, openingLongTaskMs, settledMs, restFrames, heapMB, errors }) => [name, firstDrawMs, openingLongTaskMs, settledMs, restFrames, heapMB, errors.length])
  console.log(`\nOpening and rest\n\n${table(['page', 'first draw ms', 'longest task before', 'settled ms', 'frames in 5 s of rest', 'heap MB', 'errors'], opening)}`)
  const ratios = results.flatMap((page) => {
    const peer = results.find(({ name }) => name === page.peer)
    if (peer === undefined) return []
    return phases.map((phase) => {
      const times = (/** @type {'scriptMs' | 'busyMs' | 'draws'} */ what) => (peer[phase][what] ?? NaN) / (page[phase][what] ?? NaN)
      return [`${page.name}, ${phase}`, times('scriptMs'), times('busyMs'), times('draws')]
    })
  })
  console.log(`\nThe peer's cost over ours, same run\n\n${table(['page and phase', 'script', 'all', 'draws'], ratios)}`)
}

/** @param {string} folder */
function scriptsOf(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0)
}

async function kernels() {
  console.log('\nmeasuring kernels in Node ...')
  /** @type {{ module: import('./kernels.ts').Kernels }} */
  const { module } = await runnerImport(join(root, 'test/bench/kernels.ts'), { root, configFile: false, logLevel: 'warn' })
  const times = await module.measure()
  console.log(`\nIn Node, ms of processor time\n\n${table(['kernel', 'ms', 'runs', ''], times.map(({ name, ms, runs, detail }) => [name, ms, runs, detail ?? '']))}`)
  return times
}
