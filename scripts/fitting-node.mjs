// Does this Node fit? Keeps to syntax that any Node with ES modules can load, so that one that is too old gets a sentence, not a stack.
const parts = process.versions.node.split('.').map(Number)
const major = parts[0] || 0
const minor = parts[1] || 0

export const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22

export function sayItDoesNot() {
  console.error('Orrery needs Node 20.19 or newer (21 and 22.0 to 22.11 do not do either). This is Node ' + process.versions.node + '.')
  process.exitCode = 1
}
