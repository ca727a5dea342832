// The measuring program, built once: a process that runs it loads plain modules, as the worker of the page does, and no compiler.
import { join } from 'node:path'
import { build } from 'vite'
import { assembly } from '../../../scripts/assembly.mjs'
import { notes, root } from '../../../scripts/process.mjs'

/** @returns {Promise<string>} the program's file */
export async function buildCell() {
  const outDir = join(notes, 'bench-layout')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [assembly()],
    build: {
      ssr: join(root, 'test/bench/layout/cell.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'cell.mjs' } },
    },
  })
  return join(outDir, 'cell.mjs')
}
