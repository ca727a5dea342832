import { splitLenses, wallLenses, type ViewState } from '#model/view-state.ts'
import { bundledProgrammes, encode, readAddress, shortStart, writeFragment } from '#state/url.ts'
import { defaultView } from '#state/view.ts'

const datasets = new Set<string>([...bundledProgrammes, 'own'])

/**
 * The shortest address of a view, after the page's own: query words where they say all of it, else what differs from the default view in the
 * fragment. Either opens the same view. The first view needs none: ''.
 */
export function writeShort(view: ViewState): string {
  if (alike(view, defaultView)) return ''
  const said = query(view)
  const read = readAddress({ search: said, hash: '' }, datasets, (id) => id === view.data.id)
  if (read.ignored.length === 0 && alike(read.view, view)) return said
  const fragment = `${shortStart}${encode(JSON.stringify(differing(view)))}`
  const whole = writeFragment(view)
  return fragment.length < whole.length ? fragment : whole
}

/** As many of the view's choices as query words can say. */
function query({ data, lens, layout, focus, show, role, asOf }: ViewState): string {
  const words: [string, string][] = []
  const programme = data.id === 'bundled' ? data.programmes?.[0] : data.id
  if (programme !== undefined && programme !== defaultView.data.programmes?.[0]) words.push(['data', programme])
  if (lens !== defaultView.lens) words.push(['lens', lens])
  if (layout !== defaultView.layout) words.push(['layout', layout])
  if (focus !== undefined) words.push(['focus', focus.node])
  if (role !== undefined) words.push(['role', role])
  if (asOf !== undefined) words.push(['asof', asOf])
  if (show.panel !== undefined) words.push(['panel', show.panel])
  if (show.table) words.push(['table', '1'])
  // a narrow screen opens a wall as its chart unless the address says otherwise
  else if (show.flat !== splitLenses.includes(lens) || (wallLenses.includes(lens) && !show.flat)) words.push(['flat', show.flat ? '1' : '0'])
  // ids of nodes keep their colon: a query may hold it, and it is read more easily
  return words.length === 0 ? '' : `?${words.map(([word, value]) => `${word}=${encodeURIComponent(value).replaceAll('%3A', ':')}`).join('&')}`
}

/** The same, whichever was chosen first. */
const alike = (one: ViewState, other: ViewState): boolean => same(inOrder(one), inOrder(other))
const inOrder = (view: ViewState): unknown[] => sorted({ ...view, show: sorted(view.show) })
const sorted = (said: object): unknown[] => Object.entries(said).toSorted(([one], [other]) => (one < other ? -1 : 1))

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What is not as in the default view; of what is shown, only the switches that are set otherwise. */
function differing(view: ViewState): object {
  const show = Object.entries(view.show).filter(([name, value]) => !same(value, defaultView.show[name as keyof ViewState['show']]))
  const rest = Object.entries(view).filter(([name, value]) => name !== 'show' && !same(value, defaultView[name as keyof ViewState]))
  return { ...Object.fromEntries(rest), ...(show.length > 0 && { show: Object.fromEntries(show) }) }
}
