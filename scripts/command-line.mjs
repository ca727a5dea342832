// The command line as one file beside the packages, built when its sources are others than those it was built from; then run here.
// Standard output belongs to the command: everything said on the way goes to standard error.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { withLock } from './lock.mjs'
import { notes, root, Stopped } from './process.mjs'

const home = join(notes, 'command-line')

/**
 * @param {string[]} words the arguments
 * @returns {Promise<void>} sets the exit code of this process
 */
export async function start(words) {
  // A reader that has seen enough (| head) closes the pipe: that is no failure.
  process.stdout.on('error', (problem) => {
    if (/** @type {NodeJS.ErrnoException} */ (problem).code !== 'EPIPE') throw problem
    process.exit(process.exitCode ?? 0)
  })
  try {
    await ensureInstalled()
    const { main } = await import(pathToFileURL(await ensureBuilt()).href)
    process.exitCode = await main(words, manifest().version, root)
  } catch (problem) {
    if (!(problem instanceof Stopped)) console.error(problem instanceof Error ? problem.message : problem)
    process.exitCode = problem instanceof Stopped ? problem.code : 1
  }
}

/** @returns {{ version: string }} */
const manifest = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** @returns {Promise<string>} path of the built file */
async function ensureBuilt() {
  const wanted = join(home, sourceHash())
  const file = join(wanted, 'main.mjs')
  if (existsSync(file)) return file
  await withLock('building the command line', async () => {
    // The run that we waited for may have done it.
    if (existsSync(file)) return
    console.error('Building the command line.')
    const made = `${wanted}-${process.pid}`
    const { build } = await import('vite')
    try {
      await build(asOneFile(made))
      for (const old of readdirSync(home)) if (join(home, old) !== made) rmSync(join(home, old), { recursive: true, force: true })
      renameSync(made, wanted)
    } finally {
      rmSync(made, { recursive: true, force: true })
    }
  })
  return file
}

/**
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
const asOneFile = (outDir) => ({
  root,
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  publicDir: false,
  // One file holds everything: a later build may take the folder away while this run still needs it.
  ssr: { noExternal: true },
  build: {
    ssr: join(root, 'src/cli/main.ts'),
    outDir,
    emptyOutDir: true,
    license: false,
    target: 'node20.19',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
  },
})

/**
 * Contents, not times: a clone, a switch of branches and a copy tell the same story. Components and styles are no part of the command line.
 * @returns {string}
 */
function sourceHash() {
  mkdirSync(home, { recursive: true })
  const hash = createHash('sha256')
  for (const path of sources()) hash.update(`${path}\0`).update(readFileSync(join(root, path))).update('\0')
  return hash.digest('hex').slice(0, 20)
}

function sources() {
  const below = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|json)$/.test(path))
    .toSorted()
  const made = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.mjs')).map((name) => `scripts/${name}`).toSorted()
  return ['package.json', 'package-lock.json', 'vite.config.ts', ...made, ...below]
}
