// Where is Chromium? Run by itself it prints the path, or installs one and then prints the path.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, run, runPackage } from './process.mjs'

const environment = process.env

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  win32: [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['LocalAppData']].flatMap((folder) =>
    folder
      ? [
          `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
          `${folder}\\Chromium\\Application\\chrome.exe`,
          `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : [],
  ),
}

/**
 * A file of the right name may still be a stub that asks for a snap, or lack its libraries: on Linux it must say its version.
 * (On Windows the same question would open a window.)
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false
  if (process.platform !== 'linux') return true
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return answer.status === 0 && /\d+\.\d+/.test(answer.stdout)
}

/** @returns {Promise<string | undefined>} the Chromium that Playwright downloaded, if it did */
async function downloaded() {
  if (!existsSync(join(root, 'node_modules', 'playwright'))) return undefined
  const { chromium } = await import('playwright')
  const path = chromium.executablePath()
  return path && starts(path) ? path : undefined
}

/** @returns {Promise<string | undefined>} nothing is installed by asking */
export async function findBrowser() {
  const given = environment['CHROMIUM_PATH']
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, and there is no such file.`)
    return given
  }
  return (usualPlaces[process.platform] ?? []).find(starts) ?? (await downloaded())
}

function isRootOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

async function installDebianPackage() {
  const patient = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1', '-o', 'DPkg::Lock::Timeout=120', '-qq']
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', [...patient, 'update'], { env })
  await run('apt-get', [...patient, 'install', '-y', '--no-install-recommends', 'chromium'], { env })
}

/**
 * @returns {Promise<string>} path of a Chromium that starts
 * @throws {Error} with what to do, when there is none and none could be installed
 */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found) return found
  console.log('No Chromium on this machine. Asking Playwright for its own.')
  await runPackage('playwright', ['install', '--no-shell', 'chromium'], {
    quietSeconds: 60,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })
  const fetched = await downloaded()
  if (fetched) return fetched
  if (isRootOnDebian()) {
    console.log('That did not work. Installing the chromium package.')
    await installDebianPackage()
    const packaged = await findBrowser()
    if (packaged) return packaged
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be found or installed.\n' +
      'Install one, or set CHROMIUM_PATH to the program, and run this again.',
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(await ensureBrowser())
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exitCode = 1
  }
}
