import type { Surroundings } from '#embed/guest/permission.ts'

/** What of a window is read here; of a foreign one hardly anything may be. */
interface Frame { parent: Frame; location: { origin: string }; document: { referrer: string } }
interface Here extends Frame { origin: string; location: { origin: string; ancestorOrigins?: ArrayLike<string> } }

/**
 * Who frames this page. Where the browser does not list them, frames of our own origin are walked through, and what stands outside of the last one is
 * who its referrer names. A referrer that names ourselves is no proof: a link of ours may have been followed inside a foreign frame.
 */
export function surroundingsOf(here: Here): Surroundings {
  const own = here.origin
  const listed = here.location.ancestorOrigins
  if (listed !== undefined) return { own, ancestors: Array.from(listed), complete: true }
  const ancestors: string[] = []
  let frame: Frame = here
  while (frame.parent !== frame) {
    const reached = originOf(frame.parent)
    if (reached === undefined) {
      const named = originOfAddress(frame.document.referrer)
      const outermost = isOutermost(frame.parent)
      // several unknown frames, or one nobody names
      if (!outermost || named === undefined || named === own) return { own, ancestors: outermost && ancestors.length === 0 ? [] : [...ancestors, ''], complete: false }
      return { own, ancestors: [...ancestors, named], complete: true }
    }
    ancestors.push(reached)
    frame = frame.parent
  }
  return { own, ancestors, complete: true }
}

function originOf(frame: Frame): string | undefined {
  try {
    return frame.location.origin
  } catch {
    return undefined
  }
}

/** `parent` may be asked of every window. */
const isOutermost = (frame: Frame): boolean => frame.parent === frame

function originOfAddress(address: string): string | undefined {
  try {
    return new URL(address).origin
  } catch {
    return undefined
  }
}
