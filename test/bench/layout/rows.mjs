// One row an engine and graph, each measured in processes of its own: a crash or a full heap spoils nobody else's numbers.
import { spawn } from 'node:child_process'
import { root } from '../../../scripts/process.mjs'

/**
 * @typedef {import('./cell.ts').Cell & Partial<import('./memory.ts').Memory> & {
 *   graph: string, family: string, engine: string, title: string, coldRuns: number, settledMs: number, settledBy: 'measured' | 'tick times 300' | 'did not finish', problem?: string
 * }} Row settledMs: cold; a lower bound where it did not finish
 */

/** Until so many ms a cold layout is cheap enough for five processes, or for three. */
const cheap = { five: 5000, three: 10_000 }
const guess = 300
/** whose times targets are about */
const targeted = ['fast', 'd3-force-3d', 'ngraph']
/** a process that hangs is ended after so many times its limit, by the clock on the wall */
const patience = 8

/**
 * @param {string} file the measuring program
 * @param {{ id: string, title: string }} engine
 * @param {string} graph
 * @param {{ limitMs: number, full: boolean }} options
 * @returns {Promise<Row>}
 */
export async function measureRow(file, engine, graph, { limitMs, full }) {
  const ask = (/** @type {import('./cell.ts').Order['part']} */ part) => inProcess(file, { graph, engine: engine.id, part, limitMs })
  const names = { graph, family: graph.split(' ')[0] ?? graph, engine: engine.id, title: engine.title }
  try {
    /** @type {import('./cell.ts').Cell} */
    const whole = await ask('whole')
    const colds = [whole.coldMs]
    // no target is about how long the bundled graphs take
    const wanted =
      names.family === 'bundled' || (!full && !targeted.includes(engine.id))
        ? 1
        : whole.ending !== 'settled'
          ? 1
          : whole.coldMs < cheap.five || (full && whole.coldMs < 4 * cheap.five)
            ? 5
            : whole.coldMs < cheap.three || full
              ? 3
              : 1
    while (colds.length < wanted) colds.push((await ask('cold')).coldMs)
    const coldMs = colds.toSorted((a, b) => a - b)[colds.length >> 1] ?? NaN
    const guessed = (whole.medianTickMs ?? NaN) * guess
    // not waited for, because that many ticks looked like more than the limit
    const bySize = whole.ending === 'dear' || (whole.ending !== 'settled' && guessed > limitMs)
    return {
      ...names,
      ...whole,
      ...(names.family === 'bundled' || whole.ending !== 'settled' ? {} : await ask('memory')),
      coldRuns: colds.length,
      coldMs,
      settledMs: whole.ending === 'settled' ? coldMs : bySize ? guessed : whole.coldMs,
      settledBy: whole.ending === 'settled' ? 'measured' : bySize ? 'tick times 300' : 'did not finish',
    }
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem)
    return {
      ...names,
      nodes: NaN,
      links: NaN,
      coldMs: NaN,
      ticks: NaN,
      ending: 'late',
      coldRuns: 0,
      settledMs: NaN,
      settledBy: 'did not finish',
      problem: said.slice(0, 200),
    }
  }
}

/**
 * @param {string} file
 * @param {import('./cell.ts').Order} order
 * @returns {Promise<any>} what the program says in its last line
 */
function inProcess(file, order) {
  // where nothing is timed the young heap is so large that the collector hides nothing of what a tick asks for
  const flags = order.part === 'memory' ? ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'] : ['--expose-gc']
  const child = spawn(process.execPath, [...flags, file, JSON.stringify(order)], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    let text = ''
    let complaint = ''
    child.stdout.on('data', (part) => (text += part))
    child.stderr.on('data', (part) => (complaint += part))
    const hung = setTimeout(() => child.kill('SIGKILL'), patience * order.limitMs)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(hung)
      const line = text.trim().split('\n').at(-1) ?? ''
      if (code === 0 && line.startsWith('{')) resolve(JSON.parse(line))
      else
        reject(
          new Error(
            `${order.engine} on ${order.graph}: ${signal ?? `exit code ${code}`} ${
              complaint
                .trim()
                .split('\n')
                .find((said) => said.includes('Error')) ?? complaint.trim().slice(-120)
            }`,
          ),
        )
    })
  })
}
