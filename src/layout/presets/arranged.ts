import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import type { Anchoring, ArrangingPreset, Relations } from '#layout/presets/preset.ts'

/** A scene as a layout arranges it; `problemOf` settles it like any other. The given scene stays as it is. */
export function arranged(scene: Scene, preset: ArrangingPreset, roots: readonly NodeId[], relations?: Relations): { scene: Scene; anchoring: Anchoring } {
  const anchoring = preset.arrange(scene, roots, relations)
  const { position, strength, length = scene.links.length, stiffness = scene.links.stiffness } = anchoring
  const { stage, arrange: _arrange, ...tuning } = preset
  const key = (former: string): string => `${former}/from ${anchoring.roots.map((root) => scene.nodes.ids[root]).join(' ')}`
  return {
    anchoring,
    scene: {
      ...scene,
      stage,
      tuning,
      anchors: { ...scene.anchors, position, strength },
      links: { ...scene.links, length, stiffness },
      layoutKey: key(scene.layoutKey),
      ...(scene.grownFrom !== undefined && { grownFrom: key(scene.grownFrom) }),
    },
  }
}
