import { nodeTypes } from '#model/ecosystem.ts'
import { documentLenses } from '#model/view-state.ts'
import type { SearchItem } from '#ui/search/search.ts'
import { factCounts } from '#lenses/counts.ts'
import { layoutWords } from '#words/en/layouts.ts'
import { playerWords } from '#words/en/player.ts'
import { words } from '#words/index.ts'
import { findingText } from '#app/sentences.ts'
import type { Picture } from '#app/picture.ts'
import type { StoryEntry } from '#app/story/shelf.ts'

/** What the omnibox knows: entities of the data, findings of the open view, checks, stories, and every command by name. */
export function searchItems(picture: Picture, stories: readonly StoryEntry[] = []): SearchItem[] {
  const { ecosystem } = picture
  const { nodes } = ecosystem
  const facts = factCounts(ecosystem)
  const entities = nodes.ids.map((id, node): SearchItem => {
    const type = nodeTypes[nodes.types[node]!]!
    const here = ((nodes.programmes[node]! >>> picture.programme) & 1) === 1
    const label = nodes.labels[node]!
    const short = words.shortName(label)
    return {
      id: `node:${id}`,
      group: type === 'Partner' ? 'partner' : 'entity',
      label,
      detail: words.legendLabel(type),
      weight: (here ? 10_000 : 0) + facts[node]!,
      ...(short !== label && { also: [short] }),
    }
  })
  const findings = picture.lens.finding.map((saying, i): SearchItem => ({ id: `finding:${i}`, group: 'finding', label: findingText(picture)(saying), weight: 10 - i }))
  const lenses = documentLenses.map((id): SearchItem => ({ id: `lens:${id}`, group: 'command', label: words.interface.lenses[id]?.name ?? id, detail: words.interface.lenses[id]?.question ?? '', also: [words.interface.lenses[id]?.question ?? ''], weight: 5 }))
  const commands = Object.entries(words.commands).map(([id, label]): SearchItem => ({ id: `command:${id}`, group: 'command', label }))
  const layouts = Object.entries(layoutWords.choices).map(([id, { name, means }]): SearchItem => ({ id: `layout:${id}`, group: 'command', label: layoutWords.command(name), detail: means }))
  const told = stories.map(({ id, title, kind }): SearchItem => ({ id: `story:${id}`, group: 'command', label: playerWords.command(title), detail: playerWords.commandDetail[kind], weight: 4 }))
  return [...entities, ...findings, ...lenses, ...told, ...commands, ...layouts]
}
