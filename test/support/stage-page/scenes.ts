import type { Guide, LineStyle, NodeChannels, Scene, SceneLabel, SceneLinks, Shape, Tone } from '#model/scene.ts'
import { flag, lineStyles, palette, shapes } from '#model/scene.ts'

interface Body { id: string; at: readonly [number, number, number]; size: number; tone: Tone; shape?: Shape; flags?: number; opacity?: number; ring?: number; tick?: number }
interface Tie { from: number; to: number; tone?: Tone; style?: LineStyle; width?: number; opacity?: number; curve?: number }
export interface Shown { scene: Scene; positions: Float32Array }

/** Repeatable numbers 0..1. */
export function dice(seed: number): () => number {
  let held = seed
  return () => {
    held = (held * 1664525 + 1013904223) >>> 0
    return held / 4294967296
  }
}

export function shown(bodies: readonly Body[], ties: readonly Tie[], guides: readonly Guide[], labels: readonly SceneLabel[], kind: Scene['stage'], home: Scene['home']): Shown {
  const nodes: NodeChannels = {
    count: bodies.length,
    ids: bodies.map((body) => body.id),
    size: Float32Array.from(bodies, (body) => body.size),
    color: Uint8Array.from(bodies, (body) => palette.indexOf(body.tone)),
    shape: Uint8Array.from(bodies, (body) => shapes.indexOf(body.shape ?? 'sphere')),
    flags: Uint8Array.from(bodies, (body) => body.flags ?? 0),
    opacity: Float32Array.from(bodies, (body) => body.opacity ?? 1),
    ring: Float32Array.from(bodies, (body) => body.ring ?? -1),
    tick: Float32Array.from(bodies, (body) => body.tick ?? -1),
  }
  const links: SceneLinks = {
    count: ties.length,
    from: Uint32Array.from(ties, (tie) => tie.from),
    to: Uint32Array.from(ties, (tie) => tie.to),
    style: Uint8Array.from(ties, (tie) => lineStyles.indexOf(tie.style ?? 'solid')),
    color: Uint8Array.from(ties, (tie) => palette.indexOf(tie.tone ?? 'muted')),
    width: Float32Array.from(ties, (tie) => tie.width ?? 1),
    opacity: Float32Array.from(ties, (tie) => tie.opacity ?? 0.5),
    length: new Float32Array(ties.length),
    stiffness: new Float32Array(ties.length),
    curve: Float32Array.from(ties, (tie) => tie.curve ?? 0.2),
    atoms: ties.map(() => []),
  }
  const positions = new Float32Array(4 * bodies.length)
  bodies.forEach((body, node) => positions.set(body.at, 4 * node))
  const anchors = { position: new Float32Array(3 * bodies.length), strength: new Float32Array(bodies.length), charge: new Float32Array(bodies.length) }
  return { scene: { stage: kind, home, nodes, anchors, links, guides, labels, layoutKey: kind, free: kind === 'cloud' }, positions }
}

export const round = (angle: number, radius: number, y = 0): [number, number, number] => [-Math.sin(angle) * radius, y, Math.cos(angle) * radius]
const degrees = Math.PI / 180
const size = (value: number): number => Math.max(0.03, 0.17 * Math.cbrt(value / 15))

