// npm run licenses: writes THIRD-PARTY.txt, the packages that may end in what we ship, each with its license text.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './process.mjs'

/** @type {{ packages: Record<string, { version: string, license?: string, dev?: boolean, devOptional?: boolean }> }} */
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

const shipped = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))

/** @param {string} path */
function licenseText(path) {
  const folder = join(root, path)
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name)) : undefined
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
}

const entries = shipped.map(([path, { version, license = 'license not stated' }]) => {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const text = licenseText(path) || 'The package carries no license text of its own.'
  return `${name} ${version} (${license})\n\n${text}\n`
})

/** What was copied into the repository rather than installed: its place, and how its license begins. */
const copied = [{ name: '@webxr-input-profiles/assets 1.0.20 (MIT), changed, in public/xr-profiles', license: 'public/xr-profiles/LICENSE.md' }]
for (const { name, license } of copied) entries.push(`${name}\n\n${readFileSync(join(root, license), 'utf8').replaceAll('\r\n', '\n').trim()}\n`)

const head = `Orrery contains or may contain code from the packages below. Made by "npm run licenses".\n`
const rule = '-'.repeat(80)
writeFileSync(join(root, 'THIRD-PARTY.txt'), `${head}\n${entries.map((entry) => `${rule}\n${entry}`).join('\n')}`)
console.log(`${shipped.length} packages`)
