import { readFileSync } from 'node:fs'
import type { World } from '#cli/command.ts'
import { orrery } from '#cli/orrery.ts'

const missing = (path: string): never => {
  throw Object.assign(new Error(path), { code: 'ENOENT' })
}

/** Runs the command line in a world of given files; a path that is not given is read from the repository. */
export async function typed(words: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const written: Record<string, string> = {}
  const binary: Record<string, Uint8Array> = {}
  const said: string[] = []
  let out = ''
  const bytes = (path: string): Uint8Array => (path in files ? new TextEncoder().encode(files[path]) : /^(data|test)\//.test(path) ? readFileSync(path) : missing(path))
  const world: World = {
    version: '1.2.3',
    size: (path) => Promise.resolve().then(() => bytes(path).length),
    read: (path) => Promise.resolve().then(() => bytes(path)),
    write: async (path, content) => {
      if (path.startsWith('nowhere/')) missing(path)
      if (typeof content === 'string') written[path] = content
      else binary[path] = content
    },
    bundled: () => Promise.resolve().then(() => readFileSync('data/ecosystem.json')),
    out: (text) => void (out += text),
    say: (line) => void said.push(line),
  }
  const code = await orrery(words, world)
  return { code, out, said, written, binary }
}
