import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'
import { documentLenses, roleIds, type LensId, type RoleId } from '#model/view-state.ts'
import { checksAcross } from '#analytics/checks/all.ts'
import { lenses } from '#lenses/index.ts'
import { roles } from '#lenses/roles.ts'
import { composeBrief } from '#exporters/brief/compose.ts'
import { briefHtml } from '#exporters/brief/page.ts'
import { briefText } from '#exporters/brief/text.ts'
import { defaultView } from '#state/view.ts'
import { briefWords } from '#words/en/brief.ts'
import { commandLineWords as say } from '#words/en/command-line.ts'
import { businessOf } from '#cli/business.ts'
import type { Command } from '#cli/command.ts'
import { give, refusedEnding } from '#cli/give.ts'
import { openProgram } from '#cli/open-program.ts'
import { viewOf } from '#cli/places.ts'

const endings = ['.html', '.txt']

/** The page that a reader prints: findings, figures, sources; without a stage the lens's chart is its picture. */
export const brief = {
  id: 'brief',
  options: [
    { id: 'to', takes: 'FILE', needed: true },
    { id: 'role', takes: 'ID', among: roleIds, otherwise: say.everyone },
    { id: 'lens', takes: 'ID', among: documentLenses, otherwise: say.firstLens },
    { id: 'program', takes: 'ID', otherwise: say.firstProgram },
  ],
  async run(asked, world) {
    const { values } = asked
    const to = String(values['to'])
    if (to !== '-' && !endings.some((ending) => to.toLowerCase().endsWith(ending))) return refusedEnding(to, endings, world)
    const opened = await openProgram(asked, world)
    if (typeof opened === 'number') return opened
    const { ecosystem, programme } = opened
    const role = values['role'] as RoleId | undefined
    const id = (values['lens'] ?? (role === undefined ? undefined : roles[role].lenses[0]) ?? defaultView.lens) as LensId
    const business = businessOf(ecosystem, programme)
    const written = composeBrief({
      told: business,
      speakers: { lenses, across: checksAcross },
      figures: business.figures,
      lens: { id, view: viewOf(business, { lens: id, layout: 'composed' }), says: lenses.find((lens) => lens.id === id)?.says },
      view: { ...(role !== undefined && { role }) },
      supposed: [],
      refused: [],
      filters: [],
    })
    const text = to === '-' || /\.txt$/i.test(to) ? briefText(written) : briefHtml(written, inter)
    if (to === '-') {
      world.out(text)
      return 0
    }
    if (!(await give(to, text, world))) return 1
    world.say(briefWords.written(to, written.findings.length, Math.ceil(new TextEncoder().encode(text).length / 1000)))
    return 0
  },
} as const satisfies Command
