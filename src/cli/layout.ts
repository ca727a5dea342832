import { gather } from '#analytics/gather.ts'
import { commandLineWords as say } from '#words/en/command-line.ts'
import { words } from '#words/index.ts'
import type { Command } from '#cli/command.ts'
import { give } from '#cli/give.ts'
import { openProgram } from '#cli/open-program.ts'
import { placesCsv, placesJson, placesOf, viewOf, type Wanted } from '#cli/places.ts'
import { askedView, seedOption, viewOptions } from '#cli/view-options.ts'

const manyBodies = 100_000

export const layout = {
  id: 'layout',
  options: [
    { id: 'out', takes: 'FILE', needed: true },
    ...viewOptions,
    seedOption,
    { id: 'dimensions', takes: 'N', among: ['2', '3'], otherwise: '3' },
  ],
  async run(asked, world) {
    const { values } = asked
    const opened = await openProgram(asked, world)
    if (typeof opened === 'number') return opened
    const { ecosystem, programme } = opened
    const wanted: Wanted = { ...askedView(asked), dimensions: values['dimensions'] === '2' ? 2 : 3 }
    const book = gather(ecosystem, programme)
    const view = viewOf({ ecosystem, programme, book, base: book }, wanted)
    const bodies = view.scene.nodes.size.reduce((sum, size) => sum + (size > 0 ? 1 : 0), 0)
    if (bodies === 0) world.say(say.emptyStage(words.interface.lenses[wanted.lens]?.name ?? wanted.lens))
    if (bodies >= manyBodies) world.say(say.settling(bodies))
    const places = placesOf(ecosystem, view, wanted)
    const out = String(values['out'])
    const head = { dataVersion: ecosystem.version, program: ecosystem.programmes[programme]?.id ?? '', ...wanted }
    const text = /\.csv$/i.test(out) ? placesCsv(places) : placesJson(head, places)
    if (out === '-') {
      world.out(text)
      return 0
    }
    if (!(await give(out, text, world))) return 1
    world.say(say.written(places.length, out))
    return 0
  },
} as const satisfies Command
