// Children of the launcher: started without a shell, given our signals, waited for.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Reports of the test runners and the stamp of the installation; out of sight, and gone with node_modules. */
export const notes = join(root, 'node_modules', '.orrery')

/** A signal ended the child: nothing after it may run. */
export class Stopped extends Error {
  /** @param {number} code exit code, 128 + the signal's number as shells have it */
  constructor(code) {
    super('stopped')
    this.code = code
  }
}

/**
 * Runs a program to its end. Ctrl+C in a terminal reaches the child by itself, so that it is forwarded only without one.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, shell?: boolean, quietSeconds?: number, aside?: boolean }} [options]
 *   quietSeconds: give up on a child that prints nothing for as long (exit code 124); aside: what it prints goes to standard error
 * @returns {Promise<number>} exit code; 127 when the program does not start
 * @throws {Stopped} when a signal ended it
 */
export function run(program, args, { env = {}, shell = false, quietSeconds = 0, aside = false } = {}) {
  const watched = quietSeconds > 0
  const child = spawn(program, args, {
    cwd: root,
    // A NODE_ENV from outside would build a development React, or test a production one.
    env: { ...process.env, NODE_ENV: undefined, ...env },
    stdio: watched ? ['ignore', 'pipe', 'pipe'] : ['inherit', aside ? 2 : 'inherit', 'inherit'],
    shell,
  })
  return new Promise((resolve, reject) => {
    let quiet = 0
    let gaveUp = false
    const beat = watched
      ? setInterval(() => {
          quiet += 1
          if (quiet < quietSeconds || gaveUp) return
          gaveUp = true
          child.kill('SIGKILL')
        }, 1000)
      : undefined
    child.stdout?.on('data', (/** @type {Buffer} */ text) => {
      quiet = 0
      process.stdout.write(text)
    })
    child.stderr?.on('data', (/** @type {Buffer} */ text) => {
      quiet = 0
      process.stderr.write(text)
    })
    /** @type {NodeJS.Signals | undefined} */
    let asked
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      asked = signal
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    // npm hands a signal to its shell, and the shell dies of it without a word to us. Becoming an orphan is the word.
    const parent = process.ppid
    const orphaned = setInterval(() => {
      if (!process.env['npm_lifecycle_event'] || process.ppid === parent) return
      clearInterval(orphaned)
      forward('SIGTERM')
    }, 500)
    const done = () => {
      clearInterval(beat)
      clearInterval(orphaned)
      for (const signal of signals) process.off(signal, forward)
    }
    child.on('error', (problem) => {
      done()
      console.error(problem.message)
      resolve(127)
    })
    child.on('close', (code, signal) => {
      done()
      const ended = asked ?? (gaveUp ? undefined : signal)
      if (ended) reject(new Stopped(128 + (constants.signals[ended] ?? 0)))
      else resolve(gaveUp ? 124 : (code ?? 1))
    })
  })
}

/**
 * Runs a package's command with this Node: no shell, the same on every platform.
 * @param {string} name package
 * @param {string[]} args
 * @param {Parameters<typeof run>[2] & { command?: string, flags?: string[] }} [options] flags: of this Node, not of the command
 */
export function runPackage(name, args, { command = name.split('/').at(-1) ?? name, flags = [], ...options } = {}) {
  const home = join(root, 'node_modules', name)
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`package ${name} has no command ${command}`)
  return run(process.execPath, [...flags, join(home, file), ...args], options)
}
