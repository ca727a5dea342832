// A Vite plugin: `import bytes from '….as.ts?bytes'` gives the WebAssembly module that AssemblyScript makes of the file, a Uint8Array.
// It serves the page, its workers, the tests and what runs in Node alike, so that nothing compiled is committed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { notes, root } from './process.mjs'

/**
 * One memory that the caller lends, no runtime, no checks, no exceptions to import. What would change a result from machine to machine
 * (relaxed SIMD) is never enabled; the optimizer of AssemblyScript keeps to IEEE 754 by itself.
 */
const options =
  '--runtime stub --importMemory --noExportMemory --memoryBase 0 --use abort= --enable simd -O3 --shrinkLevel 1 --noAssert'.split(' ')

const wanted = /\.as\.ts\?bytes$/

/**
 * @typedef {{ message: string, file: string, line: number, column: number }} Complaint
 * @typedef {{ message: string, range?: { start: number, source: { normalizedPath: string } } | null }} Found what the compiler reports
 * @typedef {{
 *   readFile(name: string, base: string): string | null
 *   listFiles(name: string, base: string): string[]
 *   writeFile(name: string, content: string | Uint8Array): void
 *   reportDiagnostic(found: Found): void
 * }} Host
 * @typedef {{ main(args: string[], host: Host): Promise<{ error: Error | null }> }} Compiler
 */

/** By a name that TypeScript does not follow: the compiler's types are of another language and would change those of every array here. */
const compilerName = 'assemblyscript/asc'

/** What stands in the way of a module, by file and line. */
export class AssemblyError extends Error {
  /** @param {Complaint[]} complaints */
  constructor(complaints) {
    super(complaints.map(({ message, file, line, column }) => `${file}:${line}:${column} ${message}`).join('\n'))
    this.complaints = complaints
  }
}

/** @param {string} name of an installed package */
const version = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version

/**
 * Every AssemblyScript source beside the file: they may import each other, so that all of them make the module.
 * @param {string} file
 */
export const sourcesBeside = (file) =>
  readdirSync(dirname(file))
    .filter((name) => name.endsWith('.as.ts'))
    .toSorted()
    .map((name) => join(dirname(file), name))

/**
 * Compiled once for each content; the compiler alone takes seconds to start.
 * @param {string} file absolute path of the entry
 * @returns {Promise<Uint8Array>}
 * @throws {AssemblyError}
 */
export async function assemble(file) {
  const hash = createHash('sha256').update(JSON.stringify([version('assemblyscript'), version('binaryen'), options, relative(root, file)]))
  for (const source of sourcesBeside(file)) hash.update(`\0${relative(root, source)}\0`).update(readFileSync(source))
  const folder = join(notes, 'assembly')
  const kept = join(folder, `${hash.digest('hex').slice(0, 32)}.wasm`)
  if (existsSync(kept)) return readFileSync(kept)
  const bytes = await compile(file)
  // Renamed into place: another process may look for it at this moment.
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${kept}.${process.pid}`, bytes)
  renameSync(`${kept}.${process.pid}`, kept)
  return bytes
}

/**
 * @param {string} file
 * @returns {Promise<Uint8Array>}
 */
async function compile(file) {
  const { main } = /** @type {Compiler} */ (await import(compilerName))
  /** @type {Complaint[]} */
  const complaints = []
  /** @type {Uint8Array | undefined} */
  let bytes
  const { error } = await main([relative(root, file), '--baseDir', root, '--outFile', 'kernel.wasm', ...options], {
    readFile: (name, base) => (existsSync(resolve(base, name)) ? readFileSync(resolve(base, name), 'utf8') : null),
    listFiles: (name, base) => (existsSync(resolve(base, name)) ? readdirSync(resolve(base, name)) : []),
    writeFile: (_name, content) => {
      if (typeof content !== 'string') bytes = content
    },
    reportDiagnostic: (found) => complaints.push(complaint(found, file)),
  })
  if (error || bytes === undefined || complaints.length > 0) {
    throw new AssemblyError(
      complaints.length > 0 ? complaints : [{ message: error?.message ?? 'AssemblyScript gave no module', file, line: 1, column: 0 }],
    )
  }
  return bytes
}

/**
 * @param {Found} found
 * @param {string} entry
 * @returns {Complaint}
 */
function complaint({ message, range }, entry) {
  const file = range ? join(root, range.source.normalizedPath) : entry
  if (!range || !existsSync(file)) return { message, file, line: 1, column: 0 }
  const before = readFileSync(file, 'utf8').slice(0, range.start).split('\n')
  return { message, file, line: before.length, column: before.at(-1)?.length ?? 0 }
}

/**
 * Two digits a byte: compressed with the page that is a tenth more than the bytes themselves, where base64, which cuts across bytes, is a third more.
 * @param {Uint8Array} bytes
 */
const moduleOf = (bytes) =>
  `export default Uint8Array.from('${Buffer.from(bytes).toString('hex')}'.match(/../g), (digits) => parseInt(digits, 16))`

/** @returns {import('vite').Plugin} */
export function assembly() {
  return {
    name: 'assembly',
    enforce: 'pre',
    load: {
      filter: { id: wanted },
      async handler(id) {
        const file = id.replace(/\?bytes$/, '')
        for (const source of sourcesBeside(file)) this.addWatchFile(source)
        try {
          return { code: moduleOf(await assemble(file)), map: null, moduleType: 'js' }
        } catch (problem) {
          const first = problem instanceof AssemblyError ? problem.complaints[0] : undefined
          if (!(problem instanceof AssemblyError) || !first) throw problem
          return this.error({ message: problem.message, id: first.file, loc: { file: first.file, line: first.line, column: first.column } })
        }
      },
    },
  }
}
