import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExitCode } from '#cli/command.ts'
import { orrery } from '#cli/orrery.ts'

/** Started by scripts/orrery.mjs, which builds this file; paths are below the folder the person is in. @param root of Orrery */
export const main = (words: readonly string[], version: string, root: string): Promise<ExitCode> =>
  orrery(words, {
    version,
    size: async (path) => (await stat(path)).size,
    read: (path) => readFile(path),
    write: (path, content) => writeFile(path, content),
    bundled: () => readFile(join(root, 'data/ecosystem.json')),
    out: (text) => void process.stdout.write(text),
    say: (line) => void process.stderr.write(`${line}\n`),
  })
