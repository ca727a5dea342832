import type { Scene } from '#model/scene.ts'
import type { LayoutId, ViewState } from '#model/view-state.ts'

/** Same key, same positions: what stands where, the layout, and what a hand has placed. */
export const layoutKey = (scene: Pick<Scene, 'layoutKey'>, layout: LayoutId, pins: ViewState['pins']): string => `${scene.layoutKey}|${layout}|${pins === undefined ? '' : JSON.stringify(pins)}`
