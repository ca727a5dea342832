import { documentLenses, layoutIds, type LayoutId, type LensId } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'
import { commandLineWords as say } from '#words/en/command-line.ts'
import type { Asked, Option } from '#cli/command.ts'

/** Which view of which program: asked by every command that lays one out. */
export const viewOptions = [
  { id: 'lens', takes: 'ID', among: documentLenses, otherwise: defaultView.lens },
  { id: 'layout', takes: 'ID', among: layoutIds, otherwise: defaultView.layout },
  { id: 'program', takes: 'ID', otherwise: say.firstProgram },
] as const satisfies readonly Option[]

/** What the places begin with: the same seed, the same places. */
export const seedOption = { id: 'seed', takes: 'N', whole: [0, 4_294_967_295], otherwise: '1' } as const satisfies Option

/** The view and the seed that were asked for, or else those of the page as it opens. */
export function askedView({ values }: Asked): { lens: LensId; layout: LayoutId; seed: number } {
  return { lens: (values['lens'] ?? defaultView.lens) as LensId, layout: (values['layout'] ?? defaultView.layout) as LayoutId, seed: Number(values['seed'] ?? 1) }
}
