import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'
import { documentLenses, roleIds, type LensId, type RoleId } from '#model/view-state.ts'
import { checksAcross } from '#analytics/checks/all.ts'
import { lenses } from '#lenses/index.ts'
import { roles } from '#lenses/roles.ts'
import { composeBrief } from '#exporters/brief/compose.ts'
import { briefHtml } from '#exporters/brief/page.ts'
import { briefText } from '#exporters/brief/text.ts'
import { bundledProgrammes } from '#state/url.ts'
import { defaultView } from '#state/view.ts'
import { briefWords } from '#words/en/brief.ts'
import { commandLineWords as say } from '#words/en/command-line.ts'
import { businessOf } from '#cli/business.ts'
import type { Command } from '#cli/command.ts'
import { codeOf, open, sayNothing, sayProblems } from '#cli/open.ts'
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
  async run({ file, values }, world) {
    const to = String(values['to'])
    const refused = (id: string, more: Readonly<Record<string, string | readonly string[]>>): 2 => {
      world.say(say.error(say.refusals[id]!({ command: 'brief', file, ...more })))
      return 2
    }
    if (to !== '-' && !endings.some((ending) => to.toLowerCase().endsWith(ending))) return refused('not-hand-out', { came: to, wanted: endings })
    // A bundled program is named as in ?data= of the page.
    const bundled = bundledProgrammes.some((id) => id === file)
    const opened = bundled ? await open('ecosystem.json', { ...world, size: () => Promise.resolve(0), read: () => world.bundled() }) : await open(file, world)
    if (opened === undefined) return 1
    sayProblems(opened, world)
    const { ecosystem } = opened
    if (ecosystem === undefined) {
      sayNothing(opened, world)
      return 1
    }
    const named = values['program'] ?? (bundled ? file : undefined)
    const programme = named === undefined ? 0 : ecosystem.programmes.findIndex(({ id }) => id === named)
    if (programme === -1) return refused('unknown-program', { came: String(named), wanted: ecosystem.programmes.map(({ id }) => id) })
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
    try {
      await world.write(to, text)
    } catch (error) {
      world.say(say.error(say.unwritten(to, codeOf(error))))
      return 1
    }
    world.say(briefWords.written(to, written.findings.length, Math.ceil(new TextEncoder().encode(text).length / 1000)))
    return 0
  },
} as const satisfies Command
