import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#test/e2e/support/test.ts'
import { clickBody, openPage, resting, sentences, viewOf } from '#test/e2e/support/page.ts'
import { stand } from '#test/e2e/support/twins.ts'
import type { LensId } from '#model/view-state.ts'

// The ten tasks of VIEWS.md 7 that need neither a deck nor a headset, each in scene, flat view and table.
test.describe.configure({ mode: 'parallel' })
test.setTimeout(180_000)
test.use({ viewport: { width: 1000, height: 640 } })

const ways = ['scene', 'flat view', 'table'] as const
type Way = (typeof ways)[number]
const twins = { scene: 'stage', 'flat view': 'flat', table: 'table' } as const

/** A person at the page, who may press this often. What is read costs nothing. */
class Person {
  readonly page: Page
  readonly way: Way
  #left: number
  constructor(page: Page, way: Way, presses: number) {
    this.page = page
    this.way = way
    this.#left = presses
  }
  async press(what: Locator): Promise<void> {
    this.#spend()
    await what.click()
  }
  async body(id: string): Promise<void> {
    this.#spend()
    await resting(this.page)
    await clickBody(this.page, id)
  }
  /** Opens a lens in this person's way of reading it. */
  async read(lens: LensId): Promise<void> {
    await this.press(this.page.locator(`[data-lens=${lens}]`))
    await this.turn()
  }
  /** To this person's way of reading what is open. */
  async turn(): Promise<void> {
    const twin = this.page.locator(`[data-twin=${twins[this.way]}]`)
    if ((await twin.getAttribute('aria-pressed')) !== 'true') await this.press(twin)
    await expect(twin).toHaveAttribute('aria-pressed', 'true')
  }
  #spend(): void {
    this.#left -= 1
    expect(this.#left, 'presses left').toBeGreaterThanOrEqual(0)
  }
}

