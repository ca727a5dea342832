import type { Saying } from '#model/figure.ts'
import { layoutIds, lensIds, panelIds, roleIds, splitLenses, type LayoutId, type LensId, type PanelId, type RoleId, type ViewState } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'

/** `?bench=nodes,edges,seed`: a synthetic, flagged graph. */
export interface Bench { nodes: number; edges: number; seed: number }
export interface Address { view: ViewState; bench?: Bench; /** a story that plays, and its beat, 0 = first */ story?: { id: string; at: number }; /** what was not understood, one sentence each */ ignored: readonly Saying[]; /** true when the address says anything at all */ given: boolean }

/** Checks what a fragment says: the view, or the path of the first thing that is wrong. `readView` of state/schema.ts is one. */
export type ViewReader = (said: unknown) => { view: ViewState } | { wrong: string }

/** The reader, where the address has a fragment to read: an address without one needs no schema. */
export const loadViewReader = async (hash: string): Promise<ViewReader | undefined> => (isViewFragment(hash) ? (await import('#state/schema.ts')).readView : undefined)

const fragmentStart = '#view='
/** of a fragment that holds only what differs from the default view; `short-address.ts` writes it */
export const shortStart = '#v='
export const isViewFragment = (hash: string): boolean => hash.startsWith(fragmentStart) || hash.startsWith(shortStart)
export const queryWords: ReadonlySet<string> = new Set(['data', 'lens', 'layout', 'focus', 'flat', 'table', 'bench', 'role', 'asof', 'panel', 'story', 'beat'])
/** Words that an embed reads (`frame-words.ts`); on the page itself they mean nothing. */
export const frameWordNames: readonly string[] = ['ui', 'theme', 'motion', 'scroll', 'xr', 'autoplay', 'reveal', 'poster', 'deg', 'filter', 'labels', 'lang']
/** words that a fragment does not contradict */
const beside = new Set(['bench', 'story', 'beat'])
const benchLimit = 1_000_000

/**
 * Reads `?data= &lens= &layout= &focus= &flat=1 &table=1 &role= &asof=2025-01-15 &panel= &story= &beat=1 &bench=n,m,seed` and `#view=...` or `#v=...`.
 * The fragment beats query words; beside a story it is what is shown off its path.
 * Without a reader every fragment is refused. Never throws: what is not understood falls back to the default and is named in `ignored`.
 */
export function readAddress(address: { search: string; hash: string }, datasets: ReadonlySet<string>, own: (id: string) => boolean = () => false, reader?: ViewReader): Address {
  const ignored: Saying[] = []
  const query = new URLSearchParams(address.search)
  const fragment = readFragment(address.hash, ignored, reader)
  const given = [...query.keys()].some((word) => queryWords.has(word)) || fragment !== undefined
  const bench = readBench(query.get('bench'), ignored)
  let view = structuredClone(defaultView)
  const data = query.get('data')
  if (data !== null) {
    if (datasets.has(data) || own(data)) view.data = dataOf(data)
    else ignored.push({ id: 'unknown-data', values: { came: data, wanted: [...datasets] } })
  }
  const lens = query.get('lens')
  if (lens !== null) {
    if ((lensIds as readonly string[]).includes(lens)) view.lens = lens as LensId
    else ignored.push({ id: 'unknown-lens', values: { came: lens, wanted: lensIds } })
  }
  const layout = query.get('layout')
  if (layout !== null) {
    if ((layoutIds as readonly string[]).includes(layout)) view.layout = layout as LayoutId
    else ignored.push({ id: 'unknown-layout', values: { came: layout, wanted: layoutIds } })
  }
  const role = query.get('role')
  if (role !== null) {
    if ((roleIds as readonly string[]).includes(role)) view.role = role as RoleId
    else ignored.push({ id: 'unknown-role', values: { came: role, wanted: roleIds } })
  }
  const asOf = query.get('asof')
  if (asOf !== null) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(asOf) && !Number.isNaN(Date.parse(asOf))) view.asOf = asOf
    else ignored.push({ id: 'unknown-day', values: { came: asOf } })
  }
  const focus = query.get('focus')
  if (focus !== null && focus !== '') view = { ...view, focus: { node: focus, degree: 1 }, selection: [focus] }
  view.show = { ...view.show, flat: query.has('flat') ? query.get('flat') === '1' : splitLenses.includes(view.lens) && query.get('table') !== '1', table: query.get('table') === '1' }
  const panel = query.get('panel')
  if (panel !== null) {
    if ((panelIds as readonly string[]).includes(panel)) view.show.panel = panel as PanelId
    else ignored.push({ id: 'unknown-panel', values: { came: panel, wanted: panelIds } })
  }
  if (fragment !== undefined) {
    const beaten = [...query.keys()].filter((word) => queryWords.has(word) && !beside.has(word))
    if (beaten.length > 0) ignored.push({ id: 'fragment-wins', values: { words: beaten } })
    view = fragment
  }
  const framing = frameWordNames.filter((word) => query.has(word))
  if (framing.length > 0) ignored.push({ id: 'frame-words', values: { words: framing } })
  if (bench !== undefined) view = { ...view, data: { id: 'bench' }, lens: fragment?.lens ?? (lens === null ? 'ecosystem' : view.lens) }
  const story = query.get('story')
  const told = story === null || story === '' ? undefined : { id: story, at: Math.max(0, Math.trunc(Number(query.get('beat') ?? 1)) - 1 || 0) }
  return { view, ignored, given, ...(bench !== undefined && { bench }), ...(told !== undefined && { story: told }) }
}

