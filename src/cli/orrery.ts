import { commandLineWords as say } from '#words/en/command-line.ts'
import { readArguments, type Refused } from '#cli/arguments.ts'
import type { ExitCode, World } from '#cli/command.ts'
import { commands } from '#cli/commands.ts'
import { helpOf, helpOfCommand } from '#cli/help.ts'

/** The words behind `orrery`, done. Never throws for what a person typed or what a file holds. */
export async function orrery(words: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = words
  const refuse = ({ id, values }: Refused): ExitCode => {
    world.say(say.error(say.refusals[id]?.(values) ?? id))
    return 2
  }
  if (name === '--help' || name === '-h') {
    world.out(helpOf(commands))
    return 0
  }
  if (name === '--version') {
    world.out(`${world.version}\n`)
    return 0
  }
  if (name === undefined) {
    refuse({ id: 'no-command', values: {} })
    world.say(`\n${helpOf(commands).trimEnd()}`)
    return 2
  }
  const command = commands.find(({ id }) => id === name)
  if (command === undefined) return refuse({ id: 'unknown-command', values: { came: name, wanted: [...commands.map(({ id }) => id), '--help', '--version'] } })
  const reading = readArguments(rest, command)
  if ('refused' in reading) return refuse(reading.refused)
  if ('help' in reading) {
    world.out(helpOfCommand(command))
    return 0
  }
  try {
    return await command.run(reading.asked, world)
  } catch (error) {
    // A mistake of ours, not of the file: it is said, not thrown at a person.
    world.say(say.error(say.ours(error instanceof Error ? error.message : String(error))))
    return 1
  }
}
