import { expect, test } from '#test/e2e/support/test.ts'
import { channels, openPage, pressLens, resting, sentences, viewOf } from '#test/e2e/support/page.ts'
import { stand, viewFor } from '#test/e2e/support/twins.ts'
import { documentLenses, splitLenses, type DocumentLensId } from '#model/view-state.ts'
import { lenses } from '#lenses/index.ts'
import { lensContext } from '#test/support/bundled.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ viewport: { width: 1000, height: 640 } })
test.setTimeout(240_000)
// every legend entry of every program, and every lens by force: whole/filters.spec.ts

/** AIA's fifteen answers, as VIEWS.md 3 words them. */
const answers: Readonly<Record<DocumentLensId, RegExp>> = {
  portfolio: /^AIA holds half of its \$50M\+ target\. Closing it by the end of 2025 takes Azure, Deloitte and Salesforce together: 34\.1%/,
  ecosystem: /^AIA: 138 entities and 166 relations from one document/,
  concentration: /^Two partners carry 82%\. In effect AIA has 2\.7 equal partners \(HHI 3,672\)\./,
  pipeline: /^One way leads to \$50M by the end of 2025: all three deals\. 34\.1% at the stated probabilities; \$42\.95M expected\./,
  tiers: /^No partner is fully verified: SLA is not stated for any\. Google Cloud meets all four criteria that can be checked/,
  economics: /^At 16\.42% a year ARR grows from \$6\.25M to \$13\.37M in five years by the document's formula, \$13\.44M partner by partner\. Doubling takes 4\.56 years\./,
  scorecard: /^Borrowed from Global Partnership Network: 40\/25\/20\/15\. AIA states no weights\. JPMorgan Chase 91\.59, EY Global 80\.39, Google Cloud 63\.02, Apple Vision Pro 44\.51/,
  compliance: /^Four of 28 partner-standard pairs are named in the document \(14\.29%\); no certificate is shown\./,
  risk: /^One risk touches 82% of ARR \(\$5\.125M\)\. Sixteen mitigations are listed; none has an owner or a status\./,
  roadmap: /^Of 20 milestones 4 are marked done, 12 from Q1 to Q3 2025 carry no status, 4 fall in Q4 2025\./,
  integration: /^Mean completion is 80\.00% \(81\.82% weighted by value\) against 85%\+\. One of four partners passes its tier's threshold\./,
  geography: /^AIA states no region\./,
  stakeholders: /^200 contacts a year: 80 with executives, 120 with partners if bi-weekly means every two weeks \(276 if twice a week\)\./,
  knowledge: /^Five documents, 702 entities, 1,860 facts\. They touch in 13 partners and two standards; Google Cloud and Microsoft Azure are named in all five\./,
  'data-quality': /^18 findings in the AIA guide, 6 of them high; 3 more concern all five documents\./,
}

test('each of the fifteen lenses of AIA opens by its button with its answer; four of them with their chart beside the stage', async ({ page }) => {
  await openPage(page)
  expect(await page.locator('[data-lens]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['lens']))).toEqual([...documentLenses])
  for (const lens of documentLenses) {
    await pressLens(page, lens)
    await expect(page.locator(`[data-lens=${lens}]`)).toHaveAttribute('aria-current', 'true')
    expect((await sentences(page)).join(' '), lens).toMatch(answers[lens])
    await expect(page.locator('.flat-view'), lens).toHaveCount(splitLenses.includes(lens) ? 1 : 0)
    if (lens !== 'geography') await expect(page.locator('.legend-notes p').first(), lens).toBeVisible()
  }
})

test('a legend entry is pressed and taken back by itself or by its chip', async ({ page }) => {
  await openPage(page, '/?lens=compliance')
  const named = page.locator('[data-entry=named]')
  await named.click()
  await expect(named).toHaveAttribute('aria-pressed', 'true')
  expect((await viewOf(page)).filters).toEqual([{ kind: 'legend', value: 'named', mode: 'only' }])
  const chip = page.getByRole('button', { name: /^Remove the filter/ })
  await chip.click()
  await expect(chip).toHaveCount(0)
  await named.click()
  await named.click()
  await expect(chip).toHaveCount(0)
  expect((await viewOf(page)).filters).toEqual([])
})

test('a cell, a socket and a check are selected like an entity: by a click on the stage or in the chart, with a card and its facts', async ({ page }) => {
  await openPage(page, '/?lens=compliance')
  const pair = 'cell:partner:jpmorgan-chase|standard:basel-iii'
  await page.locator(`.flat-room [data-node="${pair}"]`).click()
  await expect(page.locator('.card')).toContainText('Basel III')
  await expect(page.locator('.card .fact-line').first()).toBeVisible()
  await expect.poll(async () => (await channels(page, pair))['state']).toContain('selected')

  await stand(page, viewFor('aic-platform', 'portfolio'))
  await resting(page)
  const socket = await page.evaluate(
    (ids) => ids.find((id) => id.startsWith('socket:') && window.orrery.where(id)?.visible === true && window.orrery.where(id)?.occluded === false),
    lenses.find(({ id }) => id === 'portfolio')!.view(lensContext(1)).scene.nodes.ids.slice(),
  )
  expect(socket).toBeDefined()
  await stand(page, viewFor('aic-platform', 'portfolio', {}, { selection: [socket!] }))
  await expect(page.locator('.card h2')).not.toBeEmpty()
  expect((await channels(page, socket!))['state']).toContain('selected')

  await stand(page, viewFor('aia', 'data-quality', { table: true }))
  await page.locator('.table-scroll tbody tr').first().click()
  await expect(page.locator('.card h2')).toHaveText('Listed in a tier its value does not reach')
  expect((await viewOf(page)).selection[0]).toMatch(/^check:/)
})

test('force and back: a composed lens stands where it stood', async ({ page }) => {
  const choose = async (layout: string) => {
    await page.getByRole('button', { name: 'Layout', exact: true }).click()
    await page.getByRole('button', { name: new RegExp(`^${layout}`) }).click()
  }
  await openPage(page)
  const before = await channels(page, 'partner:ey-global')
  await choose('Force-directed')
  await resting(page)
  expect((await channels(page, 'partner:ey-global'))['position']).not.toEqual(before['position'])
  await choose('Composed')
  await resting(page)
  expect((await channels(page, 'partner:ey-global'))['position']).toEqual(before['position'])
})