/** Query words of a story that plays. @param at 0 = first */
export const storyWords = (id: string, at: number): string => `?story=${encodeURIComponent(id)}&beat=${at + 1}`

/** `aia` and its kin are programmes of the bundled data; every other name is a workspace of this person's browser. */
export const bundledProgrammes = ['aia', 'aic-platform', 'technology-alliance', 'agent-collaboration', 'global-network'] as const
function dataOf(name: string): ViewState['data'] {
  return (bundledProgrammes as readonly string[]).includes(name) ? { id: 'bundled', programmes: [name] } : { id: name }
}

function readBench(text: string | null, ignored: Saying[]): Bench | undefined {
  if (text === null) return undefined
  const [nodes, edges, seed = 1] = text.split(',').map(Number)
  const fits = (n: number | undefined): n is number => n !== undefined && Number.isInteger(n) && n >= 0 && n <= benchLimit
  if (fits(nodes) && nodes > 0 && fits(edges) && Number.isInteger(seed)) return { nodes, edges, seed }
  ignored.push({ id: 'unknown-bench', values: { came: text } })
  return undefined
}

function readFragment(hash: string, ignored: Saying[], reader: ViewReader | undefined): ViewState | undefined {
  const [, kind, coded] = /^#(v|view)=(.+)$/.exec(hash) ?? []
  if (coded === undefined) {
    if (hash.length > 1) ignored.push({ id: 'broken-fragment', values: { came: hash.slice(0, 24) } })
    return undefined
  }
  try {
    const said: unknown = JSON.parse(decode(coded))
    const read = reader?.(kind === 'v' ? completed(said) : said) ?? { wrong: '' }
    if ('view' in read) return read.view
    ignored.push({ id: 'broken-fragment', values: { came: read.wrong } })
  } catch {
    ignored.push({ id: 'broken-fragment', values: { came: hash.slice(0, 24) } })
  }
  return undefined
}

/** The rest is as in the default view, which therefore never changes in version 1. */
function completed(said: unknown): unknown {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return said
  const { show, ...rest } = said as Partial<ViewState>
  return { ...structuredClone(defaultView), ...rest, show: { ...defaultView.show, ...show } }
}

/** The whole view in the fragment: it never reaches a server, and a long selection fits. */
export function writeFragment(view: ViewState): string {
  return `${fragmentStart}${encode(JSON.stringify(view))}`
}

export const encode = (text: string): string => {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
const decode = (coded: string): string => {
  const binary = atob(coded.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)))
}
