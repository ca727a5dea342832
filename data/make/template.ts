import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { strToU8, zipSync, type Zippable } from 'fflate'

/**
 * The two templates that a person fills in, from one description. Minimal OOXML by hand: a workbook with inline strings needs
 * five small parts and no library. Same bytes on every run (fixed dates in the archive).
 */
type Value = string | number | { day: number }
interface TemplateSheet {
  name: string
  rows: readonly (readonly Value[])[]
  /** by column: width in characters */
  widths: readonly number[]
  /** by column: index in `styles` below */
  formats: readonly number[]
}

const day = (iso: string): Value => ({ day: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 })

const partners: TemplateSheet = {
  name: 'Partners',
  widths: [30, 16, 14, 16, 10, 14, 12, 22],
  formats: [0, 2, 0, 2, 3, 3, 3, 0],
  rows: [
    ['Partner', 'Contract value', 'Tier', 'Annual revenue', 'Growth', 'Satisfaction', 'Completion', 'Owner'],
    ['Example Partner (example, not read)', 1_200_000, 'Strategic', 300_000, 0.15, 0.92, 0.85, 'Name of the owner'],
  ],
}
const deals: TemplateSheet = {
  name: 'Deals',
  widths: [30, 26, 16, 18, 12, 14, 22],
  formats: [0, 0, 2, 0, 3, 4, 0],
  rows: [
    ['Partner', 'Deal name', 'Value', 'Status', 'Probability', 'Close date', 'Owner'],
    ['Example Partner (example, not read)', 'Second contract', 500_000, 'Negotiation', 0.6, day('2026-03-31'), 'Name of the owner'],
  ],
}
const notes: TemplateSheet = {
  name: 'Notes (ignore)',
  widths: [100],
  formats: [0],
  rows: [
    ['How to fill this workbook'],
    ['Partners: one row for each signed partner. Partner and contract value are needed, everything else may stay empty.'],
    ['Deals: one row for each open deal. Partner and value are needed; probability and close date make the pipeline answer.'],
    ['Several rows of one partner are added. Leave unknown cells empty: Orrery shows them as not stated, never as 0.'],
    ['Status of a deal: any stage; Closed Won counts as a signed contract, Closed Lost is kept and not counted.'],
    ['Probability: 60% or 0.6. Close date: a date, or Q1 2026, or FY26 Q2. Values: one currency for the whole list.'],
    ['Columns may be reordered, removed or added; sheets marked (ignore) and rows marked (example) are not read.'],
  ],
}

const sheets = [partners, deals, notes]

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const letter = (column: number): string => String.fromCharCode(65 + column)
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
/** Serial day 0 of Excel's 1900 calendar, counted from 1970-01-01. */
const epoch = 25_569

function cell(value: Value, column: number, row: number, style: number): string {
  const at = `r="${letter(column)}${row}"`
  if (typeof value === 'string') return `<c ${at} t="inlineStr" s="${style}"><is><t>${escaped(value)}</t></is></c>`
  return `<c ${at} s="${style}"><v>${typeof value === 'number' ? value : value.day + epoch}</v></c>`
}

function sheetXml({ rows, widths, formats }: TemplateSheet): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${formats[i] ?? 0}" customWidth="1"/>`).join('')
  const body = rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, c, r + 1, r === 0 ? 1 : (formats[c] ?? 0))).join('')}</row>`).join('')
  return `${head}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${body}</sheetData></worksheet>`
}

/** 0 plain, 1 heading, 2 amount, 3 percent, 4 date */
const styles = `${head}<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="3" applyNumberFormat="1"/><xf xfId="0" numFmtId="9" applyNumberFormat="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** `partners.xlsx`: Partners, Deals and a sheet of notes that is not read. */
export function templateWorkbook(): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (name: string, kind: string): string => `<Override PartName="/xl/${name}" ContentType="${type}.${kind}+xml"/>`
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${sheets.map((_, i) => part(`worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets>${sheets.map((sheet, i) => `<sheet name="${escaped(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  }
  sheets.forEach((sheet, i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet)))
  const parts: Zippable = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime: '1980-01-01T12:00:00', level: 9 as const }]]))
  return zipSync(parts)
}

const csvRows: readonly (readonly (string | number)[])[] = [
  ['Partner', 'Status', 'Contract value', 'Probability', 'Close date', 'Owner', 'Tier', 'Annual revenue', 'Growth', 'Satisfaction', 'Completion'],
  ['Example Partner (example, not read)', 'Signed', 1_200_000, '', '', 'Name of the owner', 'Strategic', 300_000, 0.15, 0.92, 0.85],
  ['Example Partner (example, not read)', 'Negotiation', 500_000, 0.6, '2026-03-31', 'Name of the owner', '', '', '', '', ''],
]
/** `partners.csv`: partners and deals in one table. */
export const templateCsv = (): string => `\ufeff${csvRows.map((row) => row.map((text) => (String(text).includes(',') ? `"${text}"` : String(text))).join(',')).join('\r\n')}\r\n`

/** `node scripts/typescript.mjs data/make/template.ts`: writes public/template/; with `--check` says whether it is current. */
export function main(words: readonly string[]): number {
  const folder = new URL('../../public/template/', import.meta.url)
  const made = [['partners.xlsx', templateWorkbook()], ['partners.csv', strToU8(templateCsv())]] as const
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of made) {
    const target = new URL(name, folder)
    if (words.includes('--check')) {
      if (!readFileSync(target).equals(bytes)) {
        console.log(`public/template/${name} is not current: run node scripts/typescript.mjs data/make/template.ts`)
        return 1
      }
    } else writeFileSync(target, bytes)
  }
  return 0
}
