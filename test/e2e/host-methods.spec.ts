import type { Page } from '@playwright/test'
import { eventNames, methodNames, type EventName, type MethodName } from '#embed/protocol/messages.ts'
import type { OrreryViewer } from '#embed/host/index.ts'
import { expect, test } from '#test/e2e/support/test.ts'
import { validCalls } from '#test/support/embed-calls.ts'
import { serve, type Served } from '#test/support/serve-hosts.ts'

const dist = process.env['ORRERY_TEST_DIST'] ?? 'dist'

/** The deployment; a host that it names; a host that it does not. */
let deployment: Served
let listed: Served
let stranger: Served

test.beforeAll(async () => {
  const embedOrigins: string[] = []
  deployment = await serve(dist, { embedOrigins })
  const host = { policy: false, deployment: `${deployment.origin}/embed/` } as const
  listed = await serve(`${dist}/embed/hosts`, host)
  stranger = await serve(`${dist}/embed/hosts`, host)
  embedOrigins.push(listed.origin)
})
test.afterAll(() => Promise.all([deployment, listed, stranger].map((server) => server.close())))
test.beforeEach(({ ownServers }) => {
  for (const { origin } of [deployment, listed, stranger]) ownServers.add(origin)
})

const pageOf = (host: Served, name: string) => `${host.origin}/${name}.html`

type Heard = { name: string; data: unknown }
declare global {
  interface Window { heard: Heard[]; messages: unknown[] }
}

/** Hears every event from the first moment on, and whatever else is said to the window. */
const listens = (page: Page) =>
  page.addInitScript((names) => {
    window.heard = []
    window.messages = []
    addEventListener('message', (event) => void window.messages.push(event.data))
    for (const name of names) addEventListener(`orrery-${name}`, (event) => void window.heard.push({ name, data: (event as CustomEvent<unknown>).detail }), { capture: true })
  }, eventNames)

/** One call as a host makes it. */
const call = (page: Page, method: MethodName, args: unknown): Promise<Record<string, unknown>> =>
  page.locator('orrery-viewer').first().evaluate(
    async (element, [name, given]) => {
      const result = (await (element as OrreryViewer).call(name, given as never)) as unknown as Record<string, unknown>
      return 'blob' in result ? { ...result, blob: { type: (result['blob'] as Blob).type, size: (result['blob'] as Blob).size } } : result
    },
    [method, args] as const,
  )

const heard = (page: Page, name: EventName) => page.evaluate((wanted) => window.heard.filter((each) => each.name === wanted).map((each) => each.data), name)

