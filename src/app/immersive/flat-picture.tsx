import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import type { NodeId } from '#model/ids.ts'
import type { PanelBlock } from '#xr/panels/content.ts'
import { Chart } from '#ui/flat/Chart.tsx'
import { sharedParts } from '#ui/flat/ChartKeys.tsx'
import { panelWords } from '#ui/panel-words.ts'
import '#ui/flat/flat.css'
import { immersiveWords } from '#words/en/immersive.ts'
import { markRows, partsOf, rowsOf, sheetFor, type FlatPart, type FlatSheet } from '#app/immersive/flat-sheet.ts'
import { pictureOfCharts } from '#app/immersive/chart-picture.ts'
import type { Picture } from '#app/picture.ts'
import { useFlatPositions } from '#app/use-flat-positions.ts'

/** CSS px: as wide as a panel behind the table has room for in height. The numbers stand below it in text of a reader's size */
const [wide, high] = [560, 220]

interface SheetProps { picture: Picture; selection: readonly NodeId[]; onDrawn(element: HTMLElement): void }

function Sheet({ picture, selection, onDrawn }: SheetProps) {
  const element = useRef<HTMLDivElement>(null)
  const positions = useFlatPositions(picture)
  const { flat } = picture.lens
  useEffect(() => {
    // a network without its places would be another picture
    if (element.current !== null && (flat.kind !== 'network' || positions !== undefined)) onDrawn(element.current)
  }, [flat, positions, onDrawn])
  return (
    <div ref={element} inert style={{ position: 'fixed', top: 0, left: -9 * wide, width: wide }}>
      {partsOf(flat).map((part, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one chart never move
        <div key={i} data-part={i}>
          {rowsOf(part.flat) === undefined && <Chart flat={part.flat} width={wide} height={high} selected={new Set(selection)} onSelect={() => undefined} {...(positions !== undefined && { positions })} />}
        </div>
      ))}
    </div>
  )
}

/**
 * Draws the very charts of the page where nobody sees them and hands them over as pictures; what the page shows as a table or as
 * sentences comes as lines. @returns ends it
 */
export function drawSheet(picture: Picture, selection: readonly NodeId[], drawn: (sheet: FlatSheet) => void): () => void {
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  let open = true
  const end = (): void => {
    if (!open) return
    open = false
    root.unmount()
    host.remove()
  }
  const finish = async (element: HTMLElement): Promise<void> => {
    try {
      const sheet = await sheetOf(picture, element)
      if (open) drawn(sheet)
    } finally {
      end()
    }
  }
  const show = (element: HTMLElement): void => {
    finish(element).catch(() => undefined)
  }
  root.render(<Sheet picture={picture} selection={selection} onDrawn={show} />)
  return end
}

async function sheetOf(picture: Picture, element: HTMLElement): Promise<FlatSheet> {
  const blocks = await Promise.all(
    partsOf(picture.lens.flat).map(async ({ title, flat }, i): Promise<PanelBlock[]> => {
      const rows = rowsOf(flat)
      const part = element.querySelector<HTMLElement>(`[data-part="${i}"]`)
      const drawing = rows === undefined && part !== null ? await pictureOfCharts(part).catch(() => undefined) : undefined
      const said: PanelBlock[] = title === '' ? [] : [{ kind: 'text', text: title }]
      if (drawing !== undefined) return [...said, { kind: 'picture', source: drawing, width: drawing.width, height: drawing.height, alt: title }, ...keysOf(flat), ...numbersOf(flat)]
      if (rows !== undefined) return rows.length === 0 ? [] : [...said, { kind: 'list', rows }]
      return part?.querySelector('svg') === null ? [] : [...said, { kind: 'text', text: immersiveWords.flatFailed, quiet: true }]
    }),
  )
  const drawn = blocks.flat()
  return { of: sheetFor(picture), blocks: drawn.length > 0 ? drawn : [{ kind: 'text', text: panelWords.flat.nothing, quiet: true }] }
}

/** The same numbers as text of a reader's size: a chart's own is as small as its axis demands. */
function numbersOf(flat: FlatPart): PanelBlock[] {
  const rows = markRows(flat)
  return rows.length === 0 ? [] : [{ kind: 'list', rows }]
}

/** What parts and lines of a chart are: beside its title on the page, below the picture here. */
function keysOf(flat: FlatPart): PanelBlock[] {
  const keys = flat.kind === 'bars' ? [...sharedParts(flat), ...flat.lines] : flat.kind === 'lines' ? flat.series : flat.kind === 'steps' ? flat.lines : []
  return keys.length === 0 ? [] : [{ kind: 'list', rows: keys.map(({ label, tone }) => ({ text: label, tone })) }]
}
