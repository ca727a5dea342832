import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf } from '#app/picture.ts'
import type { ViewState } from '#model/view-state.ts'
import { readView, viewSchema } from '#state/schema.ts'
import { readAddress, writeFragment } from '#state/url.ts'
import { bundled } from '#test/support/bundled.ts'

const folder = new URL('../../../scenes/', import.meta.url)
const scenes = readdirSync(folder).filter((name) => name.endsWith('.json'))

describe.each(scenes)('%s', (name) => {
  const { words, view } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { words: string; view: ViewState }
  test('is a view by the grammar and survives its address', () => {
    expect(viewSchema.safeParse(view).error).toBeUndefined()
    expect(readAddress({ search: '', hash: writeFragment(view) }, new Set(), () => false, readView).view).toEqual(view)
  })
  test('names only what the bundled data has, and can be done', () => {
    const picture = pictureOf(bundled(), view, false, fullShelf)
    expect(picture.gone).toEqual([])
    expect(picture.refused).toEqual([])
    expect(picture.lens.finding.length).toBeGreaterThan(0)
  })
  test('carries no number of its own', () => expect(words).not.toMatch(/\d/))
})
