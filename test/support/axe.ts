interface Axe {
  run(context: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
}

/** The page's own copy, fetched as a script: axe is made for the window, and only end-to-end tests depend on it as a package. */
async function loadAxe(): Promise<Axe> {
  const known = Reflect.get(window, 'axe') as Axe | undefined
  if (known !== undefined) return known
  await new Promise((done, fail) => {
    const script = document.createElement('script')
    script.src = '/node_modules/axe-core/axe.min.js'
    script.addEventListener('load', done)
    script.addEventListener('error', fail)
    document.head.append(script)
  })
  return Reflect.get(window, 'axe') as Axe
}

/** @returns what axe finds against WCAG 2.2 AA under this element, one line each; empty = nothing */
export async function accessibilityFaults(context: Element): Promise<string[]> {
  const axe = await loadAxe()
  const { violations } = await axe.run(context, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replaceAll(/\s+/g, ' ').slice(0, 200)}`))
}
