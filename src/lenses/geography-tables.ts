import { highest } from '#model/extremes.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { placesOf } from '#analytics/regions.ts'
import { nodeIndex } from '#model/find.ts'
import type { Axis, Cell, Flat, GridCell, Table } from '#model/tabular.ts'
import { format } from '#words/index.ts'
import { geographyWords } from '#words/en/lenses/geography.ts'
import { emptyCell, moneyCell, ratioCell, textCell } from '#lenses/cells.ts'
import type { GeographyPlan, Plate } from '#lenses/geography-plan.ts'
import type { ExtraCard, LensContext } from '#lenses/lens.ts'

const headings = geographyWords.headings

/** Paired bars of revenue and investment, the seats, and the regions nobody speaks of. */
export function geographyFlat({ book }: LensContext, plan: GeographyPlan): Flat {
  const parts: Extract<Flat, { kind: 'several' }>['parts'][number][] = []
  if (plan.shared) parts.push({ title: geographyWords.sharesTitle, flat: { kind: 'bars', x: shareAxisTo(highest(plan.plates.map((plate) => Math.max(plate.row.share.value || 0, plate.row.investmentShare || 0)))), rows: plan.plates.flatMap((plate) => paired(plate, book.currency)), rules: [], lines: [] } })
  const seats = highest([0, ...plan.plates.map((plate) => plate.bodies.filter((body) => body.role !== 'key').length)])
  if (seats > 0)
    parts.push({
      title: geographyWords.seatsTitle,
      flat: {
        kind: 'grid',
        corner: geographyWords.region,
        columns: Array.from({ length: seats }, (_, i) => ({ label: geographyWords.seat(i + 1) })),
        rows: plan.plates.map((plate) => ({ label: plate.row.label, node: plate.row.id, cells: Array.from({ length: seats }, (_, i) => seatCell(plate, i)) })),
      },
    })
  const aimed = plan.aimed
  const gaps = [
    ...(aimed === undefined ? [] : [{ id: aimed.group.id, title: aimed.group.label, text: geographyWords.typeCard(aimed.group.text), tone: 'unknown' as const, mark: 'dashed' as const, nodes: [aimed.group.id], atoms: aimed.group.target.atoms }]),
    ...(plan.shared ? [] : plan.plates.map((plate) => ({ id: plate.row.id, title: plate.row.label, text: geographyWords.noShare, tone: 'unknown' as const, mark: 'question' as const, nodes: [plate.row.id], atoms: plate.row.atoms }))),
    ...plan.missing.map((region) => ({ id: region.node, title: region.label, text: geographyWords.nobody, tone: 'unknown' as const, mark: 'hatched' as const, nodes: [region.node], atoms: [] })),
  ]
  if (gaps.length > 0) parts.push({ title: geographyWords.gapsTitle, flat: { kind: 'list', sections: [{ label: geographyWords.region, items: gaps }] } })
  return { kind: 'several', parts }
}

const shareAxisTo = (largest: number): Axis => {
  const max = Math.min(1, Math.ceil(largest * 10 + 1e-9) / 10)
  return { label: geographyWords.axis, unit: 'ratio', min: 0, max, ticks: Array.from({ length: Math.round(max * 10) + 1 }, (_, i) => ({ at: i / 10 })) }
}

function paired({ row, tone }: Plate, currency: string) {
  const bar = (label: string, share: number, of: 'neutral' | Plate['tone'], note: string) => ({
    label,
    node: row.id,
    marks: [{ node: row.id, label: row.label, from: 0, to: Number.isNaN(share) ? 0 : share, y: 0, tone: of, style: Number.isNaN(share) ? ('hatched' as const) : ('solid' as const), note: Number.isNaN(share) ? geographyWords.unknown : note }],
  })
  return [
    bar(row.label, row.share.value, 'neutral', geographyWords.revenueNote(format.money(row.revenue.value, currency), row.share.value)),
    bar(geographyWords.investment, row.investmentShare, tone, geographyWords.investmentNote(format.money(row.investment.value, currency), row.investmentShare)),
  ]
}

function seatCell(plate: Plate, seat: number): GridCell {
  const body = plate.bodies.filter((each) => each.role !== 'key')[seat]
  if (body === undefined) return { text: '' }
  if (body.role === 'empty') return { text: geographyWords.nobodyNamed, mark: 'dashed', node: body.id }
  return { text: body.label, node: body.id, ...(body.role === 'both' && { note: geographyWords.key }) }
}