/** The dial of VIEWS.md 1.3 by hand, with a halo of 83. */
export function dial(): Shown {
  const random = dice(7)
  const bodies: Body[] = [{ id: 'aia', at: [0, 0, 0], size: 0.07, tone: 'accent' }]
  const ties: Tie[] = []
  const guides: Guide[] = [{ kind: 'arc', radius: 1, y: -0.002, from: 0, to: 2 * Math.PI, tone: 'muted', opacity: 0.22, style: 'solid', width: 0.05, flat: true }]
  const labels: SceneLabel[] = [{ node: 'aia', lines: [{ text: 'AIA', strong: true }, { text: '$25.0M of $50M+' }], priority: 1000, align: 'center' }]
  for (let tenth = 0; tenth < 10; tenth++) guides.push({ kind: 'line', a: round((tenth / 5) * Math.PI, tenth % 5 === 0 ? 0.91 : 0.945), b: round((tenth / 5) * Math.PI, 0.97), tone: 'neutral', opacity: 0.55, style: 'solid', width: tenth % 5 === 0 ? 2 : 1 })
  for (const [radius, text, at] of [[0.5, 'Strategic $10M+', 250], [0.68, 'Platform $3-10M', 270], [0.86, 'Integration tier $1-3M', 290]] as const) {
    guides.push({ kind: 'arc', radius, y: 0, from: 0, to: 2 * Math.PI, tone: 'muted', opacity: 0.35, style: 'solid', width: 1 })
    labels.push({ at: round(at * degrees, radius), lines: [{ text, tone: 'muted' }], priority: 300, align: 'center' })
  }
  guides.push({ kind: 'arc', radius: 1.26, y: 0, from: 0, to: 2 * Math.PI, tone: 'muted', opacity: 0.4, style: 'dashed', width: 1 })
  const partners: [string, number, number, number, Tone, number, number, string][] = [
    ['JPMorgan Chase', 12, 0, 0.5, 'bad', 0.78, 0.85, '$12.0M, satisfaction 89%, needs more than 90%'], ['EY Global', 8.5, 86.4, 0.5, 'good', 0.85, 0.85, '$8.5M'],
    ['Google Cloud', 3.5, 147.6, 0.68, 'good', 0.92, 0.8, '$3.5M'], ['Apple Vision Pro', 1, 172.8, 0.86, 'good', 0.65, 0.75, '$1.0M'],
  ]
  const deals: [string, number, number, string, boolean][] = [
    ['Microsoft Azure', 15, 180, '$15M, 75%, was due Q2', true], ['Deloitte', 6, 288, '$6M, 65%, was due Q3', true], ['Salesforce', 4, 331.2, '$4M, 70%, Q4 2025', false],
    ['IBM', 8, 360, '$8M, 60%, Q1 2026', false], ['SAP', 5, 417.6, '$5M, 50%, Q2 2026', false],
  ]
  partners.forEach(([id, value, from, radius, tone, ring, tick, text], index) => {
    const to = from + value * 7.2
    const middle = ((from + to) / 2) * degrees
    guides.push({ kind: 'arc', radius: 1, y: 0, from: (from + 0.4) * degrees, to: (to - 0.4) * degrees, tone, opacity: 1, style: 'solid', width: 0.05, flat: true, node: id, reveal: [index * 0.1, index * 0.1 + 0.1] })
    bodies.push({ id, at: round(middle, radius), size: size(value), tone, ring, tick })
    ties.push({ from: 0, to: bodies.length - 1, tone: 'shared', width: 1.2, opacity: 0.7, curve: 0.35 })
    const side = Math.sin(middle)
    labels.push({ node: id, at: round(middle, 1.13), lines: [{ text: id, strong: true }, { text }], priority: 900 - index, align: Math.abs(side) < 0.35 ? 'center' : side > 0 ? 'end' : 'start', leader: false })
  })
  deals.forEach(([id, value, from, text, late], index) => {
    const to = from + value * 7.2
    const middle = ((from + to) / 2) * degrees
    guides.push({ kind: 'arc', radius: from >= 360 ? 1.075 : 1, y: 0.001, from: (from + 0.6) * degrees, to: (to - 0.6) * degrees, tone: 'neutral', opacity: from >= 360 ? 0.5 : 0.85, style: 'dashed', width: 0.042, flat: true, node: id, reveal: [0.5, 0.9] })
    bodies.push({ id, at: round(middle, 1.26), size: size(value), tone: 'neutral', flags: flag.dashed | (late ? flag.clock : 0) })
    ties.push({ from: 0, to: bodies.length - 1, style: 'dashed', opacity: 0.3, curve: 0.1 })
    labels.push({ node: id, lines: [{ text: id, strong: true }, { text, tone: late ? 'watch' : 'muted' }], priority: 880 - index, align: Math.sin(middle) > 0.35 ? 'end' : Math.sin(middle) < -0.35 ? 'start' : 'center' })
  })
  const kinds: Shape[] = ['cube', 'diamond', 'capsule', 'tablet', 'octahedron', 'ring']
  for (let moon = 0; moon < 32; moon++) {
    const host = bodies[1 + (moon % 9)]!
    const angle = moon * 2.4
    const far = host.size * 1.5 + 0.03
    bodies.push({ id: `moon-${moon}`, at: [host.at[0] + Math.cos(angle) * far, 0.02 * Math.sin(moon * 3), host.at[2] + Math.sin(angle) * far], size: 0.016, tone: 'neutral', shape: kinds[moon % 6]!, opacity: 0.55 })
  }
  for (let quiet = 0; quiet < 83; quiet++) {
    const angle = random() * 2 * Math.PI
    const radius = 0.2 + 1.3 * Math.sqrt(random())
    bodies.push({ id: `quiet-${quiet}`, at: round(angle, radius, -0.18 - 0.22 * random()), size: 0.012 + 0.012 * random(), tone: 'neutral', flags: flag.quiet, opacity: 0.28 })
    if (quiet % 2 === 1) ties.push({ from: bodies.length - 1, to: bodies.length - 2 - Math.floor(random() * Math.min(quiet, 8)), opacity: 0.10, width: 1 })
  }
  guides.push({ kind: 'line', a: round(309.24 * degrees, 0.93), b: round(309.24 * degrees, 1.1), tone: 'watch', opacity: 1, style: 'solid', width: 2 })
  labels.push({ at: round(309.24 * degrees, 0.86), lines: [{ text: 'expected $42.95M', tone: 'muted' }], priority: 500, align: 'end' })
  labels.push({ at: round(Math.PI, 0.98), lines: [{ text: '$25.0M', tone: 'neutral' }], priority: 400, align: 'center', shift: [0, 10] })
  labels.push({ at: round(0, 1.06), lines: [{ text: '$0 and $50M+', tone: 'muted' }], priority: 400, align: 'center', shift: [0, 12] })
  return shown(bodies, ties, guides, labels, 'dial', { target: [0, 0, 0.02], radius: 1.5, azimuth: 0, elevation: 50 * degrees })
}

