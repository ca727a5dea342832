import type { Table } from '#model/tabular.ts'
import type { OrreryStage } from '#stage/stage.ts'
import { tableExporters } from '#exporters/index.ts'
import { tableToTsv } from '#exporters/table.ts'

/** true = on the clipboard; false = saved as a file instead, because copying is not allowed here. */
export async function copyText(text: string, name: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    save(new Blob([text], { type: 'text/plain' }), name)
    return false
  }
}

export const copyTable = (table: Table): Promise<boolean> => copyText(tableToTsv(table), 'orrery-table.txt')
export function saveCsv(table: Table, name: string): void {
  const [csv] = tableExporters
  save(new Blob([csv.write(table) as BlobPart], { type: csv.mediaType }), `${name}.${csv.extension}`)
}

/** A picture of the stage at twice 16:9 full screen, however large the window is. */
export async function copyPicture(stage: OrreryStage): Promise<boolean> {
  const canvas = stage.picture(1920, 1080)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('the browser made no picture of the stage')
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
    return true
  } catch {
    save(blob, 'orrery.png')
    return false
  }
}

export function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  const address = URL.createObjectURL(blob)
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
