import { brief } from '#cli/brief.ts'
import type { Command } from '#cli/command.ts'
import { exportCommand } from '#cli/export.ts'
import { inspect } from '#cli/inspect.ts'
import { layout } from '#cli/layout.ts'

/** Adding a command is one file and one line here; help, messages and the tests that loop over the list come by themselves. */
export const commands: readonly Command[] = [inspect, layout, exportCommand, brief]
