import { afterEach, expect, test, vi } from 'vitest'
import shipped from '#test/hosts/public/deployment.json' with { type: 'json' }

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** The embed page that a host page frames, and what it fetched to know. */
async function framed(page: string, deployment: object): Promise<{ embedPage: string; fetched: string[] }> {
  const fetched: string[] = []
  vi.stubGlobal('location', new URL(page))
  vi.stubGlobal('document', { querySelectorAll: () => [] })
  vi.stubGlobal('fetch', (address: URL, { mode }: RequestInit) => {
    fetched.push(`${mode} ${address.href}`)
    return Promise.resolve(Response.json(deployment))
  })
  const { embedPage } = await import('#test/hosts/host-page.ts')
  return { embedPage, fetched }
}

test('a link to a host page does not say whose module runs there', async () => {
  const page = 'https://orrery.example/embed/hosts/plain.html?embed=https://evil.example/embed/'
  expect(await framed(page, shipped)).toEqual({ embedPage: 'https://orrery.example/embed/', fetched: ['same-origin https://orrery.example/embed/hosts/deployment.json'] })
})

test('the file beside the page names another deployment', async () => {
  expect(await framed('https://host.example/pages/plain.html', { embed: 'https://orrery.example/embed/' })).toMatchObject({ embedPage: 'https://orrery.example/embed/' })
})
