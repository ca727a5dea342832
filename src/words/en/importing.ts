import { count, day, money, percent } from '#words/format.ts'

type Values = Readonly<Record<string, string | number>>
const text = (values: Values, key: string): string => String(values[key] ?? '')
const number = (values: Values, key: string): number => Number(values[key] ?? NaN)
const plural = (many: number, one: string, more = `${one}s`): string => `${count(many)} ${many === 1 ? one : more}`

const encodings: Readonly<Record<string, string>> = { 'windows-1252': 'Windows', 'mac-roman': 'older Mac' }
const marks: Readonly<Record<string, string>> = { comma: 'a comma', point: 'a point' }
const strangers: Readonly<Record<string, string>> = {
  gexf: 'a graph (GEXF)', graphml: 'a graph (GraphML)', html: 'a web page', xml: 'an XML file', pdf: 'a PDF', program: 'a program', picture: 'a picture', binary: 'no text and no Excel workbook',
}
const listWanted = 'Orrery reads a list of partners: CSV or Excel with one column for the partner and one for the value, or its own JSON.'
const orders: Readonly<Record<string, string>> = { 'day-first': 'day first', 'month-first': 'month first' }
const outcomes: Readonly<Record<string, string>> = { won: 'a signed contract', open: 'an open deal', lost: 'lost' }

const fieldNames: Readonly<Record<string, string>> = {
  partner: 'Partner', value: 'Value', deal: 'Deal name', status: 'Status or stage', probability: 'Probability', due: 'Close date', owner: 'Owner', tier: 'Tier',
  type: 'Partner or deal', revenue: 'Annual revenue', growth: 'Growth', satisfaction: 'Satisfaction', completion: 'Integration', currency: 'Currency', won: 'Is won', closed: 'Is closed', record: 'Record number',
}

