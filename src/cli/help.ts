import { commandLineWords as say } from '#words/en/command-line.ts'
import type { Command, Option } from '#cli/command.ts'

/** `layout FILE --out FILE [--lens ID]` */
const usageOf = ({ id, options }: Command): string => [id, 'FILE', ...options.map((option) => (option.needed === true ? nameOf(option) : `[${nameOf(option)}]`))].join(' ')
const nameOf = ({ id, takes }: Option): string => (takes === undefined ? `--${id}` : `--${id} ${takes}`)

export function helpOf(commands: readonly Command[]): string {
  return [
    say.lead,
    '',
    say.usage('COMMAND FILE [options]'),
    '',
    `${say.headings.commands}:`,
    ...commands.flatMap((command) => [`  ${usageOf(command)}`, `      ${say.summary(command.id)}`]),
    '',
    say.moreHelp,
    say.files,
    say.exits,
    '',
  ].join('\n')
}

export function helpOfCommand(command: Command): string {
  const about = (option: Option): string =>
    [
      say.option(command.id, option.id),
      ...(option.needed === true ? [say.needed] : []),
      ...(option.among === undefined ? [] : [say.among(option.among)]),
      ...(option.whole === undefined ? [] : [say.whole(...option.whole)]),
      ...(option.otherwise === undefined ? [] : [say.byDefault(option.otherwise)]),
    ].join('; ')
  return [
    say.usage(usageOf(command)),
    say.summary(command.id),
    '',
    `${say.headings.options}:`,
    ...[...command.options, { id: 'help' }].flatMap((option) => [`  ${nameOf(option)}`, `      ${about(option)}`]),
    '',
    `${say.headings.examples}:`,
    ...say.examples(command.id).map((line) => `  ${line}`),
    '',
    say.files,
    say.exits,
    '',
  ].join('\n')
}
