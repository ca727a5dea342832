import { lensIds, type LensId } from '#model/view-state.ts'
import { roles } from '#lenses/roles.ts'
import { briefWords as say } from '#words/en/brief.ts'
import { format } from '#words/index.ts'
import type { BriefFigure } from '#exporters/brief/brief.ts'
import { wordedBy, type BriefAsked } from '#exporters/brief/asked.ts'
import { clip } from '#exporters/brief/measure.ts'

/** The other lenses are asked only where that takes no time a person would feel. */
const mostNodes = 3000
/** letters that a page has for it */
const room = 430

/** What is not stated: key figures without a number, then what the open lens lacks, then what the role's other lenses lack. */
export function missingOf(asked: BriefAsked, figures: readonly BriefFigure[]): readonly string[] {
  const { lens, told } = asked
  const unknown = figures.filter(({ value }) => value === format.notStated).map(({ label }) => say.figureMissing(label))
  const others = told.ecosystem.synthetic || told.ecosystem.nodes.count > mostNodes ? [] : otherLenses(asked)
  const all = [...new Set([...unknown, ...lens.view.missing.map(wordedBy(lens.says, 'needs')), ...others])]
  if (all.length === 0) return [say.nothingMissing]
  const shown: string[] = []
  let used = 0
  for (const sentence of all.map((each) => clip(each, 220))) {
    if (used + sentence.length > room && shown.length > 0) break
    used += sentence.length
    shown.push(sentence)
  }
  return shown.length === all.length ? shown : [...shown, say.moreMissing(all.length - shown.length)]
}

function otherLenses({ told, lens, speakers, view }: BriefAsked): string[] {
  const order: readonly LensId[] = view.role === undefined ? lensIds : roles[view.role].lenses
  const asked = order.filter((id) => id !== lens.id && id !== 'changes')
  return asked.flatMap((id) => {
    const other = speakers.lenses.find((each) => each.id === id)
    const seen = other?.view({ ...told, layout: 'composed', params: {}, focus: [], atoms: false, small: false })
    return seen?.missing.map(wordedBy(other?.says, 'needs')) ?? []
  })
}
