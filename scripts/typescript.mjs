// node scripts/typescript.mjs FILE [arguments]: runs a TypeScript file's main(arguments), or its default export.
// Node 20 does not read TypeScript; Vite, which is here anyway, does.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'
import { assembly } from './assembly.mjs'
import { root } from './process.mjs'

const [file = '', ...rest] = process.argv.slice(2)
const { module } = await runnerImport(resolve(root, file), { root, configFile: false, logLevel: 'warn', plugins: [assembly()] })
const main = module.main ?? module.default
if (typeof main !== 'function') throw new Error(`${file} exports neither main() nor a default function`)
const code = await main(rest)
if (typeof code === 'number') process.exitCode = code
