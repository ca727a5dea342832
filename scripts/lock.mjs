// One run at a time may install or write a build. The holder touches the file every two seconds; a file nobody touches is stale.
// What is said here goes to standard error: standard output belongs to whoever waits.
import { openSync, closeSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './process.mjs'

const file = join(root, '.orrery-lock')
const staleMs = 20_000

/**
 * @template T
 * @param {string} purpose what is said to the others, as in "Another run (pid 12) is installing"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(purpose, work) {
  const mark = JSON.stringify({ pid: process.pid, host: hostname(), purpose })
  for (let told = false; !take(mark); await wait(300)) {
    const holder = whoHolds()
    if (!holder) continue
    if (!told) console.error(`Another run (pid ${holder.pid}) is ${holder.purpose}. Waiting for it.`)
    told = true
  }
  const beat = setInterval(touch, 2000)
  const leave = () => rmSync(file, { force: true })
  process.on('exit', leave)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', leave)
    leave()
  }
}

/** @param {string} mark */
function take(mark) {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, mark)
    closeSync(handle)
    return true
  } catch (problem) {
    if (codeOf(problem) === 'EEXIST') return false
    throw problem
  }
}

/** @returns {{ pid: number, host: string, purpose: string } | undefined} undefined when nobody does any more */
function whoHolds() {
  try {
    const age = Date.now() - statSync(file).mtimeMs
    const text = readFileSync(file, 'utf8')
    // Between its creation and its first word the file is empty for a moment.
    const holder = text === '' ? { pid: 0, host: '', purpose: 'starting' } : JSON.parse(text)
    const dead = holder.host === hostname() && holder.pid > 0 && !alive(holder.pid)
    if (!dead && age < staleMs) return holder
    console.error('Removing the lock of a run that is gone.')
    rmSync(file, { force: true })
  } catch (problem) {
    if (codeOf(problem) !== 'ENOENT') throw problem
  }
  return undefined
}

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return codeOf(problem) === 'EPERM'
  }
}

function touch() {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // Somebody removed it by hand; the work goes on.
  }
}

/** @param {unknown} problem */
function codeOf(problem) {
  return problem instanceof Error && 'code' in problem ? problem.code : undefined
}
