import { nodeIndex } from '#model/find.ts'
import { readingIds } from '#model/view-state.ts'
import { rankFindings } from '#analytics/findings/rank.ts'
import { roles } from '#lenses/roles.ts'
import { findingsOf, type SaidFinding, type Told } from '#lenses/said-findings.ts'
import { briefWords as say } from '#words/en/brief.ts'
import { dayNumber } from '#words/format.ts'
import { format, words } from '#words/index.ts'
import { wordedBy, type BriefAsked } from '#exporters/brief/asked.ts'
import type { Brief, BriefDraft, BriefFinding, BriefPicture } from '#exporters/brief/brief.ts'
import { evidenceOf, Sources } from '#exporters/brief/evidence.ts'
import { figureRows } from '#exporters/brief/figures.ts'
import { fitted } from '#exporters/brief/fit.ts'
import { clip } from '#exporters/brief/measure.ts'
import { chartOf } from '#exporters/brief/chart-choice.ts'
import { missingOf } from '#exporters/brief/missing.ts'
import { twinOf } from '#exporters/brief/twin.ts'

/** One page from the findings of a program for a role. Every number in it is a kernel's, worded by `words`; the same state gives the same brief. */
export function composeBrief(asked: BriefAsked): Brief {
  const { told, lens, view, supposed } = asked
  const { ecosystem, programme, book } = told
  const { id: programId, label = '', document } = ecosystem.programmes[programme] ?? { id: '', document: -1 }
  const sources = new Sources(ecosystem, document === undefined || document < 0 ? [] : [document])
  const lensWords = words.interface.lenses[lens.id] ?? { name: lens.id, question: '' }
  const [headline = lensWords.name, ...rest] = lens.view.finding.map(wordedBy(lens.says, 'findings'))
  const ranked = rankedFor(asked)
  const opened = sources.named
  const named: number[] = []
  const findings = ranked.map((finding): BriefFinding => {
    const said = saidFinding(finding, told, sources)
    named.push(sources.named)
    return said
  })
  const asOf = book.asOf === undefined || Number.isNaN(book.asOf) ? '' : format.day(book.asOf)
  const audience = say.audience(view.role === undefined ? undefined : words.roles[view.role].name)
  const figures = figureRows(asked.figures, supposed.length > 0 ? asked.baseFigures : undefined)
  const stated = ecosystem.atoms.filter((atom) => atom.programme === programme && atom.basis === 'stated').length
  const draft: BriefDraft = {
    title: say.title(label === '' ? programId : label, audience, asOf),
    program: clip(label, 110),
    audience,
    asOf: asOfOf(told, view.asOf, asOf),
    scenario: clip(supposed.length === 0 ? say.baseCase : say.supposed(supposed), 330),
    supposed: supposed.length > 0,
    conditions: conditionsOf(asked),
    synthetic: ecosystem.synthetic ? say.synthetic : '',
    version: say.version(ecosystem.version),
    lens: lensWords,
    headline: clip(headline, 260),
    rest: rest.slice(0, 3).map((sentence) => clip(sentence, 240)),
    figures: figures.map((row) => ({ ...row, label: clip(row.label, 80), value: clip(row.value, 40), beside: clip(row.beside, 40) })),
    findings,
    table: twinOf(lens.view.table, lensWords.name),
    missing: missingOf(asked, figures),
    restsOn: (shown) => {
      const behind = new Set([...asked.figures, ...lens.view.finding, ...ranked.slice(0, shown)].flatMap(({ inputs = [] }) => [...inputs])).size
      return { sources: sources.said(named[shown - 1] ?? opened, 4).map((source) => clip(source, 150)), facts: behind === 0 ? say.noFactsAtAll : say.facts(behind, stated) }
    },
    picture: pictureOf(asked, lensWords.name, headline),
  }
  return fitted(draft)
}

/** As the Findings panel ranks them, without the answer that stands above them as the headline. */
function rankedFor({ told, speakers, lens, view: { role, pinned, hidden } }: BriefAsked): readonly SaidFinding[] {
  const found = findingsOf(told, speakers)
  const steer = { ...(role !== undefined && { role: roles[role].findings }), ...(pinned !== undefined && { pinned }), ...(hidden !== undefined && { hidden }) }
  const { shown } = rankFindings(found, steer)
  return shown.map(({ finding }) => finding as SaidFinding).filter(({ id }) => id !== `lens/${lens.id}`)
}

function saidFinding({ id, text, rule, number, tone, origin, inputs }: SaidFinding, { ecosystem }: Told, sources: Sources): BriefFinding {
  // a bare count says nothing beside its sentence
  const known = number !== undefined && number.unit !== 'count' && !Number.isNaN(number.value)
  return {
    id,
    text: clip(text, 330),
    ...(known && { figure: format.amount(number.value, number.unit, number.currency) }),
    ...(origin === 'check' ? { tone: 'watch' as const } : tone !== undefined && { tone }),
    rule: clip(say.rule(rule), 160),
    evidence: clip(evidenceOf(ecosystem, inputs, sources), 300),
  }
}

function asOfOf({ ecosystem, programme }: Told, chosen: string | undefined, shown: string): string {
  const own = ecosystem.programmes[programme]?.asOf
  const ownDay = own === undefined ? '' : format.day(own)
  if (chosen !== undefined && dayNumber(chosen) !== own) return say.asOfChosen(format.day(dayNumber(chosen)), ownDay)
  return shown === '' ? say.noDate : say.asOf(shown)
}

/** Readings, rules and filters change what a number means: they are said beside it. */
function conditionsOf({ told: { ecosystem, base }, view, refused, filters }: BriefAsked): string[] {
  const read = readingIds.filter((id) => view.readings?.[id]).map((id) => words.readingChips[id])
  const edits = (view.edits ?? []).map(({ rule, value }) => {
    const tier = rule.split('/').slice(1, -1).join('/')
    return words.editChip(rule, value, base.currency, ecosystem.nodes.labels[nodeIndex(ecosystem, tier)] ?? tier)
  })
  const untouched = read.length === 0 && edits.length === 0
  return [
    ...(untouched ? [`${say.noReadings}, ${say.noEdits}`] : [...(read.length > 0 ? [say.readings(read)] : [say.noReadings]), ...(edits.length > 0 ? [say.edits(edits)] : [])]),
    ...(refused.length > 0 ? [say.refused(refused)] : []),
    ...(filters.length > 0 ? [say.only(filters)] : []),
  ].map((sentence) => clip(sentence, 220))
}

function pictureOf({ stage, lens }: BriefAsked, name: string, headline: string): BriefPicture {
  const alt = words.interface.stage.label(name, headline)
  if (stage !== undefined) return { kind: 'pixels', ...stage, alt, caption: say.picture(name) }
  const flat = chartOf(lens.view.flat)
  return flat === undefined ? { kind: 'none', caption: say.noPicture(name) } : { kind: 'chart', flat, alt, caption: say.chart(name) }
}
