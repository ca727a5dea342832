import { communities } from '#layout/presets/communities.ts'
import { flat } from '#layout/presets/flat.ts'
import { layered } from '#layout/presets/layered.ts'
import type { ArrangingPreset, Preset } from '#layout/presets/preset.ts'
import { radial } from '#layout/presets/radial.ts'
import { stages } from '#layout/presets/stages.ts'

/** Layouts that arrange any scene by its links; loaded when the first of them is chosen. */
export const arranging: readonly ArrangingPreset[] = [communities, radial, layered, flat]

/** Every layout there is. */
export const presets: readonly Preset[] = [...stages, ...arranging]