/** What came, what was wanted, what to do. The place (sheet, row, column) is said in front by `importingWords.place`. */
export const problemWords: Readonly<Record<string, (values: Values) => string>> = {
  'empty-file': () => 'The file is empty. Choose the file that holds your partners.',
  'too-large': (v) => `The file has ${count(number(v, 'megabytes'))} MB; at most ${count(number(v, 'most'))} MB can be read. Export fewer columns or fewer rows.`,
  'too-large-inside': (v) => `The workbook unpacks to ${count(number(v, 'megabytes'))} MB, which is too much to read. Export it as CSV.`,
  'too-many-rows': (v) => `The file has ${count(number(v, 'rows'))} rows; at most ${count(number(v, 'most'))} can be read. Split it or filter it.`,
  'unknown-format': (v) => `This kind of file cannot be read. Use one of these: ${text(v, 'formats')}.`,
  stranger: (v) => `This is ${strangers[text(v, 'stranger')] ?? 'another kind of file'}. ${listWanted} ${text(v, 'stranger').startsWith('g') ? 'Export the nodes as CSV with those two columns.' : 'Export the list as CSV or save it as .xlsx.'}`,
  'old-excel': () => 'This is an Excel file from before 2007, or one with a password. Save it as .xlsx without a password, or as CSV.',
  'not-a-workbook': () => 'The file does not open as an Excel workbook. Save it again as .xlsx, or as CSV.',
  'no-rows': () => 'There is no row of data in the file. A table needs a row of headings and rows below it.',
  'nothing-on-stage': () => 'No row could be put on the stage. Match at least the partner and the value.',
  'encoding-guessed': (v) => `The file does not say how its letters are stored; it was read as a ${encodings[text(v, 'encoding')] ?? text(v, 'encoding')} file. Check that names with accents look right.`,
  'mojibake-repaired': (v) => `${plural(number(v, 'count'), 'garbled passage')} put right: the letters had been read as ${encodings[text(v, 'encoding')] ?? ''} letters when the file was saved.`,
  'quotes-broken': () => 'A quotation mark opens or closes in the wrong place; the row may have swallowed the next one.',
  'sheet-ignored': (v) => `The sheet is marked (ignore); its ${plural(number(v, 'rows'), 'row')} ${number(v, 'rows') === 1 ? 'was' : 'were'} left out.`,
  'sheet-unused': (v) => `No partner and value were found on this sheet, so its ${plural(number(v, 'rows'), 'row')} ${number(v, 'rows') === 1 ? 'is' : 'are'} left out. Tick it to match its columns.`,
  'column-guessed': (v) => `The heading is new to Orrery; by its words and cells it was taken as ${(fieldNames[text(v, 'field')] ?? '').toLowerCase()}. Change it under Columns if that is wrong.`,
  'column-missing': (v) => `No column says ${(fieldNames[text(v, 'field')] ?? '').toLowerCase()}. Choose the one that does.`,
  'decimals-mixed': (v) => `Most numbers are written with ${marks[text(v, 'decimal')] ?? ''} before the decimals, ${plural(number(v, 'count'), 'cell')} the other way. Check those.`,
  'decimals-assumed': (v) => `“${text(v, 'text')}” was read as thousands: no number in the file shows which sign stands before the decimals.`,
  'scale-unclear': () => 'These marks are not shares (0 to 1) or percents, and the column does not say out of how many. They are shown as not stated; write them as 90%, 0.9 or 9/10.',
  'dates-mixed': () => 'Some dates can only be day first, others only month first. Choose one order and check the rows named below.',
  'dates-assumed': (v) => `${plural(number(v, 'count'), 'date')} could be read either way (3/4/2025); they were read ${orders[text(v, 'order')] ?? ''}. Change the order if that is wrong.`,
  'no-partner': () => 'No partner is named. Name one, or remove the row.',
  'no-value': (v) => `${text(v, 'partner')} has no value. Fill in an amount; 0 counts as one.`,
  'not-money': (v) => `“${text(v, 'text')}” is not an amount (${text(v, 'partner')}). Write it as a number.`,
  'negative-value': (v) => `${text(v, 'text')} is below zero (${text(v, 'partner')}). Contracts and deals have values of 0 or more.`,
  'value-too-large': (v) => `${text(v, 'text')} is more than a trillion (${text(v, 'partner')}). Check the number.`,
  'other-currency': (v) => `${text(v, 'partner')} is in ${text(v, 'currency')}, the rest in ${text(v, 'wanted')}. Currencies are never added without a rate: convert it, or choose ${text(v, 'currency')}.`,
  'repeated-row': (v) => `The row repeats row ${count(number(v, 'earlier'))} in every cell (${text(v, 'partner')}) and is not counted twice.`,
  'not-read': (v) => `“${text(v, 'text')}” could not be read as a number; it is shown as not stated.`,
  'not-a-share': (v) => `“${text(v, 'text')}” is not between 0% and 100%; it is shown as not stated.`,
  'not-a-date': (v) => `“${text(v, 'text')}” is not a date; it is shown as not stated. Write 2026-03-31 or Q1 2026.`,
  'aside-total': () => 'This is a line of totals, not a partner; it was left out.',
  'aside-footer': () => 'This is a note of the report, not a partner; it was left out.',
  'aside-example': () => 'This is an example row; it was left out.',
  'aside-heading': () => 'The headings are repeated here; the line was left out.',
  'status-guessed': (v) => `The status “${text(v, 'status')}” is not a known one; ${plural(number(v, 'count'), 'row')} with it ${number(v, 'count') === 1 ? 'was' : 'were'} taken as ${outcomes[text(v, 'as')] ?? ''}. Change it under Columns if that is wrong.`,
  'lost-kept': (v) => `${plural(number(v, 'count'), 'lost deal')} kept in the data and not counted anywhere.`,
  'rows-added': (v) => `${text(v, 'partner')} has ${plural(number(v, 'count'), 'signed row')} (${text(v, 'rows')}); their values were added.`,
  'revenue-added': (v) => `${text(v, 'partner')} states different annual revenues in rows ${text(v, 'rows')}; they were added.`,
  'rows-differ': (v) => `${text(v, 'partner')} states another ${(fieldNames[text(v, 'field')] ?? text(v, 'field')).toLowerCase()} than in row ${count(number(v, 'used'))}; that row is used.`,
  'similar-names': (v) => `“${text(v, 'partner')}” and “${text(v, 'other')}” may be one partner; they are kept apart. Write them alike to join them.`,
  'json-unreadable': () => 'The file is not readable JSON: a bracket, a quotation mark or the end is missing. Export it again.',
  'json-not-orrery': () => `The JSON was not written by Orrery. ${listWanted}`,
  'json-graph': () => `This is a graph of nodes and links as JSON, not written by Orrery. ${listWanted} Export the nodes as CSV with those two columns.`,
  'json-other-version': (v) => `The file has format version ${text(v, 'found')}; this page reads version ${text(v, 'known')}.`,
  'json-misfit': (v) => `The JSON does not fit at ${text(v, 'place') === '' ? 'its top level' : text(v, 'place')}. Export it again.`,
  'json-changed': () => 'The file was changed after it was exported: its content no longer matches its version. It opens as it is now.',
}