/** Five lobes of 687 and 15 shared in the middle, scattered by hand. */
export function cloud(): Shown {
  const random = dice(3)
  const ball = (): [number, number, number] => {
    const z = 2 * random() - 1
    const turn = 2 * Math.PI * random()
    const flatness = Math.sqrt(1 - z * z)
    return [flatness * Math.cos(turn), z, flatness * Math.sin(turn)]
  }
  const bodies: Body[] = []
  const ties: Tie[] = []
  const labels: SceneLabel[] = []
  const lobes = [['AIA', 130], ['AIC-Platform', 127], ['Technology Alliance', 214], ['Agent Collaboration', 110], ['Global Partnership Network', 106]] as const
  const hubs: number[] = []
  lobes.forEach(([name, count], lobe) => {
    const centre = round((lobe / 5) * 2 * Math.PI, 0.92)
    const tone = `category-${lobe + 1}` as Tone
    const hub = bodies.length
    hubs.push(hub)
    const stems: number[] = [hub]
    for (let node = 0; node < count; node++) {
      const from = stems[Math.floor(random() * stems.length)]!
      const way = ball()
      const root = node === 0 ? undefined : bodies[from]!
      const stem = node % 9 === 1
      const far = stem ? 0.24 + 0.1 * random() : 0.08 + 0.12 * random()
      const at = root === undefined ? centre : ([0, 1, 2].map((axis) => root.at[axis]! + way[axis]! * far) as [number, number, number])
      bodies.push({ id: `${name}-${node}`, at, size: node === 0 ? 0.05 : stem ? 0.024 : 0.009 + 0.007 * random(), tone })
      if (root !== undefined) ties.push({ from: stem ? hub : from, to: bodies.length - 1, tone, opacity: 0.28, curve: 0.12 })
      if (stem) stems.push(bodies.length - 1)
      labels.push({ node: `${name}-${node}`, lines: [{ text: node === 0 ? name : `${name} entity ${node}`, strong: node === 0 }], priority: node === 0 ? 900 : stem ? 100 : 10 - node / 100, align: 'center' })
    }
  })
  for (let node = 0; node < 15; node++) {
    const at = ball().map((part) => part * 0.22) as [number, number, number]
    bodies.push({ id: `shared-${node}`, at, size: 0.032, tone: 'shared' })
    labels.push({ node: `shared-${node}`, lines: [{ text: `Shared ${node}`, strong: true }], priority: 500 - node, align: 'center' })
    for (let tie = 0; tie < 5; tie++) ties.push({ from: bodies.length - 1, to: hubs[(node + tie) % 5]!, tone: 'shared', opacity: 0.3, curve: 0.25 })
  }
  return shown(bodies, ties, [], labels, 'cloud', { target: [0, 0, 0], radius: 1.45, azimuth: 0, elevation: 48 * degrees })
}