const tile = (page: Page, id: string) => page.locator(`.kpi[data-figure=${id}]`)
const finding = async (page: Page) => (await sentences(page)).join(' ')
const card = (page: Page) => page.locator('.card')
const row = (page: Page, node: string) => page.locator(`.table-scroll tr[data-node="${node}"]`)
const mark = (page: Page, node: string) => page.locator(`.flat-room [data-node="${node}"]`).first()
/** Cells of the open table by heading, of one row. */
const cells = async (page: Page, node: string): Promise<Record<string, string>> => {
  const headings = await page.locator('.table-scroll thead th').allInnerTexts()
  const texts = await row(page, node).locator('th, td').allInnerTexts()
  return Object.fromEntries(texts.map((text, i) => [headings[i]?.trim() ?? '', text.trim()]))
}
const amount = (text = '') => Number(text.replace(/[$,]/g, ''))
/** The lines of the document that the shown facts name. */
async function lines(facts: Locator): Promise<number[]> {
  await facts.locator('.fact-line').first().waitFor()
  return (await facts.locator('.fact-line').allInnerTexts()).map((text) => Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', '')))
}

interface Task {
  task: string
  /** at most this many presses from the opening page, the way of reading included */
  presses: number
  answer(person: Person): Promise<void>
}

const tasks: Task[] = [
  {
    task: '1, executive: how far from the target, and what is the chance? Without a press, the way of reading aside',
    presses: 1,
    answer: async (person) => {
      const { page } = person
      await person.turn()
      await expect(tile(page, 'portfolio-total')).toContainText(/\$25\.0M\s*of \$50M\+/)
      await expect(tile(page, 'target-chance')).toContainText('34.1%')
      await expect(tile(page, 'target-chance')).toContainText('2 deals overdue')
      expect(await finding(page)).toContain('34.1% at the stated probabilities, and two of the three are past their quarter')
    },
  },
  {
    task: '2, executive: whose loss hurts most, and what annual revenue is left? JPMorgan Chase; $3.25M',
    presses: 3,
    answer: async (person) => {
      const { page, way } = person
      await person.read('concentration')
      if (way === 'scene') {
        await person.press(page.getByRole('button', { name: 'What if JPMorgan Chase left?' }))
        expect(await finding(page)).toContain('Without JPMorgan Chase: $13.0M, ARR $3.25M')
        return
      }
      if (way === 'table') {
        const left = await page.locator('.table-scroll tbody tr').evaluateAll((rows) => rows.map((each) => (each as HTMLElement).dataset['node'] ?? ''))
        const revenue = await Promise.all(left.map(async (node) => amount((await cells(page, node))['ARR left'])))
        expect(left[revenue.indexOf(Math.min(...revenue))]).toBe('partner:jpmorgan-chase')
        expect((await cells(page, 'partner:jpmorgan-chase'))['ARR left']).toBe('$3,250,000')
        return
      }
      const first = page.locator('.flat-room .chart-mark').first()
      await expect(first).toHaveAttribute('aria-label', 'JPMorgan Chase, 48%')
      await person.press(first)
      await expect(card(page)).toContainText('If JPMorgan Chase left')
      await expect(card(page).locator('.card-consequences')).toContainText('$3.25M')
    },
  },
  {
    task: '3, CFO: how much pipeline is overdue on 3 Oct 2025? Azure and Deloitte; $21.0M, weighted $15.15M (59.4%)',
    presses: 2,
    answer: async (person) => {
      const { page, way } = person
      await person.read('pipeline')
      expect(await finding(page)).toContain('Azure (Q2) and Deloitte (Q3) are past their quarter: $15.15M of $25.5M weighted, 59.4%.')
      await expect(page.locator('.as-of')).toContainText('as of 3 Oct 2025')
      if (way === 'flat view') {
        await expect(mark(page, 'partner:microsoft-azure')).toHaveAttribute('aria-label', /\$15M.*Q2 2025/)
        await expect(mark(page, 'partner:deloitte')).toHaveAttribute('aria-label', /\$6M.*Q3 2025/)
      }
      if (way !== 'table') return
      const all = await Promise.all(['microsoft-azure', 'deloitte', 'salesforce', 'ibm', 'sap'].map((name) => cells(page, `partner:${name}`)))
      const late = all.filter((deal) => /^\d/.test(deal['Days overdue'] ?? ''))
      expect(late.map((deal) => deal['Deal'])).toEqual(['Microsoft Azure', 'Deloitte'])
      expect(late.reduce((sum, deal) => sum + amount(deal['Deal value']), 0)).toBe(21e6)
      const weighted = (deals: typeof all) => deals.reduce((sum, deal) => sum + amount(deal['Weighted']), 0)
      expect(weighted(late)).toBe(15.15e6)
      expect(weighted(late) / weighted(all)).toBeCloseTo(0.5941, 4)
    },
  },
  {
    task: '4, partner manager: why does EY Global not meet its tier? $8.5M is under $10M, 85% is not more than 85%, with their lines',
    presses: 5,
    answer: async (person) => {
      const { page, way } = person
      await person.read('tiers')
      if (way === 'scene') await person.body('partner:ey-global')
      if (way === 'flat view') {
        const value = page.locator('.flat-room [data-node="mark:partner:ey-global|value"]')
        await expect(value).toContainText('$8.5M')
        await expect(value).toContainText('$10M or more')
        await expect(page.locator('.flat-room [data-node="mark:partner:ey-global|completion"]')).toContainText('more than 85%')
        await person.press(page.locator('.flat-room tr[data-node="partner:ey-global"] th button'))
      }
      if (way === 'table') {
        expect(await cells(page, 'partner:ey-global')).toMatchObject({ Verdict: 'Misses', 'Contract value': '$8,500,000', Integration: '85%', 'Tier by value': 'Platform Tier' })
        await person.press(row(page, 'partner:ey-global').locator('th button'))
      }
      const wrong = (id: string) => card(page).locator(`[data-property=${id}]`)
      await expect(wrong('value').locator('.card-rule')).toHaveText('needs $10M or more')
      await expect(wrong('completion').locator('.card-rule')).toHaveText('needs more than 85%')
      for (const [id, stated] of [['value', [15, 32]], ['completion', [44, 457]]] as const) {
        await expect(wrong(id).locator('[data-mark=cross]')).toBeVisible()
        await person.press(wrong(id).locator('summary'))
        const shown = await lines(wrong(id))
        for (const line of stated) expect(shown, id).toContain(line)
      }
    },
  },
  {
    task: '5, CTO: engineers needed now, and with the whole pipeline? 9–15; 20–32',
    presses: 2,
    answer: async (person) => {
      const { page, way } = person
      await person.read('integration')
      expect(await finding(page)).toContain('Tier rules ask for 9–15 engineers today, 20–32 with the whole pipeline.')
      if (way === 'flat view') await expect(page.locator('.flat-room')).toContainText('Engineers')
      if (way !== 'table') return
      const signed = await Promise.all(['ey-global', 'jpmorgan-chase', 'google-cloud', 'apple-vision-pro'].map((name) => cells(page, `partner:${name}`)))
      const sum = (heading: string) => signed.reduce((all, partner) => all + Number(partner[heading]), 0)
      expect([sum('Engineers, at least'), sum('Engineers, at most')]).toEqual([9, 15])
    },
  },
  {
    task: '6, CCO: which standards are named for JPMorgan Chase, and how many pairs say nothing? Basel III; 24 of 28',
    presses: 2,
    answer: async (person) => {
      const { page, way } = person
      await person.read('compliance')
      await expect(page.locator('[data-entry=not-stated] .legend-count')).toHaveText('24')
      expect(await finding(page)).toContain('Four of 28 partner-standard pairs are named')
      if (way === 'scene') {
        const named = await page.evaluate(() =>
          ['soc-2', 'iso-27001', 'gdpr', 'hipaa', 'ccpa', 'pci-dss', 'basel-iii'].filter((standard) => {
            const cell = window.orrery.channels(`cell:partner:jpmorgan-chase|standard:${standard}`)
            return 'color' in cell && cell['color'] !== (window.orrery.channels('cell:partner:jpmorgan-chase|standard:soc-2'))['color']
          }),
        )
        expect(named).toEqual(['basel-iii'])
        return
      }
      const texts =
        way === 'table'
          ? await page.locator('.table-scroll tbody tr').evaluateAll((rows) => rows.map((each) => [...each.children].slice(0, 3).map((cell) => cell.textContent.trim())))
          : await page.locator('.flat-room [data-node^="cell:"]').evaluateAll((all) =>
              all.map((cell) => {
                const [partner = '', standard = ''] = ((cell as HTMLElement).dataset['node'] ?? '').slice(5).split('|')
                return [standard, partner, cell.textContent.trim()]
              }),
            )
      expect(texts).toHaveLength(28)
      expect(texts.filter(([, , state]) => state === 'Not stated')).toHaveLength(24)
      const named = texts.filter(([, partner = '', state = '']) => /jpmorgan/i.test(partner) && state.startsWith('Named')).map(([standard = '']) => standard)
      expect(named).toHaveLength(1)
      expect(named[0]).toMatch(/basel.iii/i)
    },
  },
  {
    task: '7, board member: two statements about Azure that disagree: complete by Q2 2025 (line 23), deploy in Q3 2025 (line 475)',
    presses: 4,
    answer: async (person) => {
      const { page, way } = person
      if (way === 'scene') {
        await person.press(page.locator('[data-panel=findings]'))
        const entry = page.locator('.finding-entry[data-finding=date-conflict]')
        await expect(entry).toContainText('Azure is to be complete by Q2 2025 in the objectives, signed in Q2 and deployed in Q3 in the roadmap')
        await person.press(entry.locator('summary'))
        const shown = await lines(entry)
        for (const line of [23, 475]) expect(shown).toContain(line)
        return
      }
      await person.read('roadmap')
      expect(await finding(page)).toContain('Azure: complete by Q2 (objective), sign in Q2 and deploy in Q3 (roadmap)')
      const deploy = 'aia/milestone:deploy-microsoft-azure-integration'
      if (way === 'flat view') await expect(mark(page, deploy)).toHaveAttribute('aria-label', /to 30 Sep 2025/)
      else expect((await cells(page, deploy))['Due']).toContain('Q3 2025')
      await person.press(page.getByRole('region', { name: 'Finding' }).getByRole('button', { name: 'Why' }))
      const why = page.getByRole('dialog', { name: 'Why' })
      const all = why.getByRole('button', { name: /^Show all/ })
      if (await all.isVisible()) await person.press(all)
      const shown = await lines(why)
      for (const line of [23, 475]) expect(shown).toContain(line)
    },
  },
  {
    task: '8, analyst: partners named in more than one document, and in all? 13; Google Cloud and Microsoft Azure',
    presses: 3,
    answer: async (person) => {
      const { page, way } = person
      await person.read('knowledge')
      expect(await finding(page)).toContain('They touch in 13 partners and two standards; Google Cloud and Microsoft Azure are named in all five.')
      if (way === 'flat view') {
        const named = await page.locator('.flat-room tbody tr').evaluateAll((rows) => rows.map((each) => [each.querySelector('th')?.textContent.trim() ?? '', each.querySelectorAll('[data-mark=tick]').length] as const))
        expect(named.filter(([, times]) => times > 1)).toHaveLength(13)
        expect(named.filter(([, times]) => times === 5).map(([partner]) => partner)).toEqual(['Google Cloud', 'Microsoft Azure'])
      }
      if (way !== 'table') return
      await person.press(page.locator('.table-foot button'))
      const rows = await page.locator('.table-scroll tbody tr').evaluateAll((all) => all.map((each) => [...each.children].map((cell) => cell.textContent.trim())))
      const several = rows.filter(([, type, , named]) => type === 'Partner' && Number(named) > 1)
      expect(several).toHaveLength(13)
      expect(several.filter(([, , , named]) => named === '5').map(([partner]) => partner)).toEqual(['Google Cloud', 'Microsoft Azure'])
    },
  },
]

for (const { task, presses, answer } of tasks)
  test(`task ${task}`, async ({ page }) => {
    await openPage(page, '/?lens=portfolio')
    const opening = await viewOf(page)
    for (const way of ways)
      await test.step(way, async () => {
        await stand(page, opening)
        await answer(new Person(page, way, presses))
        while ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape')
      })
  })
