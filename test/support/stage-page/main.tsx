import '@fontsource-variable/inter'
import { createRoot } from 'react-dom/client'
import type { OrreryStage } from '#stage/stage.ts'
import type { StageEvents } from '#stage/stage-events.ts'
import { StageCanvas } from '#stage/StageCanvas.tsx'
import { cloud, dial, many, sampler } from './scenes.ts'

const query = new URLSearchParams(location.search)
const scenes = { dial, cloud, sampler, many: () => many(10000, 25000) }
const name = (query.get('scene') ?? 'dial') as keyof typeof scenes
const heard: unknown[] = []
let stage: OrreryStage | undefined
const listen = (kind: string) => (...all: unknown[]): void => {
  heard.push([kind, ...all])
}
const events: StageEvents = {
  hover: (id) => { stage?.setHighlight({ selection: (query.get('select') ?? '').split(',').filter(Boolean), hover: id, lit: null }) },
  select: listen('select'), focus: listen('focus'), dragStart: listen('dragStart'), drag: listen('drag'), dragEnd: listen('dragEnd'), camera: listen('camera'),
}
function ready(opened: OrreryStage): void {
  stage = opened
  const { scene, positions } = scenes[name]()
  opened.setTheme(query.get('theme') === 'light' ? 'light' : 'dark')
  opened.setScene(scene)
  opened.setPositions(positions, { blendMs: 0 })
  const inset = (query.get('inset') ?? '0,0,0,0').split(',').map(Number)
  opened.setInset({ left: inset[0]!, top: inset[1]!, right: inset[2]!, bottom: inset[3]! })
  opened.home(false)
  const hover = query.get('hover')
  const lit = query.get('lit')
  opened.setHighlight({ selection: (query.get('select') ?? '').split(',').filter(Boolean), hover, lit: lit === null ? null : new Set(lit.split(',')) })
  Object.assign(window, { stage: opened, heard, scenes })
}
createRoot(document.getElementById('root')!).render(<StageCanvas events={events} reducedMotion={() => query.has('still')} label="Stage" onReady={ready} onUnavailable={() => { document.title = 'unavailable' }} />)