type Shown = { sheet?: string; row?: number; column?: string; says: string; values: Values }
/** `Row 14, “Spend”: “12k” is not a number.` The sheet is named when the file has several. */
function problem(shown: Shown, sheets = 1): string {
  const say = problemWords[shown.says]
  const sentence = say === undefined ? shown.says : say(shown.values)
  const place = [...(sheets > 1 && shown.sheet !== undefined ? [shown.sheet] : []), ...(shown.row === undefined ? [] : [`row ${count(shown.row)}`]), ...(shown.column === undefined ? [] : [`“${shown.column}”`])].join(', ')
  return place === '' ? sentence : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${sentence}`
}

type ChangeShown = { partner: string; deal?: string; change: 'changed' | 'added' | 'gone'; field?: string; from?: number | string; to?: number | string; currency?: string }
function amount(value: number | string | undefined, field: string | undefined, currency: string): string {
  if (value === undefined) return 'not stated'
  if (typeof value === 'string') return value
  if (field === 'due') return day(value)
  return field === undefined || field === 'value' || field === 'revenue' ? money(value, currency) : percent(value)
}
/** `JPMorgan Chase: contract value $12.0M → $6.0M` */
function change(one: ChangeShown): string {
  const name = one.deal === undefined || one.deal === one.partner ? one.partner : `${one.partner}, ${one.deal}`
  const kind = one.deal === undefined ? 'contract' : 'deal'
  if (one.change === 'added') return `${name}: new ${kind}, ${amount(one.to, undefined, one.currency ?? '')}`
  if (one.change === 'gone') return `${name}: ${kind} no longer in the list, was ${amount(one.from, undefined, one.currency ?? '')}`
  const field = one.field === 'value' ? (one.deal === undefined ? 'contract value' : 'deal value') : (fieldNames[one.field ?? ''] ?? '').toLowerCase()
  return `${name}: ${field} ${amount(one.from, one.field, one.currency ?? '')} → ${amount(one.to, one.field, one.currency ?? '')}`
}

export const importingWords = {
  title: 'Your own partners',
  lead: 'A CSV or Excel file of partners and deals. It is read in this tab; nothing leaves the machine.',
  dropHere: 'Drop the file to read it',
  choose: 'Choose a file',
  paste: 'or paste a table here',
  pasteLabel: 'Paste a table copied from a spreadsheet',
  readPasted: 'Read the pasted table',
  pastedName: 'Pasted table',
  template: 'No list at hand? Fill a template:',
  templateExcel: 'Excel template',
  templateCsv: 'CSV template',
  formats: 'Salesforce and HubSpot exports are recognized; any other columns can be matched by hand.',
  reading: (name: string) => `Reading ${name}`,
  building: 'Putting the rows on the stage',
  stop: 'Stop',
  close: 'Close',
  another: 'Another file',
  steps: { columns: 'Columns', questions: 'Four questions', check: 'Check' },
  sheets: 'Sheets',
  sheetRows: (rows: number) => plural(rows, 'row'),
  column: 'Column in the file',
  meaning: 'Means',
  samples: 'First values',
  notUsed: 'Not used',
  recognized: (known: number, all: number) => `${count(known)} of ${plural(all, 'column')} recognized`,
  needs: (missing: readonly string[]) => `Still needed: ${missing.join(' and ')}`,
  fields: fieldNames,
  statusTitle: 'What the statuses mean',
  outcome: { won: 'Signed contract', open: 'Open deal', lost: 'Lost, not counted' },
  decide: 'Let the row decide',
  dateOrder: 'Dates such as 3/4/2025',
  dateOrders: { auto: 'As the column shows', 'day-first': 'Day first: 3 April', 'month-first': 'Month first: March 4' },
  decimals: 'Numbers such as 1.200',
  decimalMarks: { auto: 'As the column shows', point: 'Decimal point: 1,200.50', comma: 'Decimal comma: 1.200,50' },
  listKind: 'Rows without a status are',
  listKinds: { auto: 'decided by their probability', partner: 'signed contracts', deal: 'open deals' },
  name: 'Name of this list',
  target: 'Portfolio target',
  targetHint: 'For example 50M. Leave empty if there is none.',
  targetUnread: 'This is not an amount. Write 50000000, 50,000,000 or 50M.',
  targetDate: 'To be reached by',
  currency: 'Currency',
  currencyFound: (code: string, rows: number) => `${code}, ${plural(rows, 'row')}`,
  severalCurrencies: (code: string) => `The file names several currencies. Only ${code} goes on the stage; the other rows stand under Problems.`,
  noCurrency: 'The file names no currency.',
  fiscal: 'First month of the fiscal year',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  asOf: 'The list is as of',
  asOfHint: 'Deals before this date count as overdue. Leave empty, and nothing is called overdue.',
  today: 'Today',
  countRepeats: 'Count rows that repeat another row exactly',
  totals: 'Control totals',
  totalRow: { file: 'In the file', stage: 'On the stage', signed: 'signed', open: 'open deals', lost: 'lost, not counted', problems: 'Under Problems' },
  rows: 'Rows',
  money: 'Money',
  partnersAndDeals: (partners: number, deals: number) => `${plural(partners, 'partner')}, ${plural(deals, 'open deal')}`,
  aside: (rows: number) => `${plural(rows, 'line')} of totals, notes or examples left out.`,
  elsewhere: (rows: number, code: string) => `${plural(rows, 'row')} in ${code} not added.`,
  problems: (many: number) => plural(many, 'problem'),
  noted: (many: number) => plural(many, 'note'),
  moreProblems: (many: number) => `${count(many)} more`,
  changes: (many: number) => (many === 0 ? 'Nothing changed against what is open' : `${plural(many, 'change')} against what is open`),
  back: 'Back',
  next: 'Next',
  show: 'Show on stage',
  failed: (message: string) => `The file could not be read: ${message}. Try saving it as CSV.`,
  unreadableFile: (name: string) => `${name} could not be opened. It may have been moved, or another program holds it.`,
  kept: 'Kept in this browser',
  forgetShort: 'Forget',
  forget: (title: string) => `Forget ${title}`,
  forgetSureShort: 'Forget for good',
  forgetSure: (title: string) => `Forget ${title} for good: there is no undo`,
  forgotten: (title: string) => `${title} is no longer kept in this browser. Your file is untouched.`,
  enteredByYou: 'Entered by you',
  privateShare: 'A link to your own data opens only on this machine, in this browser. To share it, send the file.',
  amount: (hundredths: bigint, currency: string) => money(Number(hundredths) / 100, currency, { compact: false }),
  problem,
  change,
} as const

/** Storage says these; nothing is lost when it fails, the list stays open in this tab. */
export const storageWords: Readonly<Record<string, string>> = {
  unavailable: 'This browser keeps nothing between visits (private window?). Your list stays open in this tab only; keep the file.',
  full: 'The browser has no room left to keep this list. It stays open in this tab only; keep the file.',
  blocked: 'Another tab holds an older version of the storage. Close the other Orrery tabs and load this one again.',
  broken: 'The kept list could not be read back. Drop the file again.',
  'unnamed-address': 'The page asked for an address that nobody named. It was refused.',
}
