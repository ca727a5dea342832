// npm run bench:xr [-- --sizes 1000,5000,20000] [--json]: what pointing costs in a frame, beside a loop over all instances.
import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { assembly } from '../../../scripts/assembly.mjs'
import { notes, root } from '../../../scripts/process.mjs'
import { table } from '../table.mjs'

/** ms of pointer work in a frame (XR.md 6) */
const target = 0.5

const words = process.argv.slice(2)
const json = words.includes('--json')
const sizes = words.includes('--sizes') ? (words[words.indexOf('--sizes') + 1] ?? '').split(',').map(Number) : [1000, 5000, 20_000]
if (!sizes.every((size) => Number.isInteger(size) && size >= 1)) throw new Error('--sizes wants whole numbers from 1 upwards, separated by commas')

const outDir = join(notes, 'bench-xr')
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [assembly()],
  build: { ssr: join(root, 'test/bench/xr/cell.ts'), outDir, emptyOutDir: true, minify: false, target: 'node20', rolldownOptions: { output: { entryFileNames: 'cell.mjs' } } },
})
/** @type {{ bodies: number, ms: number, loopMs: number, testsMean: number, testsMost: number, mostTests: number, builtIn: number, refitIn: number, heapGrowth: number, atOnce: number, atOnceNearly: number, framesMedian: number, framesMost: number }[]} */
const rows = JSON.parse(execFileSync(process.execPath, ['--expose-gc', join(outDir, 'cell.mjs'), ...sizes.map(String)], { encoding: 'utf8', cwd: root }))
const targets = [
  { name: 'pointer work in a frame', target: `${target} ms`, measured: Math.max(...rows.map(({ ms }) => ms)), met: rows.every(({ ms }) => ms <= target) },
  { name: 'tests a pointer and frame', target: `${rows[0]?.mostTests} at most`, measured: Math.max(...rows.map(({ testsMost }) => testsMost)), met: rows.every(({ testsMost, mostTests }) => testsMost <= mostTests) },
]
const machine = { processor: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version, load: loadavg()[0], when: new Date().toISOString().slice(0, 10) }
if (json) process.stdout.write(`${JSON.stringify({ machine, rows, targets })}\n`)
else print()

function print() {
  const headings = ['bodies', 'ms a frame', 'loop ms', 'times', 'tests', 'most', 'at once %', 'within 0.25° %', 'frames', 'most', 'build ms', 'refit ms', 'B in 1000 frames']
  const lines = rows.map((row) => [row.bodies.toLocaleString('en-US'), row.ms.toFixed(3), row.loopMs, row.loopMs / row.ms, row.testsMean, row.testsMost, 100 * row.atOnce, 100 * row.atOnceNearly, row.framesMedian, row.framesMost, row.builtIn, row.refitIn, row.heapGrowth])
  const judged = targets.map(({ name, target: wanted, measured, met }) => [name, wanted, measured, met ? 'yes' : 'NO'])
  process.stdout.write(`${table(headings, lines)}\n\n${table(['target', 'wanted', 'measured', 'met'], judged)}\n
Four pointers of two hands; ms are of the processor. "tests" counts boxes and bodies together, for one pointer in one frame; "at once" is how often the first frame
names the body that a loop over all of them names, "frames" until nothing nearer can be left. The loop is three's InstancedMesh.raycast for two rays and a matrix
multiplied for every instance for four spheres. ${machine.processor}, ${machine.cores} cores, Node ${machine.node}, load ${machine.load?.toFixed(1)}.\n`)
}
