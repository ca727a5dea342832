import type { WebGLRenderer } from 'three'
import { SRGBColorSpace } from 'three'
import type { ImmersiveMode } from '#xr/host.ts'

/** frames a second asked for where the device lets choose: steady 90 is better than unsteady 120 (XR.md 6) */
const wantedRate = 90
/** of 1: three takes the most by default, which blurs text towards the edge (XR.md 2.4) */
const foveation = 0.2

/**
 * Asks for a session. What Vision Pro does not have is asked for nowhere (XR.md b 3): no anchors, planes, hit test, layers, overlays; hands
 * only where the person wants them, since asking brings up a question. Call it in the click itself, before any `await`.
 * @throws what the browser says when it refuses
 */
export function askForSession(xr: XRSystem, mode: ImmersiveMode, hands: boolean): Promise<XRSession> {
  return xr.requestSession(mode === 'ar' ? 'immersive-ar' : 'immersive-vr', { requiredFeatures: ['local-floor'], optionalFeatures: hands ? ['hand-tracking'] : [] })
}

/** What a session changes on the renderer and three does not put back by itself. */
interface Before { colorSpace: WebGLRenderer['outputColorSpace']; width: number; height: number; ratio: number }

/**
 * Hands the session to the renderer, which from then on draws both eyes; R3F hears of it there. When it ends, in whatever way, the renderer is
 * as it was. A session that cannot be shown is ended.
 * @throws what went wrong while it was set up
 */
export async function present(renderer: WebGLRenderer, session: XRSession): Promise<void> {
  const { xr } = renderer
  const canvas = renderer.domElement
  const ratio = renderer.getPixelRatio()
  const before: Before = { colorSpace: renderer.outputColorSpace, width: canvas.width / ratio, height: canvas.height / ratio, ratio }
  // heard before three hears it: what three puts back afterwards stands
  session.addEventListener('end', () => (renderer.outputColorSpace = before.colorSpace), { once: true })
  try {
    // our shaders write sRGB as it is; three's own materials, of controllers, are converted
    renderer.outputColorSpace = SRGBColorSpace
    xr.setReferenceSpaceType('local-floor')
    xr.setFoveation(foveation)
    await xr.setSession(session)
  } catch (error) {
    renderer.outputColorSpace = before.colorSpace
    await session.end().catch(() => undefined)
    // three gives back the size that it noted, which may have been none yet
    renderer.setPixelRatio(before.ratio)
    renderer.setSize(before.width, before.height, false)
    throw error
  }
  const rate = rateFor(session.supportedFrameRates)
  // a wish: a device that does not grant it keeps its own
  if (rate !== undefined) await session.updateTargetFrameRate(rate).catch(() => undefined)
}

/** The highest rate that is not above the wanted one, else the lowest; undefined where there is no choice. */
export function rateFor(rates: ArrayLike<number> | undefined): number | undefined {
  if (rates === undefined || rates.length === 0) return undefined
  const sorted = Array.from(rates).toSorted((one, other) => one - other)
  return sorted.findLast((rate) => rate <= wantedRate) ?? sorted[0]
}
