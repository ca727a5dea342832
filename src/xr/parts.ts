import type { Part } from '#xr/frame.ts'
import { Hands } from '#xr/hands.ts'
import { Panels } from '#xr/panels/panels.ts'
import type { Stay } from '#xr/run.ts'
import { surrounded } from '#xr/surrounded.ts'

/** What a stay is made of, in the order in which it is told of a frame. */
export const parts: readonly ((stay: Stay) => Part)[] = [(stay) => new Panels(stay), (stay) => new Hands(stay), surrounded]
