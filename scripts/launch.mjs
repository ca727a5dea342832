// Installs what is missing, then hands over to the command.
import { commands } from './commands.mjs'
import { ensureInstalled } from './install.mjs'
import { Stopped } from './process.mjs'

/**
 * @param {string[]} words the command and its arguments
 * @returns {Promise<void>} sets the exit code of this process
 */
export async function launch([name = '', ...rest]) {
  const command = commands[name]
  if (command === undefined) {
    console.error(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`)
    process.exitCode = 1
    return
  }
  try {
    await ensureInstalled()
    process.exitCode = await command(rest[0] === '--' ? rest.slice(1) : rest)
  } catch (problem) {
    if (!(problem instanceof Stopped)) console.error(problem instanceof Error ? problem.message : problem)
    process.exitCode = problem instanceof Stopped ? problem.code : 1
  }
}
