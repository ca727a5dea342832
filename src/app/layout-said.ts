import type { Picture } from '#app/picture.ts'
import { titleOf } from '#app/picture.ts'
import type { Failed } from '#app/layout-session.ts'
import { layoutProblems as words } from '#words/en/layout-problems.ts'

/** The one sentence for a layout that came to nothing: what came, what was wanted, what to do. */
export function layoutSaid({ reason, trouble, scene, detail, again }: Failed, picture: Picture | null): string {
  if (again === true) return words.again
  const bodies = scene.nodes.size.reduce((sum, size) => sum + (size > 0 ? 1 : 0), 0)
  switch (reason) {
    case 'problem': return words.problem(whoOf(trouble, scene, picture), trouble?.column ?? '', trouble?.came ?? detail)
    case 'memory': return words.memory(bodies)
    case 'silent': return words.silent(bodies)
    case 'crash': return words.crash(detail)
    default: return words.unavailable
  }
}

function whoOf(trouble: Failed['trouble'], { nodes, links }: Failed['scene'], picture: Picture | null): string | undefined {
  const name = (node: number | undefined): string => {
    const id = node === undefined ? undefined : nodes.ids[node]
    return id === undefined ? '?' : ((picture && titleOf(picture, id)) ?? id)
  }
  if (trouble?.node !== undefined) return words.body(name(trouble.node))
  return trouble?.link === undefined ? undefined : words.link(name(links.from[trouble.link]), name(links.to[trouble.link]))
}
