import type { Atom, Ecosystem } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { SceneLabel } from '#model/scene.ts'
import { dataQualityWords } from '#words/en/lenses/data-quality.ts'
import type { Composer } from '#lenses/composer.ts'

const apart = 0.3
const above = 0.24
const longest = 48
/** The statements keep this far from the middle at most: their texts grow outwards and need room. */
const reach = 0.55

/** Places of the two statements: always part of the scene, so that a finding that opens grows from the picture as it stood. */
export const statementIds: readonly [NodeId, NodeId] = ['statement:first', 'statement:second']

/** Two facts that contradict each other, over the flag of their finding: a double line between them, one line for each, and both statements. */
export function placeContradiction(ecosystem: Ecosystem, composer: Composer, labels: SceneLabel[], first: number, pair: readonly [Atom, Atom], at: readonly [number, number, number], small: boolean): void {
  const side = small ? 0.2 : apart
  const middle = Math.max(-reach, Math.min(reach, at[0]))
  pair.forEach((atom, i) => {
    const x = middle + (i === 0 ? -side : side)
    composer.place(first + i, { size: 0.018, tone: 'neutral', shape: 'tablet', at: [x, at[1] + above, at[2]], charge: 0.2 })
    const subject = ecosystem.nodes.labels[atom.subject] ?? ''
    labels.push({
      node: statementIds[i]!,
      lines: [{ text: cut(subject), strong: true }, { text: cut(dataQualityWords.says(atom.predicate, atom.text)) }, { text: dataQualityWords.line(atom.source.line), tone: 'muted' }],
      priority: 1190 - i,
      align: i === 0 ? 'end' : 'start',
      shift: [i === 0 ? -10 : 10, 0],
    })
    // What it is said of, where that stands on the stage too.
    if (nodeIndex(ecosystem, ecosystem.nodes.ids[atom.subject] ?? '') !== -1 && (composer.nodes.size[atom.subject] ?? 0) > 0)
      composer.tie(first + i, atom.subject, { tone: 'muted', style: 'dotted', opacity: 0.5, width: 1, stiffness: 0, atoms: [atom.id] })
  })
  for (const [i, curve] of [0.06, 0.22].entries()) composer.tie(first, first + 1, { tone: 'bad', opacity: 0.9, width: 1.6, stiffness: 0, curve, atoms: [pair[i]!.id] })
}

const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`)
