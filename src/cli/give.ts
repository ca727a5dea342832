import { commandLineWords as say } from '#words/en/command-line.ts'
import type { ExitCode, World } from '#cli/command.ts'
import { codeOf } from '#cli/open.ts'

/** Writes what was asked for. @returns false where it cannot be written, and why was said */
export async function give(to: string, content: string | Uint8Array, world: World): Promise<boolean> {
  try {
    await world.write(to, content)
    return true
  } catch (error) {
    world.say(say.error(say.unwritten(to, codeOf(error))))
    return false
  }
}

/** The name does not say what to write. */
export function refusedEnding(to: string, wanted: readonly string[], world: World): ExitCode {
  world.say(say.error(say.refusals['not-hand-out']!({ came: to, wanted })))
  return 2
}
