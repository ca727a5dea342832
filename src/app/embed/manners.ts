import CameraControls from 'camera-controls'
import { embedWords } from '#words/en/embed.ts'
import type { Session } from '#app/session.ts'

/** How long a hint is not said again, ms; within how long a second Escape leaves, ms. */
const pause = 6_000
const twice = 1_500

/**
 * A view in a page does not take what is the page's: a wheel scrolls past it unless Ctrl or ⌘ is held, one finger scrolls, two turn and zoom,
 * and Escape with nothing left to close, pressed twice, gives the focus back. @returns what ends it
 */
export function keepManners({ session, scroll, leave }: { session: Session; scroll: boolean; leave(): void }): () => void {
  let hinted = -Infinity
  const hint = (text: string): void => {
    if (performance.now() - hinted < pause) return
    hinted = performance.now()
    session.say(text)
  }
  const ends = new AbortController()
  const { signal } = ends
  const onStage = (event: Event): boolean => event.target instanceof Element && event.target.closest('.frame-stage') !== null
  const wheel = (event: WheelEvent): void => {
    if (scroll || event.ctrlKey || event.metaKey || document.fullscreenElement !== null || !onStage(event)) return
    // before the canvas hears of it: what nobody prevents goes on to the page around
    event.stopImmediatePropagation()
    hint(embedWords.wheel(/Mac|iPad|iPhone/.test(navigator.platform)))
  }
  const pressed = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' || !onStage(event) || session.stage === null) return
    const { ACTION } = CameraControls
    session.stage.rig.controls.touches.one = ACTION.NONE
    session.stage.rig.controls.touches.two = ACTION.TOUCH_DOLLY_ROTATE
  }
  // the browser has taken a single finger for a scroll
  const taken = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' && onStage(event)) hint(embedWords.touch)
  }
  const touched = (event: TouchEvent): void => {
    if (event.touches.length > 1 && onStage(event) && event.cancelable) event.preventDefault()
  }
  let escaped = -Infinity
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat || document.querySelector('dialog[open]') !== null) return
    const { view } = session.store.getState()
    if (view.focus !== undefined || view.selection.length > 0 || session.telling.getState().player !== null) return
    if (performance.now() - escaped < twice) {
      escaped = -Infinity
      leave()
      return
    }
    escaped = performance.now()
    session.say(embedWords.leave)
  }
  addEventListener('wheel', wheel, { capture: true, signal })
  addEventListener('pointerdown', pressed, { capture: true, signal })
  addEventListener('pointercancel', taken, { capture: true, signal })
  addEventListener('touchstart', touched, { capture: true, passive: false, signal })
  addEventListener('touchmove', touched, { capture: true, passive: false, signal })
  addEventListener('keydown', key, { capture: true, signal })
  return () => ends.abort()
}