/** What each method has to answer, beyond answering. `undefined` fields are not looked at. */
const answers: Readonly<Record<MethodName, Record<string, unknown>>> = {
  load: { dataVersion: expect.any(String), ignored: [] },
  setFilters: { visible: expect.any(Number) },
  focus: { visible: expect.any(Number) },
  select: { nodes: ['partner:ey-global', 'partner:ibm'] },
  setLens: { lens: 'concentration' },
  setLayout: { layout: 'radial' },
  setAsOf: { day: '2025-10-03' },
  applyScenario: { operations: 2 },
  captureState: { address: expect.stringMatching(/^[?#]/), state: expect.objectContaining({ lens: expect.any(String) }) },
  applyState: { dataVersion: expect.any(String) },
  goToBeat: { beat: 2, beats: 8 },
  next: { beat: 3, beats: 8 },
  previous: { beat: 2, beats: 8 },
  play: { playing: true },
  pause: { playing: false },
  setTheme: { theme: 'light' },
  resize: { width: expect.any(Number), height: expect.any(Number) },
  snapshot: { width: 64, height: 36, blob: { type: 'image/webp', size: expect.any(Number) } },
  exportData: { name: expect.stringMatching(/\.csv$/), mediaType: expect.stringContaining('csv'), text: expect.stringContaining(',') },
  enterXR: { state: expect.stringMatching(/^(offered|impossible)$/), why: expect.stringMatching(/\w/) },
  getVersion: { version: expect.any(String), protocol: 1, dataVersion: expect.any(String) },
  getRefusals: {},
  destroy: { destroyed: true },
}

test('a host on another origin drives every method and hears what changes; one that is not listed gets nothing', async ({ page, context }) => {
  test.setTimeout(180_000)
  await listens(page)
  const foreign = await context.newPage()
  await listens(foreign)
  await foreign.goto(pageOf(stranger, 'plain'))
  await page.bringToFront()
  // whom the page frames is not for a link to say
  await page.goto(`${pageOf(listed, 'plain')}?embed=${stranger.origin}/`)
  const viewer = page.locator('orrery-viewer')
  await expect(viewer).toHaveAttribute('data-state', 'live', { timeout: 60_000 })
  expect(new URL(await viewer.locator('iframe').getAttribute('src') ?? '').origin).toBe(deployment.origin)
  await expect(viewer.locator('iframe')).toHaveAttribute('sandbox', /allow-scripts/)

  const done: MethodName[] = []
  const drive = async ({ method, args }: (typeof validCalls)[number]) => {
    const answer = await call(page, method, args)
    expect(answer, method).toMatchObject(answers[method])
    done.push(method)
    return answer
  }
  // entries of a legend are those of a lens
  const known: Partial<Record<MethodName, Record<string, unknown>>> = { load: { address: '?data=aia&lens=portfolio' }, setFilters: { legend: ['misses'] } }
  const calls = validCalls.map((each) => ({ ...each, args: known[each.method] ?? each.args }))
  const last = calls.findIndex(({ method }) => method === 'destroy')
  for (const each of calls.slice(0, last)) {
    await drive(each)
    // the same once more leaves what it left once; a step is a step
    if (['select', 'setLens', 'setFilters', 'focus', 'setTheme', 'applyScenario', 'setAsOf'].includes(each.method)) await drive(each)
  }

  await test.step('every change was told', async () => {
    await viewer.evaluate((element) => void (element.style.width = '700px'))
    for (const name of ['ready', 'firstinteractive', 'progress', 'load', 'selectionchange', 'focuschange', 'filterchange', 'beatchange', 'scenariochange', 'undostatechange', 'resize', 'statechange'] as const)
      await expect.poll(async () => (await heard(page, name)).length, { message: name }).toBeGreaterThan(0)
    expect(await heard(page, 'beatchange')).toContainEqual(expect.objectContaining({ story: 'aia-board', beat: 2, beats: 8, words: expect.stringMatching(/\w/) }))
    expect(await heard(page, 'selectionchange')).toContainEqual({ nodes: ['partner:ey-global', 'partner:ibm'] })
    expect((await heard(page, 'resize')).at(-1)).toMatchObject({ width: 700 })
  })

  await test.step('a graphics context that is lost is told, and told again when it is back', async () => {
    const frame = page.frames().find((each) => each.url().startsWith(deployment.origin))!
    const extension = await frame.evaluateHandle(() => document.querySelector('canvas')!.getContext('webgl2')!.getExtension('WEBGL_lose_context')!)
    await extension.evaluate((each) => each.loseContext())
    await expect.poll(async () => (await heard(page, 'contextlost')).length).toBe(1)
    await extension.evaluate((each) => each.restoreContext())
    await expect.poll(async () => (await heard(page, 'contextrestored')).length).toBe(1)
  })

  await test.step('what is refused is refused by reason and counted', async () => {
    await expect(call(page, 'setLens', { lens: 'none such' })).rejects.toThrow(/lens/)
    await expect(call(page, 'goToBeat', { beat: 999 })).rejects.toThrow(/8/)
    expect(await call(page, 'getRefusals', {})).toMatchObject({ 'invalid-arguments': 1, impossible: 1 })
  })

  await test.step('a destroyed embed is gone, and says so', async () => {
    await drive(calls[last]!)
    await expect(viewer.locator('iframe')).toHaveCount(0)
    await expect(call(page, 'getVersion', {})).rejects.toThrow(/destroyed/)
  })
  expect([...new Set(done)].toSorted()).toEqual([...methodNames].toSorted())

  await test.step('the host that is not listed: no word, no graphics, its own fallback in place of the view', async () => {
    await foreign.bringToFront()
    const refused = foreign.locator('orrery-viewer')
    await expect(refused).toHaveAttribute('data-state', 'failed', { timeout: 40_000 })
    expect(await foreign.evaluate(() => window.messages)).toEqual([])
    expect((await foreign.evaluate(() => window.heard)).map(({ name }) => name)).toEqual(['error'])
    await expect(refused.locator('[slot=fallback]')).toBeVisible()
    await expect(call(foreign, 'getRefusals', {})).rejects.toThrow(/embed-origins\.json/)

    // the bare frame, without the element: a picture and a sentence
    await foreign.evaluate((src) => {
      const frame = document.createElement('iframe')
      frame.src = src
      frame.width = '640'
      frame.height = '360'
      document.body.prepend(frame)
    }, `${deployment.origin}/embed/?lens=risk`)
    const bare = foreign.frameLocator('body > iframe')
    await expect(bare.getByRole('link', { name: /full page/i })).toHaveAttribute('href', `${deployment.origin}/?lens=risk`)
    await expect(bare.locator('img')).toBeVisible()
    await expect(bare.locator('canvas')).toHaveCount(0)
    expect(await foreign.evaluate(() => window.messages)).toEqual([])
  })
})

test('in an article the wheel scrolls the page, over the view as beside it, and the view that waits for a press waits', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 800 })
  await page.goto(pageOf(listed, 'article'))
  const [first, second] = [page.locator('orrery-viewer').nth(0), page.locator('orrery-viewer').nth(1)]
  await first.scrollIntoViewIfNeeded()
  await expect(first).toHaveAttribute('data-state', 'live', { timeout: 60_000 })
  const box = (await first.boundingBox())!
  const before = await page.evaluate(() => scrollY)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.wheel(0, 200)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before)

  await second.scrollIntoViewIfNeeded()
  await expect(second.locator('iframe')).toHaveCount(0)
  await second.getByRole('button', { name: 'Show in 3D' }).click()
  await expect(second).toHaveAttribute('data-state', 'live', { timeout: 60_000 })

  // Moved, it is where it was.
  await call(page, 'setLens', { lens: 'risk' })
  const where = (await call(page, 'captureState', {}))['address']
  await expect.poll(() => first.evaluate((element) => element.dataset['state'])).toBe('live')
  await page.evaluate(() => document.querySelector('h1')!.after(document.querySelector('orrery-viewer')!))
  expect((await call(page, 'captureState', {}))['address']).toBe(where)
})
