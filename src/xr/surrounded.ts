import type { Part } from '#xr/frame.ts'
import { controllers } from '#xr/inputs/controllers.ts'
import { handShapes } from '#xr/inputs/hand-shapes.ts'
import { rays } from '#xr/inputs/rays.ts'
import { curtain } from '#xr/place/curtain.ts'
import { noLanding } from '#xr/place/landing.ts'
import { placing } from '#xr/place/placing.ts'
import { surroundings } from '#xr/place/surroundings.ts'
import { quality } from '#xr/quality/quality.ts'
import type { Stay } from '#xr/run.ts'

/** What is round the stage: the table and the sky, the person's own hands, where everything stands, and how well it is drawn. Told last: hands have written their rays. */
export function surrounded(stay: Stay): Part {
  const landing = noLanding()
  const parts = [curtain(stay), placing(stay, landing), surroundings(stay), controllers(stay), handShapes(stay), rays(stay, landing), quality(stay)]
  return {
    frame(now) {
      for (let at = 0; at < parts.length; at++) parts[at]!.frame(now)
    },
    recenter(now) {
      for (const part of parts) part.recenter?.(now)
    },
    report: () => Object.assign({}, ...parts.map((part) => part.report?.())) as ReturnType<NonNullable<Part['report']>>,
    dispose() {
      for (const part of parts) part.dispose()
    },
  }
}
