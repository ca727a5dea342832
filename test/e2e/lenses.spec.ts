import { expect, test } from '#test/e2e/support/test.ts'
import { channels, inspect, openPage, pickLens, resting, sentences, viewOf } from '#test/e2e/support/page.ts'
import { lensIds, type LensId } from '#model/view-state.ts'
import { bundled } from '#test/support/bundled.ts'

test.use({ viewport: { width: 1000, height: 640 } })

const ecosystem = bundled()
const flatKinds: Partial<Record<LensId, string>> = {
  portfolio: '.flat-room svg',
  ecosystem: '.flat-room svg',
  concentration: '.flat-room svg',
  pipeline: '.flat-room svg',
  knowledge: '.flat-room table',
}

/** First words of AIA's five answers (VIEWS.md 2 to 3.12). */
const answers: Partial<Record<LensId, RegExp>> = {
  portfolio: /^AIA holds half of its \$50M\+ target\./,
  ecosystem: /^AIA: 138 entities and 166 relations from one document/,
  concentration: /^Two partners carry 82%\. In effect AIA has 2\.7 equal partners \(HHI 3,672\)\./,
  pipeline: /^One way leads to \$50M by the end of 2025: all three deals\. 34\.1% at the stated probabilities; \$42\.95M expected\./,
  knowledge: /^Five documents, 702 entities, 1,860 facts\. They touch in (\d+) partners and .* standards/,
}

test('each lens of AIA opens with its answer, a legend with counts, what position means, an axis or network, and a table', async ({
  page,
}) => {
  await openPage(page)
  for (const lens of lensIds) {
    await pickLens(page, lens)
    expect((await sentences(page)).join(' '), lens).toMatch(answers[lens] ?? /[a-z]/)
    const counts = await page.locator('.legend-count').allInnerTexts()
    expect(counts.length, lens).toBeGreaterThan(0)
    for (const text of counts) expect(text, lens).toMatch(/^[1-9][\d,]*$/)
    await expect(page.locator('.legend-notes p').first(), lens).toBeVisible()
    await page.locator('[data-twin=flat]').click()
    await expect(page.locator(flatKinds[lens] ?? '.flat-room').first(), lens).toBeVisible()
    if (lens === 'portfolio' || lens === 'concentration' || lens === 'pipeline')
      expect(await page.locator('.flat-room svg text').count(), lens).toBeGreaterThan(4)
    await page.locator('[data-twin=table]').click()
    expect(await page.locator('.table-scroll tbody tr').count(), lens).toBeGreaterThan(0)
    await page.locator('[data-twin=stage]').click()
  }
})

test('a legend entry filters: the rest is dimmed, a chip says so, and either takes it back', async ({ page }) => {
  await openPage(page)
  for (const lens of lensIds) {
    await pickLens(page, lens)
    const entries = page.locator('.legend-entry')
    const { nodes } = await page.evaluate(() => ({ nodes: window.orrery.inspect()['nodes'] as number }))
    expect(nodes, lens).toBeGreaterThan(0)
    const first = entries.first()
    const id = await first.getAttribute('data-entry')
    await first.click()
    await expect(first, lens).toHaveAttribute('aria-pressed', 'true')
    expect((await viewOf(page)).filters, lens).toEqual([{ kind: 'legend', value: id, mode: 'only' }])
    const dimmed = await page.evaluate(
      (ids) =>
        ids.filter((each) => window.orrery.where(each) !== null && (window.orrery.channels(each)['state'] as string[]).includes('dimmed'))
          .length,
      [...ecosystem.nodes.ids],
    )
    const bright = await page.evaluate(
      (ids) =>
        ids.filter((each) => window.orrery.where(each) !== null && !(window.orrery.channels(each)['state'] as string[]).includes('dimmed'))
          .length,
      [...ecosystem.nodes.ids],
    )
    expect(dimmed, lens).toBeGreaterThan(0)
    expect(String(bright), lens).toBe((await first.locator('.legend-count').innerText()).replaceAll(',', ''))
    const chip = page.getByRole('button', { name: /^Remove the filter/ })
    await chip.click()
    await expect(chip, lens).toHaveCount(0)
    expect((await viewOf(page)).filters, lens).toEqual([])
  }
})

// AIA states everything; the first test of this file has read its five answers.
for (const programme of ecosystem.programmes.slice(1))
  test(`every lens of ${programme.label} opens, and says what it needs where the document states no values`, async ({ page }) => {
    await openPage(page, `/?data=${programme.id}`)
    for (const lens of lensIds) {
      await pickLens(page, lens)
      const said = (await sentences(page)).join(' ')
      expect(said, lens).not.toMatch(/undefined|NaN|null/)
      expect(said.length, lens).toBeGreaterThan(10)
      const { nodes, layout } = (await inspect(page)) as { nodes: number; layout: { settled: boolean } }
      if (lens !== 'pipeline') expect(nodes, lens).toBeGreaterThan(0)
      expect(layout.settled, lens).toBe(true)
      if (lens === 'ecosystem' || lens === 'knowledge') await expect(page.locator('.finding-missing'), lens).toHaveCount(0)
      else await expect(page.locator('.finding-missing'), lens).toContainText(/needs? /)
    }
  })

test('?layout=force settles every lens by force and says that position has no meaning', async ({ page }) => {
  for (const lens of lensIds) {
    await openPage(page, `/?lens=${lens}&layout=force`)
    expect((await inspect(page))['layout'], lens).toMatchObject({ id: 'force', settled: true })
    await expect(page.locator('.legend-notes'), lens).toContainText('Position has no meaning here.')
  }
})

test('force and back: a composed lens stands where it stood', async ({ page }) => {
  await openPage(page)
  const before = await channels(page, 'partner:ey-global')
  await page.getByRole('button', { name: 'Settle by force' }).click()
  await resting(page)
  expect((await channels(page, 'partner:ey-global'))['position']).not.toEqual(before['position'])
  await page.getByRole('button', { name: 'Settle by force' }).click()
  await resting(page)
  expect((await channels(page, 'partner:ey-global'))['position']).toEqual(before['position'])
})
