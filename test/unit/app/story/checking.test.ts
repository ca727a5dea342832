import { describe, expect, test } from 'vitest'
import { checkingWords } from '#words/en/checking.ts'
import { cardName, checkIds, checkLines, isSoftware, type CheckFacts, type CheckId } from '#app/story/checking.ts'

const ready: CheckFacts = {
  fonts: [{ face: 'Inter', there: true }],
  data: { here: '819ac3ecfd899bcd', pinned: '819ac3ecfd899bcd', other: false, synthetic: false },
  suppositions: [],
  asOf: { own: '3 Oct 2025', chosen: undefined, ofBeat: false },
  network: { online: true, from: 'elsewhere', missing: [] },
  graphics: { webgl: true, lost: 0, renderer: 'Some card', software: false, frameMs: 12 },
  stills: { beats: 8, missing: [], unasked: 0 },
  problems: [],
  motion: { reduced: false },
  window: { width: 1920, height: 1080, full: true },
  own: 'bundled',
  story: true,
}
const line = (id: CheckId, change: Partial<CheckFacts> = {}) => {
  const { good, saying } = checkLines({ ...ready, ...change }).find((each) => each.id === id)!
  return [good, checkingWords.says[saying.id]!(saying.values)] as const
}

test('a page that is ready has one good line for everything, in one order', () => {
  const lines = checkLines(ready)
  expect(lines.map(({ id }) => id)).toEqual([...checkIds])
  expect(lines.filter(({ good }) => !good)).toEqual([])
})

test('without a story there is nothing to say about one', () => {
  expect(checkLines({ ...ready, story: false }).map(({ id }) => id)).toEqual(checkIds.filter((id) => id !== 'story' && id !== 'stills'))
})

