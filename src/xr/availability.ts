import type { ImmersiveMode } from '#xr/host.ts'

/** What a browser says when asked whether it can: yes, no, or that the page around this one forbids the question. */
export type Answer = 'yes' | 'no' | 'forbidden'

/** What is found out before anything is offered. */
export interface Probes {
  /** `isSecureContext`: without it browsers hide `navigator.xr` */
  secure: boolean
  /** this page stands inside another one */
  framed: boolean
  /** the page around it lets it ask; undefined where the browser does not tell */
  permitted: boolean | undefined
  /** there is a `navigator.xr` */
  system: boolean
  vr: Answer
  ar: Answer
  /** Safari of a Vision Pro, as far as its name tells */
  visionOs: boolean
  /** a true answer for AR turned out to be none: the real request was refused */
  arRefused: boolean
}

/**
 * enter: a headset is here · full-page: the page around this one forbids it, a page of its own may · secure: the address is not a secure one ·
 * hand-out: no immersive view here; the picture as a 3D file, and the way to a headset
 */
export type Way = 'enter' | 'full-page' | 'secure' | 'hand-out'
export interface Availability {
  way: Way
  /** what can be entered, the first one first; empty unless `way` is enter */
  modes: readonly ImmersiveMode[]
  /** hands are asked for unless the person says otherwise: on a Vision Pro the question alone is a hindrance (XR.md b 3) */
  hands: boolean
}

/**
 * AR is offered beside VR only, never on a Vision Pro, whose builds of early 2026 said yes without having it (XR.md b 1), and never again after
 * a refusal.
 */
export function availabilityOf(probes: Probes): Availability {
  const hands = !probes.visionOs
  const nothing = (way: Way): Availability => ({ way, modes: [], hands })
  const forbidden = probes.permitted === false || probes.vr === 'forbidden' || probes.ar === 'forbidden'
  if (!probes.secure) return nothing('secure')
  if (probes.framed && forbidden) return nothing('full-page')
  if (!probes.system || forbidden || probes.vr !== 'yes') return nothing('hand-out')
  return { way: 'enter', modes: probes.ar === 'yes' && !probes.visionOs && !probes.arRefused ? ['vr', 'ar'] : ['vr'], hands }
}

/** Safari of a Vision Pro calls itself a Macintosh; a Mac's own Safari knows no headsets. */
export const looksLikeVisionOs = (userAgent: string, system: boolean): boolean => system && /Macintosh/.test(userAgent) && /Safari/.test(userAgent) && !/Chrome|Chromium|Edg|Firefox|OPR/.test(userAgent)

/** Asks whether a kind of session is there. Never throws. */
export async function ask(xr: XRSystem | undefined, mode: ImmersiveMode): Promise<Answer> {
  try {
    return (await xr?.isSessionSupported(mode === 'ar' ? 'immersive-ar' : 'immersive-vr')) === true ? 'yes' : 'no'
  } catch (error) {
    return error instanceof Error && error.name === 'SecurityError' ? 'forbidden' : 'no'
  }
}
