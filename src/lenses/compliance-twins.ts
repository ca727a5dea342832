import type { Cell, Flat, GridCell, Table } from '#model/tabular.ts'
import { cellStates, type ComplianceCell } from '#analytics/compliance.ts'
import { factsOf } from '#analytics/facts.ts'
import { nodeIndex } from '#model/find.ts'
import { complianceWords } from '#words/en/lenses/compliance.ts'
import { textCell } from '#lenses/cells.ts'
import { cellId, cellTones, type CompliancePlan } from '#lenses/compliance-plan.ts'
import type { ExtraCard, LegendEntry, LensContext } from '#lenses/lens.ts'

const named = (cells: readonly ComplianceCell[]): number => cells.filter((cell) => cell.state === 'named' || cell.state === 'certificate').length

/** The matrix, with counts by row and column; the program's own claim stands beside it, not in it. */
export function complianceFlat({ book }: LensContext, plan: CompliancePlan): Flat {
  const { partners, standards, cells, label } = plan
  return {
    kind: 'grid',
    corner: complianceWords.standard,
    columns: [
      ...partners.map((partner) => ({ label: label(partner), node: partner, note: complianceWords.ofStandards(named(cells.filter((cell) => cell.partner === partner)), standards.length) })),
      { label: complianceWords.says(book.label), note: complianceWords.saysCount(book.label, plan.claims.size, standards.length).split(': ').at(-1)! },
    ],
    rows: standards.map((standard) => {
      const own = cells.filter((cell) => cell.standard === standard)
      return {
        label: label(standard),
        node: standard,
        note: complianceWords.ofPartners(named(own), partners.length),
        cells: [
          ...own.map((cell): GridCell => ({
            text: complianceWords.short[cell.state],
            tone: cellTones[cell.state],
            node: cellId(cell),
            ...(cell.state === 'not-stated' && { mark: 'question' as const }),
            ...(cell.state === 'planned' && { mark: 'dashed' as const }),
            ...(cell.state === 'missing' && { mark: 'cross' as const }),
            ...(cell.state === 'certificate' && { mark: 'tick' as const }),
            ...(cell.endpoint !== undefined && { note: shortEndpoint(label(cell.endpoint)) }),
          })),
          plan.claims.has(standard) ? { text: complianceWords.complies, tone: 'neutral' as const } : { text: complianceWords.states['not-stated'], mark: 'question' as const },
        ],
      }
    }),
  }
}

export const shortEndpoint = (label: string): string => label.split('/').at(-1) ?? label

/** One row per pair, standard by standard. */
export function complianceTable({ ecosystem, programme }: LensContext, plan: CompliancePlan): Table {
  const facts = factsOf(ecosystem, programme)
  const covers = (standard: string) => {
    const said = ['scope', 'certification', 'family'].flatMap((predicate) => facts.of(nodeIndex(ecosystem, standard), predicate))
    return textCell(said.length === 0 ? undefined : said.map((atom) => atom.text).join(', '), said.map((atom) => atom.id))
  }
  const { due } = plan
  const planned: Cell = due === undefined ? textCell(undefined) : { value: due.due.value, unit: 'day', state: due.state === 'overdue' ? 'overdue' : due.period, atoms: due.atoms }
  return {
    columns: [
      { id: 'standard', heading: 'standard', text: complianceWords.standard, numeric: false },
      { id: 'partner', heading: 'partner', numeric: false },
      { id: 'state', heading: 'status', text: complianceWords.status, numeric: false, channel: 'color' },
      { id: 'endpoint', heading: 'endpoint', text: complianceWords.endpoint, numeric: false },
      { id: 'says', heading: 'says', text: complianceWords.programSays, numeric: false },
      { id: 'plan', heading: 'plan', text: complianceWords.plannedBy, numeric: false },
      { id: 'covers', heading: 'covers', text: complianceWords.covers, numeric: false },
    ],
    rows: plan.cells.map((cell) => {
      const claim = plan.claims.get(cell.standard)
      return {
        node: cellId(cell),
        cells: [
          textCell(plan.label(cell.standard)),
          textCell(plan.label(cell.partner)),
          { value: cell.state, unit: 'text', state: cell.state, atoms: cell.atoms },
          cell.endpoint === undefined ? textCell(undefined) : textCell(plan.label(cell.endpoint), cell.atoms),
          textCell(claim && complianceWords.complies, claim?.atoms),
          planned,
          covers(cell.standard),
        ],
      }
    }),
  }
}

/** What a pair's card says: the chain from partner over endpoint to standard, then what is not there. */
export function complianceCards({ book }: LensContext, plan: CompliancePlan): ExtraCard[] {
  const { label, due } = plan
  return plan.cells.map((cell) => {
    const claim = plan.claims.get(cell.standard)
    const chain =
      cell.endpoint !== undefined
        ? [complianceWords.cardChain(label(cell.partner), label(cell.endpoint)), complianceWords.cardNames(label(cell.endpoint), label(cell.standard)), complianceWords.cardNoCertificate]
        : [cell.state === 'not-stated' || cell.state === 'named' ? complianceWords.cardNothing : complianceWords.cardStates[cell.state]]
    return {
      id: cellId(cell),
      title: `${label(cell.partner)}, ${label(cell.standard)}`,
      subtitle: complianceWords.states[cell.state],
      sentences: [
        ...chain,
        ...(due === undefined || due.state === 'done' ? [] : [(due.state === 'overdue' ? complianceWords.cardPlanOverdue : complianceWords.cardPlan)(due.label, due.period)]),
        ...(claim === undefined ? [] : [complianceWords.cardSays(book.label, label(cell.standard))]),
      ],
      atoms: [...new Set([...cell.atoms, ...(due?.atoms ?? []), ...(claim?.atoms ?? [])])],
    }
  })
}

export function complianceLegend({ book }: LensContext, plan: CompliancePlan): LegendEntry[] {
  const marks = { certificate: 'tick', named: undefined, planned: 'dashed', missing: 'cross', 'not-stated': 'hatched' } as const
  const shown = plan.cells.filter((cell) => plan.shown.includes(cell.partner))
  const states = cellStates.map((state): LegendEntry => {
    const mark = marks[state]
    return {
      id: state, label: state, text: complianceWords.states[state], tone: cellTones[state], shape: 'tablet', ...(mark !== undefined && { mark }),
      nodes: shown.filter((cell) => cell.state === state).map(cellId), count: plan.cells.filter((cell) => cell.state === state).length,
    }
  })
  const { due } = plan
  const late = due?.state === 'overdue'
  return [
    // That no certificate is shown is said by its count.
    ...states.filter((entry) => entry.count! > 0 || entry.id === 'certificate'),
    ...(due === undefined || due.state === 'done'
      ? []
      : [{ id: 'plan', label: 'planned', text: (late ? complianceWords.planLegendOverdue : complianceWords.planLegend)(due.period), tone: late ? ('watch' as const) : ('neutral' as const), shape: 'ring' as const, mark: late ? ('clock' as const) : ('dashed' as const), nodes: shown.map(cellId), count: plan.cells.length }]),
    ...(plan.claims.size === 0 ? [] : [{ id: 'says', label: 'says', text: complianceWords.says(book.label), tone: 'neutral' as const, shape: 'tablet' as const, nodes: [...plan.claims.keys()] }]),
  ]
}
