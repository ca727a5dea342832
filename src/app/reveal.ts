import type { OrreryStage } from '#stage/stage.ts'

/** Length of the opening of VIEWS.md 2 in ms; after it nothing moves. */
const length = 2400

/** The arcs draw themselves once. Any key or press shows the finished picture at once: nobody has to wait for a show. */
export function openReveal(stage: OrreryStage): void {
  const start = performance.now()
  let ended = false
  const end = () => {
    ended = true
    stage.setReveal(1)
    removeEventListener('pointerdown', end, true)
    removeEventListener('keydown', end, true)
  }
  addEventListener('pointerdown', end, true)
  addEventListener('keydown', end, true)
  const step = (now: number) => {
    if (ended) return
    const progress = (now - start) / length
    if (progress >= 1) return end()
    stage.setReveal(Math.max(0, progress))
    requestAnimationFrame(step)
  }
  stage.setReveal(0)
  requestAnimationFrame(step)
}
