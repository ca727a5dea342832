import { test as base, type BrowserContext } from '@playwright/test'

export { expect } from '@playwright/test'

const saysViolation = 'Policy violation:'

/**
 * What goes wrong on any page of a context, in words: errors on the console, thrown errors, violations of the content security
 * policy, and requests to anywhere but the origin (blob: and data: are not requests to anywhere).
 * @param origin as in "http://127.0.0.1:4189", or "file://"
 * @param ownServers further origins that the test itself serves, as hosts of an embed are
 */
async function watch(context: BrowserContext, origin: string, ownServers: ReadonlySet<string>): Promise<string[]> {
  const problems: string[] = []
  const leaves = (address: string) => !/^(blob|data|about):/.test(address) && ![origin, ...ownServers].some((own) => `${address}/`.startsWith(`${own}/`))
  await context.addInitScript((says) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`${says} ${event.violatedDirective} forbids ${event.blockedURI || event.sample}`)
    })
  }, saysViolation)
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url}:${message.location().lineNumber})`)
  })
  context.on('weberror', (problem) => problems.push(`thrown: ${problem.error().stack ?? problem.error().message}`))
  context.on('request', (request) => {
    if (leaves(request.url())) problems.push(`request that leaves the origin: ${request.method()} ${request.url()}`)
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => problems.push(`socket opened: ${socket.url()}`))
    page.on('crash', () => problems.push('the page crashed'))
  })
  return problems
}

/**
 * Every end-to-end test is made with this one. After the test, a problem that `expectedProblems` does not name fails it.
 * `watched` may be read earlier, to claim that something did go wrong. What a test serves on origins of its own it adds to `ownServers`.
 */
export const test = base.extend<{ expectedProblems: RegExp[]; servedFrom: string | undefined; watched: string[]; ownServers: Set<string> }>({
  expectedProblems: [[], { option: true }],
  servedFrom: [undefined, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  ownServers: async ({}, use) => use(new Set()),
  watched: [
    async ({ context, baseURL, servedFrom, expectedProblems, ownServers }, use) => {
      const problems = await watch(context, servedFrom ?? new URL(baseURL ?? '').origin, ownServers)
      await use(problems)
      const unexpected = problems.filter((problem) => !expectedProblems.some((expected) => expected.test(problem)))
      if (unexpected.length > 0) throw new Error(`The page had problems:\n${unexpected.join('\n')}`)
    },
    { auto: true },
  ],
})
