import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../../..')
const declared = readFileSync(join(root, 'public/embed/orrery-viewer.d.ts'), 'utf8')

/** A host's own TypeScript, against nothing but the types that a deployment serves beside its module. */
const sample = `
import { connect, embed, type EmbedError } from './orrery-viewer.js'

const viewer = embed(document.body, { src: 'https://orrery.example/embed/', data: 'aia', lens: 'risk' })
viewer.addEventListener('orrery-beatchange', ({ detail }) => console.log(detail.beat.toFixed(0), detail.words.length))
const { visible } = await viewer.methods.focus({ node: 'partner:ey-global', degree: 1 })
console.log(visible.toFixed(0))
document.querySelector('orrery-viewer')?.call('goToBeat', { beat: 2 }).catch((error: EmbedError) => console.log(error.reason))

const connection = connect(document.querySelector('iframe')!, { origin: 'https://orrery.example' })
const stop = connection.on('selectionchange', ({ nodes }) => console.log(nodes.join(' ')))
const { blob } = await connection.call('snapshot', { width: 640 })
console.log(blob.size)
stop()

// @ts-expect-error no such method
void connection.call('explode', {})
// @ts-expect-error a lens is a word
void connection.call('setLens', { lens: 5 })
// @ts-expect-error no such event
connection.on('explosion', () => undefined)
`

/** What is built is what is declared, and the two sides of the protocol are the same both ways. */
const built = `
import type * as Declared from './declared.js'
import * as built from '#embed/host/index.ts'
import type { Events, Methods, RefusalReason } from '#embed/protocol/messages.ts'
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
export const methods: Same<Methods, Declared.Methods> = true
export const events: Same<Events, Declared.Events> = true
export const reasons: Same<RefusalReason, Declared.RefusalReason> = true
export const errors: Same<built.EmbedError['reason'], Declared.EmbedError['reason']> = true
export const phases: Same<built.OrreryViewer['phase'], Declared.ViewerPhase> = true
export const module: typeof Declared = built
`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'orrery-types-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** @returns what the compiler has to say */
function compiled(files: Readonly<Record<string, string>>, main: string): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const compilerOptions = {
    target: 'ES2023', module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2023', 'DOM', 'DOM.Iterable'], strict: true, noEmit: true, exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true, types: [], paths: { '#*': [`${root}/src/*`] },
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [main] }))
  return spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' }).stdout
}

test("a host's own TypeScript compiles against the types that are served, and what is wrong in it does not", () => {
  expect(compiled({ 'page.ts': sample, 'orrery-viewer.d.ts': declared }, 'page.ts')).toBe('')
})

test('the module is what its types say', () => {
  const alone = declared.slice(0, declared.indexOf('declare global'))
  expect(compiled({ 'built.ts': built, 'declared.d.ts': alone }, 'built.ts')).toBe('')
})
