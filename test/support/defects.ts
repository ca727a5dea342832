import { nodeIndex, atomIndex } from '#model/find.ts'
import type { Saying } from '#model/figure.ts'
import { palette, shapes } from '#model/scene.ts'
import type { Axis, Flat } from '#model/tabular.ts'
import { findingText, needText, noteText, refusalText } from '#app/sentences.ts'
import type { Picture } from '#app/picture.ts'
import { cellText } from '#ui/table/cell-text.ts'
import { tileText } from '#ui/kpi/figure-text.ts'
import { formulaText } from '#ui/kpi/formula-text.ts'
import { othersOf } from '#ui/kpi/reading.ts'
import { heading, legendLabel } from '#words/en/legend.ts'

/** What no reader may ever meet; the names of a test's lists hold none of these words. */
export const unsayable = /NaN|undefined(?! numbers)|\bnull\b|Infinity|∞|\[object|\binvalid date\b/i

/** Everything that is wrong with a picture, whatever data it shows; a good one has none. */
export function defectsIn(picture: Picture): readonly string[] {
  const { ecosystem, lens: view, lensId } = picture
  const { nodes, links, anchors, guides, labels, home } = view.scene
  const found: string[] = []
  const wrong = (what: string): void => void (found.length < 40 && found.push(`${lensId}: ${what}`))
  const said = (where: string, text: string, empty = false): void => {
    if (unsayable.test(text) || (!empty && text.trim() === '')) wrong(`${where} says "${text}"`)
  }
  const number = (where: string, value: number): void => {
    if (!Number.isFinite(value)) wrong(`${where} is ${value}`)
  }
  const facts = (where: string, atoms: readonly string[] = []): void => {
    for (const atom of atoms) if (atomIndex(ecosystem, atom) === -1) wrong(`${where} quotes ${atom}, which is no fact`)
  }
  const standing = new Map(nodes.ids.map((id, node) => [id, node]))
  const size = (id: string): number => nodes.size[standing.get(id) ?? -1] ?? 0
  const cards = new Set(view.extras?.map((extra) => extra.id))

  // sentences
  const sentences = (kind: string, sayings: readonly Saying[], text: (saying: Saying) => string): void => {
    for (const saying of sayings) {
      const sentence = text(saying)
      if (sentence === saying.id) wrong(`${kind} ${saying.id} has no words`)
      said(`${kind} ${saying.id}`, sentence)
      facts(`${kind} ${saying.id}`, saying.inputs)
      for (const node of saying.nodes ?? []) if (!standing.has(node)) wrong(`${kind} ${saying.id} speaks of ${node}, which is nowhere`)
    }
  }
  if (view.finding.length === 0) wrong('no finding')
  sentences('finding', view.finding, findingText(picture))
  sentences('need', view.missing, needText(picture))
  sentences('note', view.notes, noteText(picture))

  // bodies
  const columns = { size: nodes.size, opacity: nodes.opacity, position: anchors.position, strength: anchors.strength, charge: anchors.charge }
  for (const [name, column] of Object.entries(columns)) {
    const at = column.findIndex((value) => !Number.isFinite(value))
    if (at !== -1) wrong(`${name} of ${nodes.ids[name === 'position' ? Math.floor(at / 3) : at]} is ${column[at]}`)
  }
  nodes.ids.forEach((id, node) => {
    const place = [0, 1, 2].map((axis) => Math.abs(anchors.position[3 * node + axis]!))
    if (nodes.size[node]! > 0 && anchors.strength[node]! > 0 && Math.max(...place) > 8) wrong(`${id} stands at ${place.join(', ')}`)
    if (nodes.size[node]! < 0 || nodes.size[node]! > 1) wrong(`${id} has the radius ${nodes.size[node]}`)
    const ring = nodes.ring[node]!
    if (!Number.isNaN(ring) && ring !== -1 && (ring < 0 || ring > 1)) wrong(`${id} has a ring of ${ring}`)
    const tick = nodes.tick[node]!
    if (Number.isNaN(tick) || (tick !== -1 && (tick < 0 || tick > 1))) wrong(`${id} has a tick at ${tick}`)
    if (palette[nodes.color[node]!] === undefined || shapes[nodes.shape[node]!] === undefined) wrong(`${id} has no tone or shape`)
  })
  if (new Set(nodes.ids).size !== nodes.ids.length) wrong('two bodies with one id')

  // lines
  for (let link = 0; link < links.count; link++) {
    const ends = `${nodes.ids[links.from[link]!]} - ${nodes.ids[links.to[link]!]}`
    if (links.atoms[link]!.length === 0) wrong(`${ends} has no fact`)
    facts(ends, links.atoms[link])
    if (links.opacity[link]! > 0 && !(nodes.size[links.from[link]!]! > 0 && nodes.size[links.to[link]!]! > 0)) wrong(`${ends} joins what does not stand there`)
    for (const column of [links.width, links.opacity, links.length, links.stiffness, links.curve]) number(`line ${ends}`, column[link]!)
  }

  // guides and labels
  for (const guide of guides) {
    for (const part of Object.values(guide)) for (const value of Array.isArray(part) ? part : [part]) if (typeof value === 'number') number(`guide ${guide.kind}`, value)
    if (guide.node !== undefined && !standing.has(guide.node)) wrong(`a guide belongs to ${guide.node}`)
  }
  for (const label of labels) {
    const whose = label.node ?? 'a guide'
    if (label.node !== undefined && size(label.node) <= 0) wrong(`a label names ${label.node}, which does not stand there`)
    if (label.node === undefined && label.at === undefined) wrong(`label "${label.lines[0]?.text}" stands nowhere`)
    for (const line of label.lines) said(`label of ${whose}`, line.text)
    for (const value of [...(label.at ?? []), ...(label.shift ?? []), label.priority]) number(`label of ${whose}`, value)
  }
  for (const value of [...home.target, home.radius, home.azimuth, home.elevation]) number('home', value)

  // legend, sizes, controls, cards
  for (const entry of view.legend) {
    said(`legend ${entry.id}`, entry.text ?? legendLabel(entry.label))
    for (const node of entry.nodes) if (size(node) <= 0) wrong(`legend ${entry.id} counts ${node}, which does not stand there`)
    if (new Set(entry.nodes).size !== entry.nodes.length) wrong(`legend ${entry.id} counts a body twice`)
    if (entry.count !== undefined && !(Number.isInteger(entry.count) && entry.count >= 0)) wrong(`legend ${entry.id} counts ${entry.count}`)
  }
  if (new Set(view.legend.map((entry) => entry.id)).size !== view.legend.length) wrong('two legend entries with one id')
  for (const sized of view.sizes) {
    number('size', sized.value)
    if (!(sized.radius > 0 && sized.radius <= 1)) wrong(`size ${sized.value} is drawn at ${sized.radius}`)
  }
  for (const control of view.controls ?? []) {
    said(`control ${control.id}`, control.label)
    if (control.kind === 'choice') for (const option of control.options) said(`control ${control.id}`, option.label)
    if (control.kind === 'choice' && !control.options.some((option) => option.id === control.value)) wrong(`control ${control.id} holds ${control.value}, which it does not offer`)
    if (control.kind === 'slider') {
      said(`control ${control.id}`, control.said)
      for (const value of [control.value, control.min, control.max, control.step]) number(`control ${control.id}`, value)
    }
  }
  for (const extra of view.extras ?? []) {
    if (!standing.has(extra.id)) wrong(`the card ${extra.id} belongs to nothing on stage`)
    said(`card ${extra.id}`, extra.title)
    for (const text of [extra.subtitle, ...extra.sentences]) said(`card ${extra.id}`, text, true)
    facts(`card ${extra.id}`, extra.atoms)
  }

  // table
  const { columns: heads, rows } = view.table
  for (const head of heads) said(`column ${head.id}`, head.text ?? heading(head.heading))
  for (const row of rows) {
    if (nodeIndex(ecosystem, row.node) === -1 && !cards.has(row.node)) wrong(`row ${row.node} is neither an entity nor an extra with a card`)
    if (row.cells.length !== heads.length) wrong(`row ${row.node} has ${row.cells.length} cells for ${heads.length} columns`)
    row.cells.forEach((cell, i) => {
      const where = `cell ${row.node}/${heads[i]?.id}`
      if (cell.value === null && cell.state === undefined) wrong(`${where} is empty`)
      if (typeof cell.value === 'number' && Number.isNaN(cell.value) && cell.state === undefined) wrong(`${where} is NaN without a state`)
      said(where, cellText(cell))
      facts(where, cell.atoms)
    })
  }

  // figures
  for (const figure of [...picture.kpis, ...view.figures]) {
    const { figure: text, beside, label } = tileText(figure)
    for (const part of [text, label, ...(beside === undefined ? [] : [beside])]) said(`figure ${figure.id}`, part)
    said(`formula ${figure.formula}`, formulaText(figure), true)
    if (figure.value === Infinity || figure.value === -Infinity) wrong(`figure ${figure.id} is ${figure.value}`)
    for (const other of othersOf(figure)) if (!Number.isFinite(other.value)) wrong(`figure ${figure.id} has another reading of ${other.value}`)
    facts(`figure ${figure.id}`, figure.inputs)
  }
  for (const check of picture.checks) facts(`check ${check.id}`, check.inputs)
  for (const saying of picture.refused) said('refusal', refusalText(picture, saying))
  flatDefects(view.flat, said, number, wrong, (id) => nodeIndex(ecosystem, id) !== -1 || cards.has(id))
  return found
}

function flatDefects(
  flat: Flat,
  said: (where: string, text: string, empty?: boolean) => void,
  number: (where: string, value: number) => void,
  wrong: (what: string) => void,
  known: (id: string) => boolean,
): void {
  const axis = (name: string, { min, max, ticks, label }: Axis): void => {
    number(`${name} of ${flat.kind}`, min)
    number(`${name} of ${flat.kind}`, max)
    said(`${name} of ${flat.kind}`, label, true)
    if (!(max > min)) wrong(`${name} of ${flat.kind} runs from ${min} to ${max}`)
    if (ticks.length > 60) wrong(`${name} of ${flat.kind} has ${ticks.length} ticks`)
    for (const tick of ticks) {
      number(`tick of ${flat.kind}`, tick.at)
      if (tick.label !== undefined) said(`tick of ${flat.kind}`, tick.label, true)
    }
  }
  const node = (id: string | undefined): void => void (id !== undefined && !known(id) && wrong(`${flat.kind} shows ${id}, which is nothing`))
  if (flat.kind === 'several') for (const part of flat.parts) flatDefects(part.flat, said, number, wrong, known)
  if (flat.kind === 'bars' || flat.kind === 'steps' || flat.kind === 'lines') {
    axis('x', flat.x)
    if (flat.kind !== 'bars') axis('y', flat.y)
    const marks = flat.kind === 'bars' ? flat.rows.flatMap((row) => row.marks) : flat.kind === 'steps' ? flat.marks : []
    for (const mark of marks) {
      for (const value of [mark.from, mark.to, mark.y, mark.yTo ?? 0]) number(`mark ${mark.label}`, value)
      said(`mark of ${flat.kind}`, `${mark.label} ${mark.note ?? ''}`, true)
      node(mark.node)
    }
    if (flat.kind === 'bars')
      for (const row of flat.rows) {
        said('row of bars', row.label)
        for (const tick of row.ticks ?? []) {
          number(`threshold of ${row.label}`, tick.at)
          said('threshold', tick.label)
        }
        node(row.node)
      }
    for (const rule of flat.rules) {
      number(`rule ${rule.label}`, rule.at)
      said('rule', rule.label, true)
    }
    for (const line of flat.kind === 'lines' ? flat.series : flat.lines) {
      said('series', line.label, true)
      for (const [x, y] of line.points) {
        number(`series ${line.label}`, x)
        number(`series ${line.label}`, y)
      }
    }
    if (flat.kind === 'steps') for (const { amount, chance } of flat.outcomes ?? []) {
      number('outcome', amount)
      number('chance', chance)
    }
  }
  if (flat.kind === 'grid')
    for (const row of flat.rows) {
      said('row of grid', row.label)
      if (row.cells.length !== flat.columns.length) wrong(`grid row ${row.label} has ${row.cells.length} cells for ${flat.columns.length} columns`)
      for (const cell of row.cells) {
        said('cell of grid', `${cell.text} ${cell.note ?? ''}`, true)
        node(cell.node)
      }
    }
  if (flat.kind === 'list')
    for (const section of flat.sections)
      for (const item of section.items) {
        said('section', section.label)
        said('item', item.title)
        said('item', item.text, true)
      }
  if (flat.kind === 'matrix') for (const row of flat.rows) if (row.cells.length !== flat.columns.length) wrong(`matrix row ${row.label} does not fit`)
  if (flat.kind === 'network') for (const each of flat.nodes) {
    number(`radius of ${each.label}`, each.radius)
    said('body', each.label)
  }
}

