/** What is known about this page, this machine and this story before it is shown. Unknown numbers are NaN. */
export interface CheckFacts {
  /** the faces that the page writes with */
  fonts: readonly { face: string; there: boolean }[]
  data: { here: string; /** the version the story was written against */ pinned: string | undefined; /** the story tells of other data than lies on the desk */ other: boolean; synthetic: boolean }
  /** what is supposed on the page beyond what its beat supposes itself, in words */
  suppositions: readonly string[]
  /** days as worded; undefined = none */
  asOf: { own: string | undefined; chosen: string | undefined; /** the beat chose it itself */ ofBeat: boolean }
  network: { online: boolean; from: 'disk' | 'this-computer' | 'elsewhere'; /** parts of the product that did not come, by name */ missing: readonly string[] }
  graphics: { webgl: boolean; lost: number; renderer: string; software: boolean; /** of one frame */ frameMs: number }
  stills: { beats: number; /** titles of beats whose picture does not come */ missing: readonly string[]; /** how many lie beside the page and cannot be asked for without a network */ unasked: number }
  /** what is wrong with the story itself, in words */
  problems: readonly string[]
  motion: { reduced: boolean }
  window: { width: number; height: number; full: boolean }
  /** of one's own data: whether this browser keeps it */
  own: 'bundled' | 'kept' | 'not-kept'
  /** no story: what is checked is the page alone */
  story: boolean
}

export const checkIds = ['fonts', 'data', 'suppositions', 'as-of', 'network', 'graphics', 'stills', 'story', 'motion', 'window', 'own'] as const
export type CheckId = (typeof checkIds)[number]
export interface CheckLine { id: CheckId; good: boolean; /** key of the sentence in `words/en/checking.ts`, with its values */ saying: { id: string; values: Readonly<Record<string, unknown>> } }

/** A frame that takes longer is seen to stutter, ms. */
export const mostFrameMs = 34
/** What words and labels need to be read across a room, CSS px. */
export const leastWindow = { width: 1024, height: 576 } as const
/** 16:9, give or take what a browser's own bars take */
const shapes = { least: 1.5, most: 2 } as const

/** Facts in, one line each out, in the order of `checkIds`. A line that is not good says what is wrong. */
export function checkLines(facts: CheckFacts): CheckLine[] {
  return checkIds.flatMap((id) => {
    if (!facts.story && (id === 'stills' || id === 'story')) return []
    const [saying, good, values] = checks[id](facts)
    return [{ id, good, saying: { id: saying, values } }]
  })
}

type Found = readonly [saying: string, good: boolean, values: Readonly<Record<string, unknown>>]
const fine = (saying: string, values: Readonly<Record<string, unknown>> = {}): Found => [saying, true, values]
const wrong = (saying: string, values: Readonly<Record<string, unknown>> = {}): Found => [saying, false, values]

const checks: Readonly<Record<CheckId, (facts: CheckFacts) => Found>> = {
  fonts: ({ fonts }) => {
    const missing = fonts.filter(({ there }) => !there).map(({ face }) => face)
    return missing.length === 0 ? fine('fonts') : wrong('fonts-missing', { missing })
  },
  data: ({ data: { here, pinned, other, synthetic } }) => {
    if (other) return wrong('data-other')
    if (pinned !== undefined && pinned !== here) return wrong('data-version', { here, pinned })
    if (synthetic) return wrong('data-synthetic')
    return pinned === undefined ? fine('data-unpinned', { here }) : fine('data', { here })
  },
  suppositions: ({ suppositions }) => (suppositions.length === 0 ? fine('suppositions') : wrong('supposed', { suppositions })),
  'as-of': ({ asOf: { own, chosen, ofBeat } }) => {
    if (chosen === undefined) return own === undefined ? wrong('as-of-none') : fine('as-of', { day: own })
    return ofBeat ? fine('as-of-beat', { day: chosen }) : wrong('as-of-chosen', { day: chosen, own })
  },
  network: ({ network: { online, from, missing } }) => {
    if (missing.length > 0) return wrong('network-missing', { missing })
    if (from !== 'elsewhere') return fine(`network-${from}`)
    return fine(online ? 'network-here' : 'network-off')
  },
  graphics: ({ graphics: { webgl, lost, renderer, software, frameMs } }) => {
    if (!webgl) return wrong('graphics-none')
    if (lost > 0) return wrong('graphics-lost', { lost })
    if (software) return wrong('graphics-software', { renderer, frameMs })
    // a picture that stands still has no frames to time
    return frameMs > mostFrameMs ? wrong('graphics-slow', { renderer, frameMs }) : fine('graphics', { renderer, frameMs })
  },
  stills: ({ stills: { beats, missing, unasked } }) => {
    if (missing.length > 0) return wrong('stills-missing', { missing })
    if (unasked > 0) return fine('stills-unasked', { unasked })
    return beats === 0 ? fine('stills-none') : fine('stills', { beats })
  },
  story: ({ problems }) => (problems.length === 0 ? fine('story') : wrong('story-problems', { problems })),
  motion: ({ motion }) => (motion.reduced ? fine('motion-reduced') : fine('motion')),
  window: ({ window: { width, height, full } }) => {
    if (width < leastWindow.width || height < leastWindow.height) return wrong('window-small', { width, height })
    const shape = width / height
    if (shape < shapes.least || shape > shapes.most) return wrong('window-shape', { width, height })
    return fine(full ? 'window-full' : 'window', { width, height })
  },
  own: ({ own }) => (own === 'not-kept' ? wrong('own-not-kept') : fine(own === 'kept' ? 'own-kept' : 'own-none')),
}

/** A graphics driver's own words, "ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002504) Direct3D11 vs_5_0 ps_5_0, D3D11)", as a person knows the card: "NVIDIA GeForce RTX 3060". */
export const cardName = (driver: string): string =>
  (/^ANGLE \([^,]*, (.*)\)$/.exec(driver)?.[1]?.replace(/, [^,]*$/, '') ?? driver)
    .replace(/^ANGLE Metal Renderer: /, '')
    .replace(/ ?\(0x[0-9a-f]+\)/gi, '')
    .replace(/ (Direct3D|OpenGL|vs_\d).*$/, '')
    .trim()

/** Drawn by the processor, as browsers do where they have no card or do not trust it. */
export const isSoftware = (driver: string): boolean => /swiftshader|llvmpipe|softpipe|software|basic render/i.test(driver)
