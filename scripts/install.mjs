// npm ci when, and only when, what is installed is not what the lock file says for this Node on this platform.
// Done here and not in a pre-script, which npm skips under ignore-scripts.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { notes, root, run } from './process.mjs'

const stampFile = join(notes, 'installed')

/** @returns {string} lock file, Node and platform in one line */
export function stamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} node-${process.versions.node} ${process.platform}-${process.arch}`
}

const installed = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp()

/** @returns {Promise<void>} */
export async function ensureInstalled() {
  if (installed()) return
  await withLock('installing', async () => {
    // The run that we waited for may have done it.
    if (installed()) return
    // Standard output may belong to a command whose words are data.
    console.error('Installing what is missing. The first time takes about a minute.')
    const code = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'])
    if (code !== 0) throw new Error(`npm ci ended with exit code ${code}. Nothing was started.`)
    mkdirSync(notes, { recursive: true })
    writeFileSync(stampFile, stamp())
  })
}

/** @param {string[]} args */
function npm(args) {
  const own = process.env['npm_execpath']
  if (own && /npm-cli\.[cm]?js$/.test(own)) return run(process.execPath, [own, ...args], { aside: true })
  return process.platform === 'win32' ? run('npm.cmd', args, { shell: true, aside: true }) : run('npm', args, { aside: true })
}
