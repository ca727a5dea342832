import { byMonth } from '#analytics/communication-by-month.ts'
import type { Cell, Flat, Table } from '#model/tabular.ts'
import { format } from '#words/index.ts'
import { stakeholderWords } from '#words/en/lenses/stakeholders.ts'
import { emptyCell, textCell } from '#lenses/cells.ts'
import type { Spoke, StakeholderPlan } from '#lenses/stakeholders-plan.ts'
import { formatTone, mainFormat } from '#lenses/stakeholders-scene.ts'

const headings = stakeholderWords.headings
const nameOf = ({ told, side }: Spoke): string => (side === 'executive' ? stakeholderWords.executive(told.label, told.way) : told.label)

/** A strip of twelve months, and who stands around the plan. */
export function stakeholdersFlat(plan: StakeholderPlan): Flat {
  const strip = (yearly: number) => (Number.isNaN(yearly) ? Array.from({ length: 12 }, () => NaN) : byMonth(yearly))
  const monthsOf = (spoke: Spoke) => spoke.told.parts.map((part) => strip(part.yearly)).reduce((sum, months) => sum.map((each, i) => each + months[i]!))
  const cell = (value: number, spoke?: Spoke) => (Number.isNaN(value) ? { text: '', mark: 'question' as const } : { text: value === 0 ? '' : format.count(value), ...(spoke !== undefined && value > 0 && { tone: formatTone(mainFormat(spoke)) }) })
  const rows = plan.spokes.map((spoke) => ({ label: nameOf(spoke), node: spoke.told.node, note: spoke.told.cadence, cells: [...monthsOf(spoke).map((value) => cell(value, spoke)), { text: format.count(spoke.told.yearly) }] }))
  const all = plan.spokes.filter((spoke) => !Number.isNaN(spoke.told.yearly))
  const sums = Array.from({ length: 12 }, (_, month) => all.reduce((sum, spoke) => sum + monthsOf(spoke)[month]!, 0))
  const { approvers, audiences, sponsors } = plan.governance
  const said = (each: { id: string; label: string; roles: readonly string[]; atoms: readonly string[] }) => ({ id: each.id, title: each.label, text: each.roles.map((role) => stakeholderWords.roles[role] ?? role).join(', '), tone: 'neutral' as const, nodes: [each.id], atoms: each.atoms })
  const sections = [
    { label: stakeholderWords.approvers, items: approvers.map((each) => ({ ...said(each), ...(plan.silent.some((silent) => silent.id === each.id) && { mark: 'question' as const, tone: 'unknown' as const, text: stakeholderWords.noRow }) })) },
    { label: stakeholderWords.audiences, items: audiences.map(said) },
    { label: stakeholderWords.sponsors, items: sponsors.filter((each) => !each.named).map((each) => ({ id: `sponsor:${each.tier}`, title: each.label, text: stakeholderWords.sponsor(each.label, each.text), tone: 'unknown' as const, mark: 'question' as const, nodes: [each.tier], atoms: each.atoms })) },
  ].filter((section) => section.items.length > 0)
  return {
    kind: 'several',
    parts: [
      {
        title: stakeholderWords.monthsTitle,
        flat: {
          kind: 'grid',
          corner: stakeholderWords.who,
          columns: [...stakeholderWords.months, stakeholderWords.total].map((label) => ({ label })),
          rows: [...rows, { label: stakeholderWords.sum, cells: [...sums.map((value) => cell(value)), { text: format.count(plan.communication.total.yearly) }] }],
        },
      },
      ...(sections.length > 0 ? [{ title: stakeholderWords.whoTitle, flat: { kind: 'list' as const, sections } }] : []),
    ],
  }
}

export function stakeholdersTable(plan: StakeholderPlan): Table {
  const rows = plan.spokes.map((spoke) => {
    const { told } = spoke
    const cells: Cell[] = [
      textCell(nameOf(spoke), told.atoms),
      textCell(stakeholderWords.sides[spoke.side]),
      textCell(told.cadence, told.atoms),
      Number.isNaN(told.yearly) ? { value: null, unit: 'count', state: 'not-stated' } : { value: told.yearly, unit: 'count', atoms: told.atoms },
      told.way === '' ? textCell(undefined) : textCell(told.way, told.atoms),
      textCell(stakeholderWords.formats[mainFormat(spoke)]),
      told.contact === undefined ? emptyCell : textCell(told.contact.label, told.contact.atoms),
      told.focus.length === 0 ? textCell(undefined) : textCell(told.focus.join(', '), told.atoms),
    ]
    return { node: told.node, cells }
  })
  return {
    columns: [
      { id: 'who', heading: 'who', text: headings.who, numeric: false },
      { id: 'side', heading: 'side', text: headings.side, numeric: false, channel: 'position' },
      { id: 'cadence', heading: 'cadence', text: headings.cadence, numeric: false },
      { id: 'yearly', heading: 'contacts', text: headings.yearly, numeric: true, channel: 'beads' },
      { id: 'way', heading: 'format', text: headings.way, numeric: false },
      { id: 'format', heading: 'format', text: headings.format, numeric: false, channel: 'color' },
      { id: 'contact', heading: 'contact', text: headings.contact, numeric: false },
      { id: 'focus', heading: 'focus', text: headings.focus, numeric: false },
    ],
    rows: [
      ...rows,
      ...plan.silent.map((each) => ({ node: each.id, cells: [textCell(each.label, each.atoms), textCell(stakeholderWords.sides.approver, each.atoms), textCell(undefined), { value: null, unit: 'count' as const, state: 'not-stated' }, textCell(undefined), textCell(undefined), emptyCell, textCell(undefined)] })),
    ],
  }
}
