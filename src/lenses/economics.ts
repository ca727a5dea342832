import type { Flat } from '#model/tabular.ts'
import type { Economics } from '#lenses/economics-chart.ts'
import { growthEconomics } from '#lenses/economics-growth.ts'
import { levelEconomics } from '#lenses/economics-levels.ts'
import { networkEconomics } from '#lenses/economics-network.ts'
import { planEconomics } from '#lenses/economics-plan.ts'
import { returnEconomics } from '#lenses/economics-return.ts'
import { economicsScene } from '#lenses/economics-scene.ts'
import { termsEconomics } from '#lenses/economics-terms.ts'
import { economicsBars, economicsCards, economicsLegend, economicsTable } from '#lenses/economics-twins.ts'
import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { economicsSays } from '#words/en/lenses/economics.ts'

/** What a programme's facts can feed decides what is shown; the first that finds its facts. No programme is named here. */
const compositions: readonly ((context: LensContext) => Economics | undefined)[] = [
  termsEconomics, growthEconomics, returnEconomics, levelEconomics, networkEconomics, planEconomics,
]

/** The composition that stands on the stage; undefined: no facts for any. */
export function economicsOf(context: LensContext): Economics | undefined {
  for (const compose of compositions) {
    const economics = compose(context)
    if (economics !== undefined) return economics
  }
  return undefined
}

/** What does it earn, where does it go, what does it cost? VIEWS.md 3.5. */
export const economicsLens = {
  id: 'economics',
  readsBest: 'flat',
  opensSplit: true,
  says: economicsSays,
  view: (context: LensContext): LensView => {
    const economics = economicsOf(context)
    if (economics !== undefined) return viewOf(context, economics)
    return notStatedView(context, { id: 'economics-none', values: { programme: context.book.label } }, [{ id: 'needs-economics', values: { costs: 'yes' } }])
  },
} satisfies Lens

function viewOf(context: LensContext, economics: Economics): LensView {
  const { chart } = economics
  const parts = [...(economics.instead === undefined ? economicsBars(chart) : [economics.instead]), ...economics.more]
  const [only] = parts
  const flat: Flat = parts.length === 1 && only !== undefined ? only.flat : { kind: 'several', parts }
  return {
    finding: economics.finding,
    missing: economics.missing,
    scene: economicsScene(context, chart),
    legend: economicsLegend(chart),
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat,
    table: economicsTable(chart),
    figures: [],
    notes: economics.notes,
    controls: economics.controls,
    extras: economicsCards(context, chart),
  }
}