const cases: [CheckId, Partial<CheckFacts>, boolean, string][] = [
  ['fonts', { fonts: [{ face: 'Inter', there: false }] }, false, 'Inter did not load, so text is wider or narrower than designed. Load the page again.'],
  ['data', {}, true, 'Version 819ac3ec, the one that the story was written against.'],
  ['data', { data: { ...ready.data, pinned: undefined } }, true, 'Version 819ac3ec. The story names none.'],
  ['data', { data: { ...ready.data, pinned: '0123456789abcdef' } }, false, 'Version 819ac3ec is open, and the story was written against 01234567. Go through every beat, or open that version.'],
  ['data', { data: { ...ready.data, other: true, pinned: 'x' } }, false, 'The story tells of other data than is open now. It opens its own; open the first beat and check again.'],
  ['data', { data: { ...ready.data, synthetic: true } }, false, 'The data is synthetic, made for trying out. Every number shown is made up.'],
  ['suppositions', { suppositions: ['JPMorgan Chase removed', 'Azure won'] }, false, 'Supposed on the page, and not by the beat: JPMorgan Chase removed and Azure won. Go back to the base case, or press Home in the story.'],
  ['suppositions', { suppositions: ['a', 'b', 'c', 'd', 'e'] }, false, 'Supposed on the page, and not by the beat: a, b, c and 2 more. Go back to the base case, or press Home in the story.'],
  ['as-of', {}, true, '3 Oct 2025, the document’s own.'],
  ['as-of', { asOf: { own: '3 Oct 2025', chosen: '15 Jan 2025', ofBeat: true } }, true, '15 Jan 2025, chosen by the beat.'],
  ['as-of', { asOf: { own: '3 Oct 2025', chosen: '15 Jan 2025', ofBeat: false } }, false, '15 Jan 2025 was chosen on the page. The document’s own is 3 Oct 2025. Set it back, or press Home in the story.'],
  ['as-of', { asOf: { own: undefined, chosen: '15 Jan 2025', ofBeat: false } }, false, '15 Jan 2025 was chosen on the page. The document states none. Set it back, or press Home in the story.'],
  ['as-of', { asOf: { own: undefined, chosen: undefined, ofBeat: false } }, false, 'No date is stated, so nothing is called overdue. Choose one if your audience will ask.'],
  ['network', { network: { online: false, from: 'disk', missing: [] } }, true, 'The page is a file on this computer and needs no network.'],
  ['network', { network: { online: false, from: 'this-computer', missing: [] } }, true, 'The page comes from this computer and needs no other.'],
  ['network', { network: { online: false, from: 'elsewhere', missing: [] } }, true, 'There is no network, and none is needed: everything is loaded. Do not load the page again.'],
  ['network', { network: { online: true, from: 'elsewhere', missing: ['layouts', 'flat views'] } }, false, 'Not loaded: layouts and flat views. Connect and check again before you show it.'],
  ['graphics', {}, true, 'Some card, 12 ms a frame.'],
  ['graphics', { graphics: { ...ready.graphics, frameMs: NaN } }, true, 'Some card.'],
  ['graphics', { graphics: { ...ready.graphics, frameMs: 34 } }, true, 'Some card, 34 ms a frame.'],
  ['graphics', { graphics: { ...ready.graphics, frameMs: 35 } }, false, 'Some card takes 35 ms a frame: motion stutters. Make the window smaller, or close other pages.'],
  ['graphics', { graphics: { ...ready.graphics, software: true, frameMs: NaN } }, false, 'The stage is drawn by software: motion stutters. Turn on graphics acceleration in the browser’s settings.'],
  ['graphics', { graphics: { ...ready.graphics, lost: 1 } }, false, 'The graphics were taken away from this page once. Close other heavy pages, then load this one again.'],
  ['graphics', { graphics: { ...ready.graphics, webgl: false, lost: 3 } }, false, 'This browser has no WebGL, so the flat view is shown instead of the stage. Turn on graphics acceleration in its settings.'],
  ['stills', { stills: { beats: 0, missing: [], unasked: 0 } }, true, 'No beat has a still, so none can be missing.'],
  ['stills', { stills: { beats: 8, missing: [], unasked: 8 } }, true, 'Offline: 8 stills beside the page cannot be asked for. The story plays without them; only the presenter’s window shows them.'],
  ['stills', { stills: { beats: 8, missing: ['Half way'], unasked: 0 } }, false, 'The still of Half way does not come. Record it again; for a story that comes with Orrery, look whether “posters” lies beside the page.'],
  ['story', { problems: ['Beat 2 quotes “figure:none”, which nothing knows.'] }, false, 'Beat 2 quotes “figure:none”, which nothing knows.'],
  ['motion', { motion: { reduced: true } }, true, 'Reduced motion is on: beats change at once.'],
  ['window', { window: { width: 1280, height: 720, full: false } }, true, '1,280 × 720, near 16:9. Full screen leaves out the browser’s own bars.'],
  ['window', { window: { width: 1023, height: 576, full: false } }, false, '1,023 × 576 is too small to be read across a room. Make the window at least 1,024 × 576.'],
  ['window', { window: { width: 1200, height: 1000, full: false } }, false, '1,200 × 1,000 is far from 16:9, so words and stage share it badly. Show it full screen on a wide display.'],
  ['own', { own: 'kept' }, true, 'Your own data is kept in this browser.'],
  ['own', { own: 'not-kept' }, false, 'Your own data is not kept in this browser: it is gone when the page is loaded again. Save it as a file first.'],
]

describe('each line is good, or one sentence that says what is wrong', () => {
  test.each(cases)('%s %j', (id, change, good, said) => {
    expect(line(id, change)).toEqual([good, said])
  })
})

test.each([
  ['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002504) Direct3D11 vs_5_0 ps_5_0, D3D11)', 'NVIDIA GeForce RTX 3060', false],
  ['ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)', 'Apple M2', false],
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)', 'Vulkan 1.3.0 (SwiftShader Device (Subzero))', true],
  ['Adreno (TM) 740', 'Adreno (TM) 740', false],
  ['llvmpipe (LLVM 15.0.7, 256 bits)', 'llvmpipe (LLVM 15.0.7, 256 bits)', true],
  ['', '', false],
])('the driver %j is called %j, drawn by software: %s', (driver, name, software) => {
  expect([cardName(driver), isSoftware(driver)]).toEqual([name, software])
})
