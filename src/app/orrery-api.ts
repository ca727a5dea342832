import type { ViewState } from '#model/view-state.ts'
import type { RoomReport } from '#xr/report.ts'
import { baseOf, programmeOf } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

/** The one documented object of the page (README, "Driving Orrery from outside"): hosts, tests and benchmarks use the same. */
export interface OrreryApi {
  version: string
  ready: Promise<void>
  inspect(): Record<string, unknown>
  where(id: string): { x: number; y: number; radius: number; visible: boolean; occluded: boolean } | null
  channels(id: string): Record<string, unknown>
  /** what stands in the room while someone is inside, else null: places in m (src/xr/report.ts) */
  room(): RoomReport | null
  /** where a body stands in that room, m */
  inRoom(id: string): { x: number; y: number; z: number; radius: number } | null
  state: { get(): ViewState; set(next: ViewState): Promise<void> }
}
declare global {
  interface Window {
    orrery: OrreryApi
  }
}

export function offerApi(session: Session, version: string): void {
  const { store } = session
  window.orrery = {
    version,
    ready: session.ready,
    inspect: () => inspect(session),
    where: (id) => {
      const { stage } = session
      const place = stage?.where(id) ?? null
      if (stage === null || place === null) return null
      // Page coordinates: what a pointer needs, wherever the canvas stands and however large its px are there.
      const { left, top, width } = stage.canvas.getBoundingClientRect()
      const scale = width / Math.max(1, stage.canvas.clientWidth)
      return { ...place, x: place.x * scale + left, y: place.y * scale + top, radius: place.radius * scale }
    },
    channels: (id) => session.stage?.channels(id) ?? {},
    room: () => session.stay?.report() ?? null,
    inRoom: (id) => session.stay?.inRoom(id) ?? null,
    state: {
      get: () => structuredClone(store.getState().view),
      set: async (next) => {
        const { viewSchema } = await import('#state/schema.ts')
        const read = viewSchema.safeParse(next)
        if (!read.success) throw new TypeError(`orrery.state.set: ${read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`)
        const view = read.data as ViewState
        const problem = await refusedIn(session, view)
        if (problem.length > 0) throw new RangeError(`orrery.state.set: ${problem.join(' ')}`)
        store.getState().open(view)
        await session.stocked
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      },
    },
  }
}

/** What the data cannot do of what a view supposes, in words. Nothing supposed: nothing to wait for. */
async function refusedIn(session: Session, view: ViewState): Promise<string[]> {
  if (view.scenario === undefined && view.scenarios === undefined && view.asOf === undefined) return []
  await session.stocked
  const { ecosystem, shelf } = session.data.getState()
  const { whatIf } = shelf
  return whatIf === undefined ? [] : whatIf.check(ecosystem, programmeOf(ecosystem, view), baseOf(ecosystem, view, shelf), view).refused.map(whatIf.refusal)
}

function inspect(session: Session): Record<string, unknown> {
  const { view } = session.store.getState()
  const { picture, stage, layout } = session
  const scene = picture?.lens.scene
  return {
    nodes: scene?.nodes.size.reduce((sum, size) => sum + (size > 0 ? 1 : 0), 0) ?? 0,
    // A likely link has no fact: it is drawn and never counted.
    edges: scene?.links.opacity.reduce((sum, opacity, link) => sum + (opacity > 0 && scene.links.atoms[link]!.length > 0 ? 1 : 0), 0) ?? 0,
    atoms: picture?.ecosystem.atoms.length ?? 0,
    ...(stage?.inspect() ?? { labels: 0, drawCalls: 0, triangles: 0, frames: 0, fps: 0, scriptMs: 0, quality: 'none' }),
    dropped: [],
    layout: layout.report,
    lens: picture?.lensId ?? view.lens,
    selection: [...view.selection],
    focus: view.focus?.node ?? null,
    xr: session.stay?.mode ?? 'none',
    dataVersion: picture === null ? '' : session.data.getState().ecosystem.version,
  }
}
