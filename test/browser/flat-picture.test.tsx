import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBundle } from '#model/bundle.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { documentLenses, type LensId } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'
import { Patterns } from '#ui/legend/Swatch.tsx'
import '#ui/style/tokens.css'
import '#ui/style/base.css'
import { drawSheet } from '#app/immersive/flat-picture.tsx'
import type { FlatSheet } from '#app/immersive/flat-sheet.ts'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf } from '#app/picture.ts'
import type { PanelBlock } from '#xr/panels/content.ts'
import { stand, type Stand } from '#test/support/mount.ts'

let ecosystem: Ecosystem
let place: Stand
beforeAll(async () => {
  ecosystem = openBundle((await import('#data/ecosystem.json')).default)
  place = stand('dark')
  place.show(<Patterns />)
})
afterAll(() => place.end())

const draw = (lens: LensId) =>
  new Promise<FlatSheet>((resolve) => {
    drawSheet(pictureOf(ecosystem, { ...defaultView, lens }, true, fullShelf), [], resolve)
  })
const pictures = ({ blocks }: FlatSheet) => blocks.filter((block): block is Extract<PanelBlock, { kind: 'picture' }> => block.kind === 'picture')

/** How many colors stand in it. Reading throws where a picture is tainted. */
function colors({ source, width, height }: ReturnType<typeof pictures>[number]): number {
  const { data } = (source as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height)
  const found = new Set<number>()
  for (let at = 0; at < data.length; at += 4) found.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!)
  return found.size
}

describe.each(documentLenses)('the flat view of %s', (lens) => {
  test('comes as pictures that can be read back, as lines, or says that there is nothing', async () => {
    const sheet = await draw(lens)
    expect(sheet.blocks.length).toBeGreaterThan(0)
    for (const picture of pictures(sheet)) {
      expect([picture.width, picture.height > 200, picture.height < 3 * picture.width]).toEqual([1120, true, true])
      expect(colors(picture)).toBeGreaterThan(8)
    }
    const lines = sheet.blocks.flatMap((block) => (block.kind === 'list' ? block.rows.map(({ text, value }) => `${text} ${value ?? ''}`) : block.kind === 'text' ? [block.text] : []))
    expect(pictures(sheet).length + lines.length).toBeGreaterThan(0)
    expect(lines.join('\n')).not.toMatch(/undefined|NaN/)
    expect(document.querySelectorAll('[data-part]')).toHaveLength(0)
  })
})

test('a bar is drawn in the color that the page gives it', async () => {
  const [picture] = pictures(await draw('portfolio'))
  const accent = getComputedStyle(document.documentElement).getPropertyValue('--tone-good').trim()
  const probe = document.createElement('canvas').getContext('2d')!
  probe.fillStyle = accent
  probe.fillRect(0, 0, 1, 1)
  const wanted = [...probe.getImageData(0, 0, 1, 1).data].join()
  const { data } = (picture!.source as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, picture!.width, picture!.height)
  let found = 0
  for (let at = 0; at < data.length; at += 4) if (`${data[at]},${data[at + 1]},${data[at + 2]},${data[at + 3]}` === wanted) found++
  expect(found).toBeGreaterThan(500)
})