/** Regions first, then who and what stands on their plates, then who works across them, then what nobody speaks of. */
export function geographyTable(context: LensContext, plan: GeographyPlan): Table {
  const { ecosystem, programme, book } = context
  const facts = factsOf(ecosystem, programme)
  const share = (value: number, atoms: readonly string[]): Cell => (Number.isNaN(value) ? { value: null, unit: 'ratio', state: 'not-stated' } : { value, unit: 'ratio', atoms })
  const difference = (plate: Plate): Cell => (Number.isNaN(plate.row.offset) ? { value: null, unit: 'text', state: 'not-stated' } : { value: geographyWords.offset(plate.row.offset), unit: 'text', said: [plate.row.offset], atoms: [...plate.row.share.atoms, ...plate.row.investment.atoms] })
  const placeCell = (id: string): Cell => {
    const places = placesOf(facts, nodeIndex(ecosystem, id))
    return places.length === 0 ? textCell(undefined) : textCell(places.map((place) => place.label).join(', '), places.flatMap((place) => place.atoms))
  }
  const blanks = (count: number): Cell[] => Array.from({ length: count }, () => emptyCell)
  return {
    columns: [
      { id: 'name', heading: 'partner', text: headings.name, numeric: false },
      { id: 'region', heading: 'region', text: headings.region, numeric: false, channel: 'position' },
      { id: 'role', heading: 'role', text: headings.role, numeric: false, channel: 'shape' },
      { id: 'place', heading: 'place', text: headings.place, numeric: false },
      { id: 'revenue', heading: 'share', text: headings.revenue, numeric: true },
      { id: 'investment', heading: 'investment', text: headings.investment, numeric: true },
      { id: 'offset', heading: 'difference', text: headings.offset, numeric: true, channel: 'color' },
      { id: 'amount', heading: 'amount', text: headings.amount, numeric: true },
    ],
    rows: [
      ...plan.plates.map((plate) => ({
        node: plate.row.id,
        cells: [textCell(plate.row.label, plate.row.atoms), textCell(plate.row.label, plate.row.atoms), textCell(geographyWords.roles.region), emptyCell, ratioCell(plate.row.share), share(plate.row.investmentShare, plate.row.investment.atoms), difference(plate), moneyCell(plate.row.investment, book.currency)],
      })),
      ...plan.plates.flatMap((plate) =>
        plate.bodies.map((body) => ({
          node: body.id,
          cells: [body.role === 'empty' ? textCell(undefined) : textCell(body.label, body.atoms), textCell(plate.row.label, body.atoms), textCell(geographyWords.roles[body.role]), body.role === 'empty' ? emptyCell : placeCell(body.id), emptyCell, emptyCell, difference(plate), emptyCell],
        })),
      ),
      ...(plan.aimed?.sockets ?? []).map((socket) => ({ node: socket.id, cells: [socket.state === 'empty' ? textCell(undefined) : textCell(socket.label, socket.atoms), textCell(undefined), textCell(geographyWords.roles[socket.state === 'empty' ? 'empty' : 'regional']), emptyCell, ...blanks(4)] })),
      ...plan.wide.map((partner) => ({ node: partner.id, cells: [textCell(partner.label, partner.atoms), textCell(undefined), textCell(geographyWords.roles.wide), placeCell(partner.id), ...blanks(4)] })),
      ...plan.missing.map((region) => ({ node: region.node, cells: [textCell(region.label), textCell(region.label), textCell(geographyWords.roles.missing), emptyCell, ...Array.from({ length: 4 }, (): Cell => ({ value: null, state: 'not-stated' }))] })),
    ],
  }
}

export function geographyCards(plan: GeographyPlan): ExtraCard[] {
  const aimed = plan.aimed
  return [
    ...plan.plates.flatMap(({ row, bodies }) => bodies.filter((body) => body.role === 'empty').map((body) => ({ id: body.id, title: geographyWords.emptyTitle(row.label), subtitle: geographyWords.empty, sentences: [geographyWords.emptyCard(row.label, row.named.length, isStated(row.seats) ? row.seats.value : 0)], atoms: row.seats.atoms }))),
    ...(aimed?.sockets ?? []).filter((socket) => socket.state === 'empty').map((socket) => ({ id: socket.id, title: geographyWords.emptyTitle(aimed!.group.label), subtitle: geographyWords.empty, sentences: [geographyWords.typeCard(aimed!.group.text)], atoms: aimed!.group.target.atoms })),
    ...plan.missing.map((region) => ({ id: region.node, title: region.label, subtitle: geographyWords.missing, sentences: [geographyWords.missingCard(region.label)], atoms: [] })),
  ]
}
