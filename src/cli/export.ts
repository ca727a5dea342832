import { gather } from '#analytics/gather.ts'
import { settle } from '#layout/precompute.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { bake } from '#exporters/hand-out/bake.ts'
import { handOutExporters } from '#exporters/index.ts'
import { commandLineWords as say } from '#words/en/command-line.ts'
import { handOutWords } from '#words/en/hand-out.ts'
import { words } from '#words/index.ts'
import type { Command } from '#cli/command.ts'
import { ownFont } from '#cli/fonts.ts'
import { give, refusedEnding } from '#cli/give.ts'
import { openProgram } from '#cli/open-program.ts'
import { titlesOf, viewOf } from '#cli/places.ts'
import { askedView, seedOption, viewOptions } from '#cli/view-options.ts'

const endings = handOutExporters.map(({ extension }) => `.${extension}`)

/** `export` is a word of the language. */
export const exportCommand = {
  id: 'export',
  options: [
    { id: 'to', takes: 'FILE', needed: true },
    ...viewOptions,
    { id: 'theme', takes: 'NAME', among: ['dark', 'light'], otherwise: 'dark' },
    seedOption,
  ],
  async run(asked, world) {
    const { values } = asked
    const to = String(values['to'])
    const exporter = handOutExporters.find(({ extension }) => to.toLowerCase().endsWith(`.${extension}`))
    if (exporter === undefined) return refusedEnding(to, endings, world)
    const opened = await openProgram(asked, world)
    if (typeof opened === 'number') return opened
    const { ecosystem, programme } = opened
    const { lens, layout, seed } = askedView(asked)
    const book = gather(ecosystem, programme)
    const view = viewOf({ ecosystem, programme, book, base: book }, { lens, layout })
    const { scene } = view
    const lensName = words.interface.lenses[lens]?.name ?? lens
    const { id, label, asOf } = ecosystem.programmes[programme] ?? { id: '', label: '', asOf: undefined }
    const titleOf = titlesOf(ecosystem, view)
    const baked = await bake(
      {
        about: { title: `${label}: ${lensName}`, program: id, lens, dataVersion: ecosystem.version, asOf: asOf === undefined ? null : new Date(asOf * 86_400_000).toISOString().slice(0, 10), supposed: [], synthetic: ecosystem.synthetic },
        scene,
        positions: settle(problemOf(scene, { layout, seed })),
        theme: values['theme'] === 'light' ? 'light' : 'dark',
        titleOf,
        lit: null,
      },
      ownFont,
    )
    if (baked.bodies === 0) {
      world.say(say.error(say.emptyStage(lensName)))
      return 1
    }
    const bytes = await exporter.write(baked)
    if (!(await give(to, bytes, world))) return 1
    world.say(handOutWords.written(to, baked.bodies, baked.labels, baked.triangles, bytes.length))
    if (baked.unlettered > 0) world.say(handOutWords.unlettered(baked.unlettered))
    return 0
  },
} as const satisfies Command
