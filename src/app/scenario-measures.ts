import type { Deal, Known, Partnership } from '#analytics/book.ts'
import type { NodeId } from '#model/ids.ts'
import type { Saying } from '#model/figure.ts'
import { isoDay } from '#model/quarter.ts'
import type { Measure } from '#model/tabular.ts'
import type { ScenarioOp } from '#model/view-state.ts'
import { dealOf } from '#lenses/deal-node.ts'
import { dueText } from '#lenses/due-text.ts'
import { takeBack, topicOf } from '#state/view.ts'
import { kindOf, typedText } from '#ui/scenarios/read-typed.ts'
import type { Measured } from '#ui/scenarios/measured.ts'
import { format } from '#words/index.ts'
import { refusals } from '#words/en/scenario.ts'
import { scenarioWords } from '#words/en/scenario-panel.ts'
import type { Picture } from '#app/picture.ts'
import { attempt } from '#app/scenario-desk.ts'
import type { Session } from '#app/session.ts'

/** A measure and whose it is, as a scenario names it. */
export interface OwnMeasured extends Measured { node: NodeId }

const ofPartner: readonly Measure[] = ['value', 'revenue', 'growth']
const ofDeal: readonly Measure[] = ['value', 'probability', 'due']

/** What can be supposed of the body: the numbers of a partner that is there, those of a deal that is open. */
export const measuresOf = (picture: Picture, body: NodeId): OwnMeasured[] => [...ofPartner, ...ofDeal].flatMap((measure, i, all) => (all.indexOf(measure) === i ? (measureOf(picture, body, measure) ?? []) : []))

/** One measure of the body; undefined: it has none that can be supposed. */
export function measureOf({ book, base }: Picture, body: NodeId, measure: Measure): OwnMeasured | undefined {
  const partner = book.partners.find((each) => each.id === body && each.fromDeal === undefined)
  const deal = partner === undefined ? dealOf(book, base, body) : undefined
  const found = partner !== undefined ? (ofPartner.includes(measure) ? partner : undefined) : deal?.outcome === 'open' && ofDeal.includes(measure) ? deal : undefined
  if (found === undefined) return undefined
  const known = knownOf(found, measure)
  const stated = partner !== undefined ? base.partners.find((each) => each.id === partner.id) : base.deals.find((each) => each.id === deal!.id)
  const isSupposed = known.assumed === true && stated !== undefined
  const text = (from: Partnership | Deal): string => {
    const { value } = knownOf(from, measure)
    if (Number.isNaN(value)) return format.notStated
    if (measure === 'due') return dueText(from as Deal) || format.due(value)
    return kindOf[measure] === 'money' ? format.money(value, book.currency) : format.percent(value)
  }
  return {
    node: found.id,
    measure,
    of: found.label,
    label: measure === 'value' && deal !== undefined ? scenarioWords.edit.dealValue : scenarioWords.edit.measures[measure],
    now: text(found),
    typed: measure === 'due' && 'due' in found && found.due.text !== '' ? found.due.text : typedText(kindOf[measure], known.value),
    currency: book.currency,
    value: known.value,
    stated: stated === undefined ? NaN : knownOf(stated, measure).value,
    ...(isSupposed && { was: text(stated) }),
  }
}

const knownOf = (found: Partnership | Deal, measure: Measure): Known => (found as unknown as Readonly<Record<Measure, Known>>)[measure]

const operationFor = ({ node, measure }: OwnMeasured, value: number): ScenarioOp => (measure === 'due' ? { op: 'set-due', node, day: isoDay(value) } : { op: `set-${measure}`, node, value })

/** Supposes another value of a measure; why it cannot be, in words, or null. */
export function supposeMeasure(session: Session, measured: OwnMeasured, value: number, gesture?: string): string | null {
  const refused = attempt(session, operationFor(measured, value), { quiet: true, ...(gesture !== undefined && { gesture }) })
  return refused === null ? null : refusalOf(refused)
}

export const resetMeasure = (session: Session, measured: OwnMeasured): void => session.store.getState().change(takeBack(topicOf(operationFor(measured, measured.value))))

export const refusalOf = (saying: Saying): string => refusals[saying.id]?.(saying.values) ?? saying.id
