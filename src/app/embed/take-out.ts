import { Impossible } from '#embed/guest/serve.ts'
import type { Methods } from '#embed/protocol/messages.ts'
import { embedWords } from '#words/en/embed.ts'
import type { Presence } from '#app/embed/presence.ts'
import { tried } from '#app/embed/tried.ts'
import type { Session } from '#app/session.ts'

/** A picture of the stage as it would stand in so many pixels. One side alone: the other as the frame has it. */
export async function snapshot(presence: Presence, session: Session, { width, height, type = 'image/png' }: Methods['snapshot']['args']): Promise<Methods['snapshot']['result']> {
  const shape = innerHeight > 0 && innerWidth > 0 ? innerWidth / innerHeight : 16 / 9
  const side = (pixels: number): number => Math.min(4096, Math.max(1, Math.round(pixels)))
  const wide = side(width ?? (height === undefined ? (innerWidth || 1280) : height * shape))
  const high = side(height ?? wide / shape)
  const canvas = await presence.withStage(() => session.stage?.picture(wide, high))
  const blob = canvas === undefined ? null : await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.9))
  if (blob === null) throw new Impossible(embedWords.impossible.noPicture)
  return { blob, width: wide, height: high }
}

/** The table of the open lens, or everything there is as Orrery's own JSON. */
export async function exportData(session: Session, format: 'csv' | 'json'): Promise<Methods['exportData']['result']> {
  const { ecosystemExporters, tableExporters } = await import('#exporters/index.ts')
  const { view } = session.store.getState()
  if (format === 'csv') {
    const [csv] = tableExporters
    const picture = await tried(session, view)
    return { text: new TextDecoder().decode(csv.write(picture.lens.table)), name: `orrery-${view.lens}.${csv.extension}`, mediaType: csv.mediaType }
  }
  const [json] = ecosystemExporters
  const { ecosystem } = session.data.getState()
  return { text: new TextDecoder().decode(json.write(ecosystem)), name: `${ecosystem.id}.orrery.json`, mediaType: json.mediaType }
}
