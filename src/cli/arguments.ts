import { parseArgs } from 'node:util'
import type { Saying } from '#model/figure.ts'
import type { Asked, Command, Option } from '#cli/command.ts'

export type Refused = Pick<Saying, 'id' | 'values'>
export type Reading = { asked: Asked } | { refused: Refused } | { help: true }

/** The words behind a command's name; what is wrong with them comes back as a refusal, the first one found. */
export function readArguments(words: readonly string[], command: Pick<Command, 'id' | 'options'>): Reading {
  const known = Object.fromEntries(command.options.map(({ id, takes }) => [id, { type: takes === undefined ? ('boolean' as const) : ('string' as const) }]))
  // Not strict: its messages would be Node's. The tokens say what came.
  const { tokens } = parseArgs({ args: [...words], options: { ...known, help: { type: 'boolean', short: 'h' } }, strict: false, allowPositionals: true, tokens: true })
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return { help: true }
  const refused = (id: string, values: Refused['values']): Reading => ({ refused: { id, values: { command: command.id, ...values } } })
  const values: Record<string, string | true> = {}
  const files: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const option = command.options.find(({ id }) => id === token.name)
    if (option === undefined) return refused('unknown-option', { came: token.rawName, wanted: command.options.map(({ id }) => `--${id}`) })
    const wrong = misfit(option, token.value, token.inlineValue === true)
    if (wrong !== undefined) return refused(wrong.id, wrong.values)
    values[option.id] = token.value ?? true
  }
  const [file] = files
  if (file === undefined || file === '') return refused('no-file', {})
  if (files.length > 1) return refused('many-files', { came: files })
  const missing = command.options.find(({ id, needed }) => needed === true && values[id] === undefined)
  if (missing !== undefined) return refused('missing', { option: `--${missing.id}`, takes: missing.takes ?? '' })
  return { asked: { file, values } }
}

function misfit({ id, takes, among, whole }: Option, value: string | undefined, inline: boolean): Refused | undefined {
  const option = `--${id}`
  if (takes === undefined) return value === undefined ? undefined : { id: 'takes-none', values: { option, came: value } }
  // `--out --json`: the next option was meant, not a file of that name; `--out=--json` says otherwise.
  if (value === undefined || value === '' || (!inline && /^-./.test(value) && !/^-\d/.test(value))) return { id: 'no-value', values: { option, takes } }
  if (among !== undefined && !among.includes(value)) return { id: 'not-among', values: { option, came: value, wanted: among } }
  if (whole !== undefined && !(/^\d{1,10}$/.test(value) && Number(value) >= whole[0] && Number(value) <= whole[1])) return { id: 'not-whole', values: { option, came: value, low: whole[0], high: whole[1] } }
  return undefined
}
