// What each npm script does. A command is given its arguments and returns an exit code.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { browser, build, endToEnd, fuzz, headset, lint, page, single, size, types, unit, unused, wholeEndToEnd } from './parts.mjs'
import { root, run, runPackage, Stopped } from './process.mjs'

/** @typedef {import('./parts.mjs').Part} Part */

const fast = [types, lint, unused, unit]
const everything = [...fast, fuzz, browser, page, single, size, endToEnd, headset]

/** @type {Record<string, (args: string[]) => Promise<number>>} */
export const commands = {
  start: async (args) => (await build()) || runPackage('vite', ['preview', '--logLevel', 'warn', ...args]),
  'start:https': async (args) => (await build()) || runPackage('vite', ['preview', '--mode', 'https', '--logLevel', 'warn', ...args]),
  dev: (args) => runPackage('vite', args),
  test: (args) => inTurn(chosen(everything, args)),
  'test:all': (args) => inTurn(chosen([...everything, wholeEndToEnd], args)),
  check: (args) => inTurn(chosen(fast, args)),
  'test:unit': async (args) => exitCode(await unit.run(args)),
  'test:browser': async (args) => exitCode(await browser.run(args)),
  'test:e2e': (args) => onBuilds(endToEnd, args),
  'test:xr': (args) => onBuilds(headset, args),
  build: (args) => build(false, args),
  'build:single': (args) => build(true, args),
  size: (args) => runPackage('size-limit', args),
  data: (args) => run(process.execPath, ['scripts/typescript.mjs', 'data/make/compile.ts', ...args]),
  licenses: () => run(process.execPath, ['scripts/licenses.mjs']),
  bench: async (args) => {
    if (!existsSync(join(root, 'test/bench/bench.mjs'))) throw new Error('There is no benchmark yet (test/bench/bench.mjs).')
    return run(process.execPath, ['test/bench/bench.mjs', ...args], { env: { CHROMIUM_PATH: await ensureBrowser() } })
  },
  'bench:layout': (args) => run(process.execPath, ['test/bench/layout/bench.mjs', ...args]),
  'bench:xr': (args) => run(process.execPath, ['test/bench/xr/bench.mjs', ...args]),
  posters: async (args) => run(process.execPath, ['scripts/posters.mjs', ...args], { env: { CHROMIUM_PATH: await ensureBrowser() } }),
}

/**
 * @param {Part} part looks at what was built
 * @param {string[]} args
 */
async function onBuilds(part, args) {
  const builds = [await page.run(), await single.run()]
  return builds.some(({ failed }) => failed > 0) ? 1 : exitCode(await part.run(args))
}

/** @param {{ failed: number }} count */
const exitCode = ({ failed }) => (failed === 0 ? 0 : 1)

/**
 * `npm test -- unit build` runs those parts only.
 * @param {Part[]} parts
 * @param {string[]} names
 */
function chosen(parts, names) {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name))
  if (unknown.length > 0) throw new Error(`There is no part "${unknown[0]}". There are: ${parts.map((part) => part.name).join(', ')}.`)
  return names.length === 0 ? parts : parts.filter((part) => names.includes(part.name))
}

/** @param {Part} part */
async function attempt(part) {
  try {
    return await part.run()
  } catch (problem) {
    if (problem instanceof Stopped) throw problem
    console.error(problem instanceof Error ? problem.message : problem)
    return { passed: 0, failed: 1 }
  }
}

/**
 * Every part runs, whatever the ones before it said; the last line counts them all. Parts that only read run side by side.
 * @param {Part[]} parts
 */
async function inTurn(parts) {
  /** @type {string[]} */
  const lines = []
  let passed = 0
  let failed = 0
  /** @param {Part} part */
  const timed = async (part) => {
    console.log(`\n=== ${part.name}`)
    const start = performance.now()
    const count = await attempt(part)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    lines.push(`${part.name.padEnd(20)}${seconds.padStart(7)} s   ${count.failed === 0 ? 'ok' : `FAILED (${count.failed})`}`)
    passed += count.passed
    failed += count.failed
  }
  const reading = parts.filter((part) => part.reads === true)
  await Promise.all(reading.map(timed))
  for (const part of parts) if (part.reads !== true) await timed(part)
  console.log(`\n=== summary\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`)
  return exitCode({ failed })
}
