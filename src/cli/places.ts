import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import type { LayoutId, LensId } from '#model/view-state.ts'
import { settle } from '#layout/precompute.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { laidOut } from '#lenses/laid-out.ts'
import { lenses } from '#lenses/index.ts'
import type { LensView } from '#lenses/lens.ts'
import { csvOf } from '#exporters/table.ts'
import type { Business } from '#cli/business.ts'

export interface Wanted { lens: LensId; layout: LayoutId; seed: number; dimensions: 2 | 3 }

/** A body on stage and where it stands, in u. What is no entity of the data (a cell, a mark) has the type "Extra". */
export interface Place { id: string; label: string; type: string; x: number; y: number; z: number }

/** The lens as it opens on the page, on a large screen. */
export function viewOf({ ecosystem, programme, book, base }: Omit<Business, 'checks' | 'figures'>, { lens, layout }: Pick<Wanted, 'lens' | 'layout'>): LensView {
  const opened = lenses.find(({ id }) => id === lens)
  if (opened === undefined) throw new Error(`no lens "${lens}" in the catalogue`)
  return laidOut(opened.view({ ecosystem, programme, book, base, layout, params: {}, focus: [], atoms: false, small: false }), layout, { ecosystem, programme })
}

/** What a body is called, by scene node: an entity by its label, an extra by its title or the text beside it. */
export function titlesOf(ecosystem: Ecosystem, { scene, extras }: LensView): (node: number) => string {
  const titles = new Map<string, string>()
  for (const { node, lines } of scene.labels) if (node !== undefined && !titles.has(node)) titles.set(node, lines.map(({ text }) => text).join(' '))
  for (const { id, title } of extras ?? []) titles.set(id, title)
  return (node) => ecosystem.nodes.labels[node] ?? titles.get(scene.nodes.ids[node] ?? '') ?? ''
}

/** Settled by the page's own engine to the same bits. */
export function placesOf(ecosystem: Ecosystem, view: LensView, { layout, seed, dimensions }: Omit<Wanted, 'lens'>): Place[] {
  const { nodes } = view.scene
  const positions = settle(problemOf(view.scene, { layout, seed, dimensions }))
  const titleOf = titlesOf(ecosystem, view)
  const places: Place[] = []
  for (let node = 0; node < nodes.count; node++) {
    if (!(nodes.size[node]! > 0)) continue
    const id = nodes.ids[node]!
    places.push({
      id,
      label: titleOf(node),
      type: node < ecosystem.nodes.count ? nodeTypes[ecosystem.nodes.types[node]!]! : 'Extra',
      x: exactly(positions[4 * node]!),
      y: exactly(positions[4 * node + 1]!),
      z: exactly(positions[4 * node + 2]!),
    })
  }
  return places
}

/** Nine digits tell every 32-bit number from every other; what follows them in a double says nothing. Never "-0". */
const exactly = (value: number): number => Number(value.toPrecision(9)) + 0

/** One body a line, so that a change shows as a change of its line. */
export function placesJson(head: Readonly<Record<string, string | number>>, places: readonly Place[]): string {
  const start = JSON.stringify({ format: 'orrery-layout', version: 1, ...head }).slice(0, -1)
  return `${start},"nodes":[${places.map((place) => `\n${JSON.stringify(place)}`).join(',')}\n]}\n`
}

export const placesCsv = (places: readonly Place[]): string =>
  csvOf([['id', 'label', 'type', 'x', 'y', 'z'], ...places.map(({ id, label, type, x, y, z }) => [id, label, type, ...[x, y, z].map(plain)])])

/** Digits only: a spreadsheet in another language does not read 1e-7. */
const plain = (value: number): string => (/e/.test(String(value)) ? value.toFixed(20).replace(/0+$/, '') : String(value))
