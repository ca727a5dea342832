/** Every length of a panel is mm as seen from `readAt`; a panel that stands elsewhere is larger or smaller by its distance, so that angles stay. */
export const readAt = 1300

const high = (degrees: number): number => 2 * readAt * Math.tan((degrees * Math.PI) / 360)

/** degrees that the font's size covers at least, also in a panel's corner (XR.md 4.1); capitals are 0.73 of it */
export const leastBody = 1.5
export const leastQuiet = 1.2

/** 48 mm at 1 m (XR.md 4.1) are 62 here; the corners of a panel are farther away than its middle */
const button = 62.4

export const gap = 12
export const pad = 22
export const corner = 18
/** of the font's size, from one line to the next */
export const leading = 1.26

/** What a panel is set in, mm. */
export interface Sizes { title: number; body: number; quiet: number; /** of what is written on buttons */ label: number; /** least height and width of what can be pressed */ button: number }

/** @param textScale of the person, 0.8 to 1.6 @param far how much smaller the farthest corner looks than the middle, 1 = not at all */
export function sizesFor(textScale: number, far: number): Sizes {
  const body = high(leastBody + 0.005) * far * textScale
  const atLeast = (degrees: number): number => Math.max(high(leastQuiet + 0.005) * far, high(degrees) * far * textScale)
  const label = atLeast(1.28)
  return { title: body * 1.15, body, quiet: atLeast(1.22), label, button: Math.max(button * far, label * 1.9) }
}