/** Every encoding once, in rows. */
export function sampler(): Shown {
  const bodies: Body[] = []
  const labels: SceneLabel[] = []
  const put = (id: string, column: number, row: number, body: Omit<Body, 'id' | 'at'>): void => {
    bodies.push({ id, at: [-1.2 + column * 0.4, 0.9 - row * 0.42, 0], ...body })
    labels.push({ node: id, lines: [{ text: id }], priority: 1000, align: 'center' })
  }
  shapes.forEach((shape, index) => put(shape, index % 7, index < 7 ? 0 : 1, { size: 0.1, tone: `category-${(index % 7) + 1}` as Tone, shape }))
  shapes.forEach((shape, index) => put(`${shape} small`, index % 8 > 6 ? 6.5 : index, 2, { size: 0.02, tone: 'neutral', shape }))
  put('planned', 1, 1, { size: 0.1, tone: 'neutral', flags: flag.dashed })
  put('inferred', 2, 1, { size: 0.1, tone: 'accent', flags: flag.dotted })
  put('not stated', 3, 1, { size: 0.1, tone: 'unknown', flags: flag.hatched, ring: Number.NaN })
  put('removed', 4, 1, { size: 0.1, tone: 'neutral', flags: flag.ghost })
  put('alert', 5, 1, { size: 0.1, tone: 'bad', flags: flag.halo })
  put('overdue', 6, 1, { size: 0.1, tone: 'watch', flags: flag.clock, ring: 0.4, tick: 0.75 })
  put('planned late', 0, 3, { size: 0.1, tone: 'neutral', flags: flag.dashed | flag.clock, ring: 0.6 })
  put('selected', 1, 3, { size: 0.1, tone: 'good', ring: 0.92, tick: 0.8 })
  put('hovered', 2, 3, { size: 0.1, tone: 'good' })
  put('quiet', 3, 3, { size: 0.1, tone: 'neutral', opacity: 0.28 })
  put('full', 4, 3, { size: 0.1, tone: 'accent', ring: 1 })
  put('none done', 5, 3, { size: 0.1, tone: 'accent', ring: 0, tick: 0.5 })
  return shown(bodies, [], [], labels, 'wall', { target: [0, 0.2, 0], radius: 1.6, azimuth: 0, elevation: 0.05 })
}

/** Load: so many bodies and lines, scattered. */
export function many(count: number, lines: number): Shown {
  const random = dice(1)
  const bodies = Array.from({ length: count }, (_, node): Body => ({ id: `n${node}`, at: [random() * 3 - 1.5, random() * 3 - 1.5, random() * 3 - 1.5], size: 0.008, tone: `category-${1 + (node % 5)}` as Tone }))
  const ties = Array.from({ length: lines }, (): Tie => ({ from: Math.floor(random() * count), to: Math.floor(random() * count), opacity: 0.06 }))
  return shown(bodies, ties, [], [], 'cloud', { target: [0, 0, 0], radius: 1.6, azimuth: 0, elevation: 0.8 })
}
