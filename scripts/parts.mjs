// The parts of a test run: what is done, and how many claims of it held.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { withLock } from './lock.mjs'
import { notes, root, runPackage } from './process.mjs'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, reads?: boolean, run: (args?: string[]) => Promise<Count> }} Part `reads`: looks at the sources and nothing else */

/**
 * One step, one claim.
 * @param {number} code
 * @returns {Count}
 */
const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })

/**
 * A runner that failed without a failed test (a file that does not load, an error outside) still counts as one failure,
 * and so does a run of no test.
 * @param {number} code
 * @param {Count} count
 * @returns {Count}
 */
const honest = (code, { passed, failed }) => ({ passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed })

/** @param {string} name */
function freshReport(name) {
  mkdirSync(notes, { recursive: true })
  const file = join(notes, `${name}.json`)
  rmSync(file, { force: true })
  return file
}

/**
 * @param {string} file
 * @param {(report: any) => Count} read
 */
const readReport = (file, read) => (existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 })

/**
 * @param {string} project
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
async function vitest(project, args, env = {}) {
  // Thousands of short tests leave much behind that is young: with more room for it a tenth less time goes into collecting it.
  const flags = ['--max-semi-space-size=64']
  const file = freshReport(project)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runPackage('vitest', ['run', '--project', project, ...reporters, ...args], { env, flags })
  const count = readReport(file, (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      report.testResults.filter(
        (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
          result.status === 'failed' && result.assertionResults.length === 0,
      ).length,
  }))
  return honest(code, count)
}

/** @param {boolean} single one HTML file instead of a folder */
export const build = (single = false, /** @type {string[]} */ args = []) =>
  withLock('building', async () => {
    const vite = (/** @type {string[]} */ mode) => runPackage('vite', ['build', '--logLevel', 'warn', ...mode, ...args])
    if (single) return vite(['--mode', 'single'])
    // what other people's pages load, and such pages, go beside the page that they frame; where the page goes elsewhere, that is said to this build alone
    return (await vite([])) || (args.length > 0 ? 0 : (await vite(['--mode', 'viewer'])) || vite(['--mode', 'hosts']))
  })

/** The compiler, which lint asks too, is a Go program: with memory to spare it collects its garbage less often, and a quarter of its time is saved. */
const compiling = { env: { GOGC: '400' } }

/** @type {Part} */
export const types = {
  name: 'types',
  reads: true,
  run: async () => {
    const all = await runPackage('typescript', ['-p', '.'], { command: 'tsc', ...compiling })
    return one(all || (await runPackage('typescript', ['-p', 'tsconfig.pure.json'], { command: 'tsc', ...compiling })))
  },
}

/** @type {Part} */
export const lint = { name: 'lint', reads: true, run: async () => one(await runPackage('oxlint', ['--type-aware', '--deny-warnings'], compiling)) }

/** @type {Part} */
export const unused = { name: 'unused code', reads: true, run: async () => one(await runPackage('knip', ['--no-progress'])) }

/** @type {Part} */
export const unit = { name: 'unit', run: (args = []) => vitest('unit', args) }

/** @type {Part} */
export const fuzz = { name: 'fuzz', run: (args = []) => vitest('fuzz', args) }

/** @type {Part} */
export const browser = { name: 'browser', run: async (args = []) => vitest('browser', args, { CHROMIUM_PATH: await ensureBrowser() }) }

/** @type {Part} */
export const page = { name: 'build', run: async () => one(await built(false)) }

/** @type {Part} */
export const single = { name: 'build of one file', run: async () => one(await built(true)) }

/** @type {Part} */
export const size = { name: 'size', run: async () => one(await runPackage('size-limit', [])) }

/**
 * @param {string} project of playwright.config.ts
 * @param {string[]} args
 */
async function playwright(project, args) {
  if (!existsSync(join(root, 'dist', 'index.html')) || !existsSync(join(root, 'dist-single', 'orrery.html'))) {
    console.error('Not run: there is no build to test.')
    return { passed: 0, failed: 1 }
  }
  const file = freshReport(`end-to-end-${project}`)
  const env = {
    CHROMIUM_PATH: await ensureBrowser(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    ORRERY_TEST_PORT: process.env['ORRERY_TEST_PORT'] ?? String(await freePort()),
  }
  const code = await runPackage('@playwright/test', ['test', '--reporter=list,json', `--project=${project}`, ...args], { env, command: 'playwright' })
  return honest(
    code,
    readReport(file, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected })),
  )
}

/** @type {Part} */
export const endToEnd = { name: 'end-to-end', run: (args = []) => playwright('page', args) }

/**
 * The built page in an emulated headset.
 * @type {Part}
 */
export const headset = { name: 'xr', run: (args = []) => playwright('xr', args) }

/**
 * Every lens of every program at every size.
 * @type {Part}
 */
export const wholeEndToEnd = { name: 'end-to-end, whole', run: (args = []) => playwright('whole', args) }

/** @returns {Promise<number>} a port of this machine that nobody listens on, so that two runs do not meet */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address !== 'string' ? address.port : 4189))
    })
  })
}

/**
 * An old build must not be tested in place of one that failed.
 * @param {boolean} asOneFile
 */
function built(asOneFile) {
  rmSync(join(root, asOneFile ? 'dist-single' : 'dist'), { recursive: true, force: true })
  return build(asOneFile)
}
