import { fetchStoryParts, type StoryPart } from '#app/story/ahead.ts'
import { cardName, isSoftware, type CheckFacts } from '#app/story/checking.ts'
import { contextLosses } from '#app/story/checking-losses.ts'
import type { Session } from '#app/session.ts'

const family = 'Inter Variable'
/** frames that are timed, once the first have warmed up, and how long that may take where one takes long, ms */
const timed = { warm: 2, frames: 12, patience: 1500 } as const

/** Whether the face that the page writes with is really here: a browser that falls back says nothing. */
export async function fontFacts(): Promise<CheckFacts['fonts']> {
  const face = `500 16px "${family}"`
  await document.fonts.load(face).catch(() => [])
  const there = document.fonts.check(face) && [...document.fonts].some((each) => each.family.replaceAll('"', '') === family && each.status === 'loaded')
  return [{ face: 'Inter', there }]
}

/** What a story may still ask for is fetched now, so that it is here when it is needed. */
export async function networkFacts(name: (part: StoryPart) => string): Promise<CheckFacts['network']> {
  const missing = await fetchStoryParts()
  const local = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname)
  return { online: navigator.onLine, from: location.protocol === 'file:' ? 'disk' : local ? 'this-computer' : 'elsewhere', missing: missing.map(name) }
}

export async function graphicsFacts(session: Session): Promise<CheckFacts['graphics']> {
  const renderer = rendererName()
  return {
    webgl: renderer !== undefined && session.stage !== null,
    lost: contextLosses(),
    renderer: cardName(renderer ?? ''),
    software: isSoftware(renderer ?? ''),
    frameMs: await frameTime(session),
  }
}

/** As the driver calls itself; undefined = no WebGL. The canvas gives its context back at once: a browser has few. */
function rendererName(): string | undefined {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (gl === null) return undefined
  const named = gl.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = gl.getParameter(named?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return String(name)
}

/** The middle one of some frames that are really drawn, ms; NaN where nothing is drawn, as in a page that is covered. */
async function frameTime({ stage }: Session): Promise<number> {
  if (stage === null || document.hidden) return NaN
  const times: number[] = []
  const begun = performance.now()
  let before = NaN
  for (let frame = 0; times.length < timed.frames && (times.length < 2 || before - begun < timed.patience); frame++) {
    stage.relabel()
    const now = await nextFrame()
    if (now === undefined) return NaN
    if (frame >= timed.warm) times.push(now - before)
    before = now
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN
}

const nextFrame = (): Promise<number | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), 3000)
    requestAnimationFrame((now) => {
      clearTimeout(timer)
      resolve(now)
    })
  })
