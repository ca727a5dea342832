import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDelimited } from '#importers/csv.ts'
import { openFile, openTable, readTable, type Opened } from '#importers/read-file.ts'
import { problemWords } from '#words/en/importing.ts'
import { importFixture } from '#test/support/own-file.ts'

/** Reads whatever was opened and checks what always holds. */
function holds(opened: Opened): void {
  for (const problem of opened.problems) expect(problemWords).toHaveProperty(problem.says)
  if (opened.kind !== 'table') return
  const { totals, problems } = readTable(opened.file, opened.plan, 'list', 'Entered by you')
  expect(totals.file.rows).toBe(totals.stage.rows + totals.problems.rows)
  expect(totals.file.money).toBe(totals.stage.money + totals.problems.money)
  const { signed, open, lost } = totals.stage
  expect(signed.money + open.money + lost.money).toBe(totals.stage.money)
  const filled = opened.plan.sheets.filter((sheet) => sheet.use).reduce((sum, sheet) => sum + (opened.guesses[sheet.sheet]?.rows ?? 0), 0)
  expect(totals.file.rows + totals.aside).toBe(filled)
  for (const problem of problems) expect(problemWords).toHaveProperty(problem.says)
}

const cell = fc.oneof(
  fc.constantFrom('', 'Acme', 'acme ', 'Beta GmbH', '$1.2M', '1.200,50 €', '12k', '-5', '75%', '0.75', 'Closed Won', 'lost', 'Q2 2025', '31/12/2025', '9e99', 'not stated', 'EUR', '=1+1', '"', 'Total'),
  fc.string({ maxLength: 12 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).map(String),
)
const heading = fc.constantFrom('Partner', 'Value', 'Amount (EUR)', 'Status', 'Probability (%)', 'Close date', 'Owner', 'Tier', 'Type', 'IsWon', 'Currency', 'Growth', 'Anything', '')

describe('whatever is dropped', () => {
  test('file = stage + problems in rows and money, and no row is lost', () => {
    fc.assert(
      fc.property(fc.array(heading, { minLength: 1, maxLength: 8 }), fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 25 }), (headings, rows) => {
        const quoted = [headings, ...rows].map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
        holds(openTable(readDelimited(quoted.join('\n'), 'list'), 'list.csv'))
      }),
      { numRuns: 300 },
    )
  })
  test('random bytes are read or refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.csv', 'a.xlsx', 'a.json', 'a', 'a.tsv'), async (bytes, name) => holds(await openFile(bytes, name))),
      { numRuns: 200 },
    )
  })
  test.each(['salesforce-report.csv', 'hubspot-deals.csv', 'german-excel.csv', 'mojibake-mac.csv', 'broken.csv'])('%s with bytes changed, cut and doubled still adds up', async (name) => {
    const original = importFixture(name)
    const change = fc.record({ at: fc.nat(original.length - 1), byte: fc.nat(255), cut: fc.nat(40), double: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        let bytes = [...original]
        for (const { at, byte, cut, double } of changes) {
          const piece = bytes.slice(at, at + cut)
          bytes = [...bytes.slice(0, at), byte, ...(double ? [...piece, ...piece] : []), ...bytes.slice(at + cut)]
        }
        holds(await openFile(Uint8Array.from(bytes), name))
      }),
      { numRuns: 40 },
    )
  })
  test('a damaged workbook is refused, never thrown at', async () => {
    const { templateWorkbook } = await import('#data/make/template.ts')
    const original = templateWorkbook()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Uint8Array.from(original)
        for (const [at, byte] of changes) bytes[at] = byte
        holds(await openFile(bytes, 'a.xlsx'))
      }),
      { numRuns: 60 },
    )
  })
})
