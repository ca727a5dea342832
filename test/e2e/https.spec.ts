import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from '#test/e2e/support/test.ts'

/** What `npm run start:https` does after the build, on the build under test. */
const dist = process.env['ORRERY_TEST_DIST'] ?? 'dist'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const get = (port: number, path: string) =>
  new Promise<{ answer: IncomingMessage; text: string }>((resolve, reject) => {
    // its certificate is its own: nobody vouches for it, here as in a headset
    const asked = request({ host: '127.0.0.1', port, path, rejectUnauthorized: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('end', () => resolve({ answer, text }))
    })
    asked.on('error', reject).end()
  })

test.describe('the server that a headset can reach', () => {
  let server: ChildProcess
  let port: number
  let said = ''
  test.beforeAll(async () => {
    port = await freePort()
    server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', '--mode', 'https', '--outDir', dist, '--port', String(port), '--strictPort', '--logLevel', 'warn'], { stdio: ['ignore', 'pipe', 'inherit'] })
    server.stdout!.setEncoding('utf8').on('data', (part: string) => (said += part))
    await expect.poll(() => said, { timeout: 60_000 }).toContain('Ctrl+C')
  })
  test.afterAll(async () => {
    server.kill()
    await once(server, 'exit')
  })

  test('says who can see it, and what the certificate asks', () => {
    expect(said).toContain(`https://localhost:${port}`)
    expect(said).toMatch(/Warning: as long as this runs, everybody in the same network/)
    expect(said).toContain('certificate')
  })

  test('answers over https, under the policy of every other server of ours, and tells the page where it stands', async () => {
    const { headers: plain } = await fetch(`${test.info().project.use.baseURL}/`)
    for (const path of ['/', '/index.html', '/?lens=tiers']) {
      const { answer, text } = await get(port, path)
      expect(answer.statusCode).toBe(200)
      for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy']) expect(answer.headers[name], `${name} of ${path}`).toBe(plain.get(name))
      expect(text).toMatch(/<meta name="orrery-origins" content="(https:\/\/[\d.]+:\d+ ?)*" \/>/)
    }
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec((await get(port, '/')).text)?.[1]
    const { answer } = await get(port, `/${script}`)
    expect([answer.statusCode, answer.headers['content-security-policy']]).toEqual([200, plain.get('content-security-policy')])
  })

  test.describe('in a browser that went on past the certificate', () => {
    // oxlint-disable-next-line no-empty-pattern -- the runner reads what is asked for from this pattern
    test.use({ ignoreHTTPSErrors: true, servedFrom: async ({}, use) => use(`https://localhost:${port}`) })
    test('is a secure place, and the dialog shows a code with its address in the network', async ({ page }) => {
      await page.goto(`https://localhost:${port}/?lens=tiers`)
      await page.locator('[data-tool=immersive]').click()
      expect(await page.evaluate(() => isSecureContext)).toBe(true)
      const origins = (await page.locator('meta[name=orrery-origins]').getAttribute('content'))!.split(' ').filter((each) => each !== '')
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText('This view in a headset')
      // a machine without a network has no address to show
      if (origins.length === 0) return expect(dialog.locator('.address-code')).toHaveCount(0)
      await expect(dialog.locator('.address-code')).toHaveAttribute('aria-label', `Code for ${origins[0]}/?lens=tiers&flat=0`)
      await expect(dialog.getByLabel('Address of this view')).toHaveValue(`${origins[0]}/?lens=tiers&flat=0`)
    })
  })
})
