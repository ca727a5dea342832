import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import type { OrreryStage } from '#stage/stage.ts'
import type { Brief } from '#exporters/brief/brief.ts'
import { composeBrief } from '#exporters/brief/compose.ts'
import { briefHtml } from '#exporters/brief/page.ts'
import { briefText } from '#exporters/brief/text.ts'
import type { Picture } from '#app/picture.ts'
import { refusalText, scenarioText } from '#app/sentences.ts'
import type { Session } from '#app/session.ts'
import { trailOf } from '#app/trail.ts'

/** px; so many of them a CSS px that labels print at 6 pt where the picture is 104 mm wide */
const printed = { width: 1560, height: 900, ratio: 2.6 } as const
/** ms that a stage may still move before the picture is taken as it is */
const patience = 4_000

export interface BriefFile { html: string; text: string; name: string }

/** The brief of what the page shows, for its role, once every lens and rule is here. */
export async function briefFile(session: Session, shown: () => Picture): Promise<BriefFile> {
  await session.stocked
  const stage = await stillStage(session, shown)
  const picture = shown()
  const brief = briefOf(session, picture, stage === undefined ? undefined : lightPicture(stage))
  const { id = '' } = picture.ecosystem.programmes[picture.programme] ?? {}
  const { role } = session.store.getState().view
  return { html: briefHtml(brief, await loadBriefFont()), text: briefText(brief), name: ['orrery-brief', id, ...(role === undefined ? [] : [role])].join('-').replace(/[^a-z0-9-]+/gi, '-') }
}

function briefOf(session: Session, picture: Picture, source: string | undefined): Brief {
  const { view } = session.store.getState()
  const { shelf } = session.data.getState()
  const supposed = (view.scenario ?? []).map((operation) => scenarioText(picture, operation))
  return composeBrief({
    told: picture,
    speakers: shelf,
    figures: picture.kpis,
    ...(supposed.length > 0 && { baseFigures: picture.baseKpis }),
    lens: { id: picture.lensId, view: picture.lens, says: picture.says },
    view,
    supposed,
    refused: picture.refused.map((saying) => refusalText(picture, saying)),
    filters: trailOf(session, picture).filters.map(({ text }) => text),
    ...(source !== undefined && { stage: { source, width: printed.width, height: printed.height } }),
  })
}

/** The stage, once nothing moves on it; undefined: there is none, or nothing stands on it. */
async function stillStage(session: Session, shown: () => Picture): Promise<OrreryStage | undefined> {
  const since = performance.now()
  for (let still = 0, drawn = -1; still < 3 && performance.now() - since < patience; still++) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const frames = session.stage?.inspect().frames ?? 0
    if (frames !== drawn || (session.stage !== null && !session.layout.report.settled)) still = -1
    drawn = frames
  }
  return shown().lens.scene.nodes.size.some((size) => size > 0) ? (session.stage ?? undefined) : undefined
}

/** Paper is light, and a board mails the file: as JPEG the picture is a tenth of what it is as PNG. The theme goes back before the next frame is drawn, so nobody sees the stage blink. */
function lightPicture(stage: OrreryStage): string {
  const { theme } = stage
  stage.setTheme('light')
  try {
    return stage.picture(printed.width, printed.height, printed.ratio).toDataURL('image/jpeg', 0.92)
  } finally {
    stage.setTheme(theme)
  }
}

let font: Promise<string> | undefined

/** The page's own font as a data: address, fetched once; '' where it does not come: the reader's own font stands in. */
export function loadBriefFont(): Promise<string> {
  font ??= fontAddress().catch(() => {
    font = undefined
    return ''
  })
  return font
}

async function fontAddress(): Promise<string> {
  // the page is written with it, so it is here already; its name changes with its content, so nobody need be asked whether it is still the same
  const answer = await fetch(inter, { cache: 'force-cache' })
  if (!answer.ok) throw new Error(`the font answered ${answer.status}`)
  const blob = new Blob([await answer.arrayBuffer()], { type: 'font/woff2' })
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(reader.error ?? new Error('the font could not be read'))
    reader.readAsDataURL(blob)
  })
}
