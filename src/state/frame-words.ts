import type { Saying } from '#model/figure.ts'
import type { ViewState } from '#model/view-state.ts'
import { frameWordNames } from '#state/url.ts'

const uis = ['page', 'min', 'none'] as const
const themes = ['auto', 'dark', 'light'] as const
const motions = ['auto', 'reduce', 'full'] as const
const reveals = ['auto', 'interaction'] as const
const labels = ['auto', 'all', 'none'] as const

/** How an embed stands in its frame: what the address says besides the view. */
export interface FrameWords {
  /** page: everything. min: stage, answer and chips. none: the stage alone */
  ui: (typeof uis)[number]
  theme: (typeof themes)[number]
  motion: (typeof motions)[number]
  /** a wheel zooms without Ctrl */
  scroll: boolean
  /** the button for a headset, where the frame may use one */
  xr: boolean
  /** a story goes on by itself */
  autoplay: boolean
  /** interaction: the poster stands until it is pressed */
  reveal: (typeof reveals)[number]
  /** the still picture that stands first: an address of our own origin or a data: image */
  poster: string | undefined
}

/** Reads `ui theme motion scroll xr autoplay reveal poster`; what is not understood falls back and is named. */
export function readFrame(search: string): { frame: FrameWords; ignored: readonly Saying[] } {
  const query = new URLSearchParams(search)
  const ignored: Saying[] = []
  const one = <T extends string>(word: string, wanted: readonly T[], otherwise: T): T => {
    const came = query.get(word)
    if (came === null) return otherwise
    const found = wanted.find((each) => each === came)
    if (found === undefined) ignored.push({ id: 'unknown-word', values: { word, came, wanted } })
    return found ?? otherwise
  }
  const on = (word: string, otherwise: '0' | '1'): boolean => one(word, ['0', '1'] as const, otherwise) === '1'
  return {
    frame: {
      ui: one('ui', uis, 'min'),
      theme: one('theme', themes, 'auto'),
      motion: one('motion', motions, 'auto'),
      scroll: on('scroll', '0'),
      xr: on('xr', '1'),
      autoplay: on('autoplay', '0'),
      reveal: one('reveal', reveals, 'auto'),
      poster: query.get('poster') ?? undefined,
    },
    ignored,
  }
}

/** What `deg`, `filter` (legend entries, separated by commas) and `labels` add to the view that the rest of the address says. */
export function framed(view: ViewState, search: string): { view: ViewState; ignored: readonly Saying[] } {
  const query = new URLSearchParams(search)
  const ignored: Saying[] = []
  let now = view
  const degree = query.get('deg')
  if (degree !== null) {
    if (/^[0-9]$/.test(degree) && now.focus !== undefined) now = { ...now, focus: { ...now.focus, degree: Number(degree) } }
    else ignored.push({ id: 'unknown-word', values: { word: 'deg', came: degree, wanted: ['0', '1', '…', '9'] } })
  }
  const filter = query.getAll('filter').flatMap((list) => list.split(',')).filter((entry) => entry !== '').slice(0, 50)
  if (filter.length > 0) now = { ...now, filters: [...new Set(filter)].map((value) => ({ kind: 'legend', value, mode: 'only' })) }
  const label = query.get('labels')
  if (label !== null) {
    const found = labels.find((each) => each === label)
    if (found === undefined) ignored.push({ id: 'unknown-word', values: { word: 'labels', came: label, wanted: labels } })
    else now = { ...now, show: { ...now.show, labels: found } }
  }
  return { view: now, ignored }
}

/** Words of an address that nobody knows. */
export function strangeWords(search: string, known: ReadonlySet<string>): string[] {
  return [...new Set([...new URLSearchParams(search).keys()].filter((word) => !known.has(word) && !frameWordNames.includes(word)))]
}
