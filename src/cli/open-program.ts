import type { Ecosystem } from '#model/ecosystem.ts'
import { bundledProgrammes } from '#state/url.ts'
import { commandLineWords as say } from '#words/en/command-line.ts'
import type { Asked, ExitCode, World } from '#cli/command.ts'
import { open, sayNothing, sayProblems } from '#cli/open.ts'

export interface OpenedProgram {
  ecosystem: Ecosystem
  /** which of its programs, 0-based: the one of `--program`, else the first */
  programme: number
}

/** A file, or a bundled program named as in ?data= of the page. @returns the exit code where there is nothing to go on with, and why was said */
export async function openProgram({ file, values }: Asked, world: World): Promise<OpenedProgram | ExitCode> {
  const bundled = bundledProgrammes.some((id) => id === file)
  const opened = bundled ? await open('ecosystem.json', { ...world, size: () => Promise.resolve(0), read: () => world.bundled() }) : await open(file, world)
  if (opened === undefined) return 1
  sayProblems(opened, world)
  const { ecosystem } = opened
  if (ecosystem === undefined) {
    sayNothing(opened, world)
    return 1
  }
  const named = values['program'] ?? (bundled ? file : undefined)
  const programme = named === undefined ? 0 : ecosystem.programmes.findIndex(({ id }) => id === named)
  if (programme !== -1) return { ecosystem, programme }
  world.say(say.error(say.refusals['unknown-program']!({ file, came: String(named), wanted: ecosystem.programmes.map(({ id }) => id) })))
  return 2
}
