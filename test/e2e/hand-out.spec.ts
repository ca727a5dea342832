import { readFile } from 'node:fs/promises'
import { expect, test } from '#test/e2e/support/test.ts'
import { openPage } from '#test/e2e/support/page.ts'

test('Share hands the view out in three dimensions, as GLB and as USDZ, and says what is in it', async ({ page }) => {
  await openPage(page)
  await page.getByRole('button', { name: 'Share' }).first().click()
  await page.getByRole('dialog', { name: 'Share' }).getByRole('button', { name: '3D hand-out' }).click()
  const dialog = page.getByRole('dialog', { name: '3D hand-out' })
  await expect(dialog).toContainText(/\d+ bodies, \d+ labels, [\d,]+ triangles\./)
  for (const [format, starts] of [['GLB', 'glTF'], ['USDZ', 'PK']] as const) {
    const waiting = page.waitForEvent('download')
    await dialog.getByRole('button', { name: `Save ${format}` }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toBe(`orrery-aia-portfolio.${format.toLowerCase()}`)
    const bytes = await readFile(await download.path())
    expect(bytes.subarray(0, starts.length).toString('latin1')).toBe(starts)
    expect(bytes.length).toBeLessThan(10e6)
  }
})

test('where the browser draws models itself, the dialog shows the thing, and places it in the room', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { HTMLModelElement: HTMLElement })
    Object.assign(HTMLElement.prototype, {
      async requestImmersive(this: HTMLElement) {
        document.title = this.querySelector('source')!.src
      },
    })
    const knows = DOMTokenList.prototype.supports
    DOMTokenList.prototype.supports = function supports(token) {
      return token === 'ar' || knows.call(this, token)
    }
  })
  await openPage(page)
  await page.getByRole('button', { name: 'Share' }).first().click()
  await page.getByRole('dialog', { name: 'Share' }).getByRole('button', { name: '3D hand-out' }).click()
  const dialog = page.getByRole('dialog', { name: '3D hand-out' })
  await expect(dialog.locator('model[stagemode=orbit] > source')).toHaveAttribute('src', /^blob:/)
  const link = dialog.getByRole('link', { name: 'View in your space' })
  await expect(link).toHaveAttribute('rel', 'ar')
  // Quick Look takes a link only when a picture is the first thing in it.
  expect(await link.evaluate((element) => element.firstElementChild?.tagName)).toBe('IMG')
  await dialog.getByRole('button', { name: 'Stand before it' }).click()
  await expect(page).toHaveTitle((await dialog.locator('model > source').getAttribute('src'))!)
  // the one that is placed on a table stands at its own origin, the one around a person ahead of it
  expect(await link.getAttribute('href')).not.toBe(await dialog.locator('model > source').getAttribute('src'))
})
