/** What an element says, as the one URL grammar says it: attribute, then word of the address. */
const words = {
  data: 'data', lens: 'lens', layout: 'layout', focus: 'focus', degree: 'deg', filter: 'filter', role: 'role', 'as-of': 'asof', story: 'story', beat: 'beat',
  ui: 'ui', theme: 'theme', motion: 'motion', 'scroll-zoom': 'scroll', xr: 'xr', autoplay: 'autoplay', lang: 'lang',
} as const
export type WordAttribute = keyof typeof words
export const wordAttributes = Object.keys(words) as readonly WordAttribute[]

/** Presence means yes; "false", "0", "off" and "no" mean no, although HTML's own attributes know no such thing. */
const switches: readonly string[] = ['scroll-zoom', 'autoplay'] satisfies WordAttribute[]
export const isOn = (value: string | null): boolean => value !== null && !/^(false|0|off|no)$/i.test(value.trim())

/**
 * Address of the frame: `src` is the deployment's embed page ("https://orrery.example/embed/"), which may carry words of its own; an attribute beats the
 * same word there. `state` is what `captureState` gave as address: its fragment goes along.
 * @throws TypeError where `src` is no http(s) address
 */
export function frameAddress(src: string, said: (attribute: WordAttribute) => string | null, state: string | null, page: string): URL {
  let address: URL
  try {
    address = new URL(src, page)
  } catch {
    throw new TypeError(`orrery-viewer: src="${src}" is no address. Give the folder of the embed page, as "https://orrery.example/embed/".`)
  }
  if (!/^https?:$/.test(address.protocol)) throw new TypeError(`orrery-viewer: src="${src}" is neither http nor https.`)
  for (const attribute of wordAttributes) {
    const value = said(attribute)
    if (value === null) continue
    if (switches.includes(attribute)) address.searchParams.set(words[attribute], isOn(value) ? '1' : '0')
    else if (attribute === 'xr') address.searchParams.set('xr', isOn(value) ? '1' : '0')
    else address.searchParams.set(words[attribute], value)
  }
  if (state !== null && state.includes('#')) address.hash = state.slice(state.indexOf('#'))
  return address
}
