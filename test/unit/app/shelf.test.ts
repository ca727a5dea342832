import { expect, test } from 'vitest'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf } from '#app/picture.ts'
import { firstShelf, lensFrom, shelfFor } from '#app/shelf.ts'
import { lensIds, splitLenses } from '#model/view-state.ts'
import { defaultView } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'
import { words } from '#words/index.ts'

test('the full shelf holds every lens in the order of the picker, each under its own id', () => {
  expect(fullShelf.lenses.map((lens) => lens.id)).toEqual(lensIds)
  for (const id of lensIds) expect(lensFrom(fullShelf, id).id).toBe(id)
})
test('which lenses open split is said once: in the lens and in the view state alike', () => {
  expect(fullShelf.lenses.filter((lens) => lens.opensSplit).map((lens) => lens.id).toSorted()).toEqual([...splitLenses].toSorted())
})
test('the opening picture is the same with what comes first and with everything', () => {
  const first = pictureOf(bundled(), defaultView, false, firstShelf)
  const full = pictureOf(bundled(), defaultView, false, fullShelf)
  expect(first.kpis).toEqual(full.kpis)
  expect(first.checks).toEqual(full.checks)
  expect(first.lens.scene.layoutKey).toBe(full.lens.scene.layoutKey)
  expect(shelfFor(defaultView, fullShelf)).toBe(firstShelf)
  expect(shelfFor({ ...defaultView, lens: 'tiers' }, fullShelf)).toBe(fullShelf)
})
test('what comes first has words for everything it says', () => {
  const { lens } = pictureOf(bundled(), defaultView, false, firstShelf)
  for (const { id } of lens.finding) expect(words.findings[id], id).toBeDefined()
  for (const { id } of lens.missing) expect(words.needs[id], id).toBeDefined()
  for (const { id } of lens.notes) expect(words.notes[id], id).toBeDefined()
})
