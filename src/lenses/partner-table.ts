import { nodeIndex } from '#model/find.ts'
import type { Cell, Table } from '#model/tabular.ts'
import { concentration } from '#analytics/concentration.ts'
import { isOverdue, openDeals } from '#analytics/pipeline.ts'
import { dayCell, emptyCell, moneyCell, ratioCell, stateCell, textCell } from '#lenses/cells.ts'
import type { LensContext } from '#lenses/lens.ts'
import { dealNode } from '#lenses/deal-node.ts'
import { dueText } from '#lenses/due-text.ts'

/**
 * Partners and open deals in one table, under the headings that the importer knows again: exported, changed in a spreadsheet and
 * dropped on the page it gives the same partners. A partner with a deal has one row for each.
 */
export function partnerTable(context: LensContext): Table {
  const { ecosystem, book } = context
  const shares = new Map(concentration(book).shares.map((row) => [row.id, row] as const))
  const tierLabel = (id: string | undefined) => (id === undefined ? undefined : (ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id))
  const partners = book.partners.map((partner) => {
    const share = shares.get(partner.id)
    const cells: Cell[] = [
      textCell(partner.label, partner.atoms),
      emptyCell,
      stateCell('signed'),
      moneyCell(partner.value, book.currency),
      share === undefined || Number.isNaN(share.share) ? { value: null, unit: 'ratio', state: 'not-stated' } : { value: share.share, unit: 'ratio', atoms: share.atoms },
      textCell(tierLabel(partner.tier?.id), partner.tier?.atoms),
      moneyCell(partner.revenue, book.currency),
      ratioCell(partner.growth),
      ratioCell(partner.satisfaction),
      ratioCell(partner.completion),
      emptyCell,
      emptyCell,
      textCell(partner.owner),
    ]
    return { node: partner.id, cells }
  })
  const deals = openDeals(book).map((deal) => {
    const cells: Cell[] = [
      textCell(deal.partnerLabel ?? deal.label, deal.atoms),
      textCell(deal.label, deal.atoms),
      stateCell(isOverdue(book, deal) ? 'overdue' : 'planned'),
      moneyCell(deal.value, book.currency),
      emptyCell,
      emptyCell,
      emptyCell,
      emptyCell,
      emptyCell,
      emptyCell,
      ratioCell(deal.probability),
      dayCell({ ...deal.due, text: dueText(deal) }),
      textCell(deal.owner),
    ]
    return { node: ecosystem.nodes.ids[dealNode(context, deal)] ?? deal.partner, cells }
  })
  return {
    columns: [
      { id: 'partner', heading: 'partner', numeric: false },
      { id: 'deal', heading: 'deal', numeric: false },
      { id: 'status', heading: 'status', numeric: false, channel: 'flags' },
      { id: 'value', heading: 'contract-value', numeric: true, channel: 'size', edit: 'value' },
      { id: 'share', heading: 'share', numeric: true },
      { id: 'tier', heading: 'tier', numeric: false },
      { id: 'revenue', heading: 'annual-revenue', numeric: true, edit: 'revenue' },
      { id: 'growth', heading: 'growth', numeric: true, edit: 'growth' },
      { id: 'satisfaction', heading: 'satisfaction', numeric: true, channel: 'color' },
      { id: 'completion', heading: 'completion', numeric: true, channel: 'ring' },
      { id: 'probability', heading: 'probability', numeric: true, edit: 'probability' },
      { id: 'due', heading: 'due', numeric: true, edit: 'due' },
      { id: 'owner', heading: 'owner', numeric: false },
    ],
    rows: [...partners, ...deals],
  }
}
