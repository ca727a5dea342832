import { readFileSync, writeFileSync } from 'node:fs'
import { corrections } from '#data/make/corrections.ts'
import { documents } from '#data/make/documents.ts'
import { typeOfKind } from '#data/make/kinds.ts'
import { publishOpenings } from '#data/make/openings.ts'
import { publishSchema } from '#data/make/schema.ts'
import { EcosystemBuilder } from '#model/build.ts'
import { writeBundle } from '#model/bundle.ts'
import { readValue } from '#model/value-grammar.ts'

interface Row {
  id: string
  seed: string
  section: string
  line: number
  category: string
  subject: string
  predicate: string
  object: string
  kind: 'relation' | 'attribute'
  restates: boolean
  basis: 'stated'
}

/** Facts, one JSON object a line, to the bundled ecosystem's text. The same bytes for the same facts. */
export function compile(jsonl: string): string {
  const rows = jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
  const builder = new EcosystemBuilder('bundled', 'Five partner programs')
  const programmes = new Map<string, number>()
  for (const plan of documents) {
    const own = rows.filter((row) => row.seed === plan.file)
    const title = own.find((row) => row.subject.startsWith('Document:'))?.subject.slice('Document:'.length)
    if (title === undefined) throw new Error(`${plan.file}: no fact names the document`)
    const document = builder.document({ id: plan.id, title, file: plan.file, lines: plan.lines })
    const asOf = statedDate(own)
    programmes.set(
      plan.file,
      builder.programme({ id: plan.programme, label: plan.label, document, ...(asOf === undefined ? {} : { asOf }) }),
    )
  }
  const fixes = new Map(corrections.map((correction) => [correction.atom, correction]))
  for (const row of rows) {
    const programme = programmes.get(row.seed)
    if (programme === undefined) throw new Error(`${row.id}: unknown document ${row.seed}`)
    const name = (text: string): number => {
      const [kind, label] = named(text)
      return builder.node(typeOfKind(kind), kind, label, programme)
    }
    const fix = fixes.get(row.id)
    fixes.delete(row.id)
    const source = { document: programme, section: row.section, line: fix?.line ?? row.line }
    const corrected = fix === undefined ? {} : { corrected: { line: row.line, reason: fix.reason } }
    const details = { id: row.id, category: row.category, restates: row.restates, basis: row.basis, ...corrected }
    if (row.kind === 'relation') builder.relation(programme, name(row.subject), row.predicate, name(row.object), source, details)
    else builder.fact(programme, name(row.subject), row.predicate, row.object, source, details)
  }
  if (fixes.size > 0) throw new Error(`corrections without a fact: ${[...fixes.keys()].join(', ')}`)
  return writeBundle(builder.finish())
}

/** Writes data/ecosystem.json, the published schema and the settled positions; with `--check` says whether they are current. Returns the exit code. */
export function main(words: readonly string[] = process.argv.slice(2)): number {
  return Math.max(bundle(words), publishSchema(words), publishOpenings(words))
}

function bundle(words: readonly string[]): number {
  const target = new URL('../ecosystem.json', import.meta.url)
  const text = compile(readFileSync(new URL('../atoms/atoms.jsonl', import.meta.url), 'utf8'))
  if (!words.includes('--check')) {
    writeFileSync(target, text)
    console.log(`data/ecosystem.json: ${text.length} characters`)
    return 0
  }
  const current = readFileSync(target, 'utf8') === text
  console.log(current ? 'data/ecosystem.json is current' : 'data/ecosystem.json is not current: run npm run data')
  return current ? 0 : 1
}

/** The document's own date as a day number, where it states when it was last updated. */
function statedDate(rows: readonly Row[]): number | undefined {
  const row = rows.find(({ subject, predicate }) => subject.startsWith('Document:') && predicate === 'last updated')
  if (row === undefined) return undefined
  const value = readValue(row.object, row.predicate)
  if (value.kind !== 'when' || !value.calendar) throw new Error(`${row.id}: "${row.object}" is no date`)
  return value.last
}

function named(text: string): [kind: string, label: string] {
  const colon = text.indexOf(':')
  if (colon < 1) throw new Error(`"${text}" does not say what it names`)
  return [text.slice(0, colon), text.slice(colon + 1)]
}
