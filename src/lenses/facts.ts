import type { Ecosystem } from '#model/ecosystem.ts'
import type { NodeId } from '#model/ids.ts'
import type { Composer } from '#lenses/composer.ts'
import type { LensContext } from '#lenses/lens.ts'

/** A fact drawn as a point: a value as a grain by its subject, a relation as a bead between its ends (VIEWS.md 3.12). */
export interface FactPoint { id: NodeId; atom: number; subject: number; /** -1 for a value */ object: number }

export function factExtras(ecosystem: Ecosystem, programme?: number): FactPoint[] {
  return ecosystem.atoms.flatMap((atom, index) =>
    programme === undefined || atom.programme === programme ? [{ id: `fact:${atom.id}`, atom: index, subject: atom.subject, object: atom.object }] : [],
  )
}

/** All of one size: a point is a fact, not a weight. */
const grain = 0.0046

export function placeFacts({ ecosystem }: LensContext, composer: Composer, points: readonly FactPoint[]): void {
  points.forEach((point, i) => {
    const node = ecosystem.nodes.count + i
    const atom = [ecosystem.atoms[point.atom]!.id]
    composer.place(node, { size: grain, tone: 'neutral', shape: 'point', opacity: point.object === -1 ? 0.42 : 0.7, charge: 0.02 })
    if (point.object === -1) composer.tie(point.subject, node, { opacity: 0, length: composer.nodes.size[point.subject]! + 0.02, stiffness: 0.9, atoms: atom })
    else {
      composer.tie(point.subject, node, { opacity: 0, length: 0.05, stiffness: 0.3, atoms: atom })
      composer.tie(point.object, node, { opacity: 0, length: 0.05, stiffness: 0.3, atoms: atom })
    }
  })
}
