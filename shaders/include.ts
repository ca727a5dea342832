/**
 * Puts library text where a line says `#include "lib/name.glsl"`; a library may include others, each lands once.
 * @throws when the named file is not among `libraries`
 */
export function include(source: string, libraries: Readonly<Record<string, string>>): string {
  const placed = new Set<string>()
  const resolve = (text: string): string =>
    text.replace(/^[ \t]*#include "([^"]+)"[ \t]*$/gm, (_, name: string) => {
      if (placed.has(name)) return ''
      placed.add(name)
      const library = libraries[name]
      if (library === undefined) throw new Error(`shader includes "${name}", known are ${Object.keys(libraries).join(', ')}`)
      return resolve(library)
    })
  return resolve(source)
}
