import type { Command } from '#cli/command.ts'
import { inspectionText } from '#cli/inspection-text.ts'
import { inspectionOf } from '#cli/inspection.ts'
import { open, sayNothing, sayProblems } from '#cli/open.ts'

export const inspect = {
  id: 'inspect',
  options: [{ id: 'json' }],
  async run({ file, values }, world) {
    const opened = await open(file, world)
    if (opened === undefined) return 1
    sayProblems(opened, world)
    const inspection = inspectionOf(opened)
    if (values['json'] === true) world.out(`${JSON.stringify(inspection, null, 2)}\n`)
    else if (opened.ecosystem !== undefined) world.out(inspectionText(inspection))
    if (opened.ecosystem !== undefined) return 0
    sayNothing(opened, world)
    return 1
  },
} as const satisfies Command
