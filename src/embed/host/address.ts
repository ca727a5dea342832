/** What an element says, as the one URL grammar says it: attribute, then word of the address. */
const words = {
  data: 'data', lens: 'lens', layout: 'layout', focus: 'focus', degree: 'deg', filter: 'filter', role: 'role', labels: 'labels', 'as-of': 'asof', story: 'story', beat: 'beat',
  ui: 'ui', theme: 'theme', motion: 'motion', 'scroll-zoom': 'scroll', xr: 'xr', autoplay: 'autoplay', lang: 'lang',
} as const
export type WordAttribute = keyof typeof words
export const wordAttributes = Object.keys(words) as readonly WordAttribute[]

/** Words that say how the frame stands, not what it shows: they go on when a state takes the place of the rest. */
export const frameAttributes: readonly string[] = ['ui', 'theme', 'motion', 'scroll-zoom', 'xr', 'autoplay', 'lang'] satisfies WordAttribute[]
const shown = [...wordAttributes.filter((attribute) => !frameAttributes.includes(attribute)).map((attribute) => words[attribute]), 'panel', 'flat', 'table', 'bench']

/** Presence means yes; "false", "0", "off" and "no" mean no, although HTML's own attributes know no such thing. */
const switches: readonly string[] = ['scroll-zoom', 'autoplay', 'xr'] satisfies WordAttribute[]
export const isOn = (value: string | null): boolean => value !== null && !/^(false|0|off|no)$/i.test(value.trim())

/** The embed page of a deployment. @throws TypeError where `src` is no http(s) address */
export function pageOf(src: string, page: string): URL {
  let address: URL
  try {
    address = new URL(src, page)
  } catch {
    throw new TypeError(`orrery-viewer: src="${src}" is no address. Give the folder of the embed page, as "https://orrery.example/embed/".`)
  }
  if (!/^https?:$/.test(address.protocol)) throw new TypeError(`orrery-viewer: src="${src}" is neither http nor https.`)
  return address
}

/**
 * Address of the frame: `src` is the deployment's embed page ("https://orrery.example/embed/"), which may carry words of its own; an attribute beats the
 * same word there. `state` is what `captureState` gave as address; it takes the place of everything that says what is shown.
 * @throws TypeError where `src` is no http(s) address
 */
export function frameAddress(src: string, said: (attribute: WordAttribute) => string | null, state: string | null, page: string): URL {
  const address = pageOf(src, page)
  const { searchParams } = address
  // the poster and its button are the element's: inside the frame they would wait behind it
  for (const word of ['poster', 'reveal']) searchParams.delete(word)
  for (const attribute of wordAttributes) {
    const value = said(attribute)
    if (value === null) continue
    searchParams.set(words[attribute], switches.includes(attribute) ? (isOn(value) ? '1' : '0') : value)
  }
  const mark = state?.search(/[?#]/) ?? -1
  if (state === null || mark === -1) return address
  const kept = new URL(state.slice(mark), 'https://state.invalid/')
  for (const word of shown) searchParams.delete(word)
  for (const word of shown) for (const value of kept.searchParams.getAll(word)) searchParams.set(word, value)
  address.hash = kept.hash
  return address
}
