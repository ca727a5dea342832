import { nodeTypes } from '#model/ecosystem.ts'
import { isNote } from '#importers/importer.ts'
import { tileText } from '#ui/kpi/figure-text.ts'
import { importingWords } from '#words/en/importing.ts'
import { businessOf, rankedFindings } from '#cli/business.ts'
import type { OpenedFile } from '#cli/open.ts'

/** Ids of facts are listed up to here; `factCount` is exact. */
const mostFacts = 1000
const facts = (inputs: readonly string[]) => ({ factCount: inputs.length, facts: inputs.slice(0, mostFacts) })

/** What a file holds, as data. JSON turns a number that is not stated (NaN) into null. */
export function inspectionOf({ file, format, ecosystem, problems, sheets, totals }: OpenedFile) {
  return {
    format: 'orrery-inspection',
    version: 1,
    file,
    read: format ?? null,
    ...(ecosystem !== undefined && {
      title: ecosystem.title,
      dataVersion: ecosystem.version,
      synthetic: ecosystem.synthetic,
      counts: {
        entities: ecosystem.nodes.count,
        links: ecosystem.edges.count,
        facts: ecosystem.atoms.length,
        programs: ecosystem.programmes.length,
        documents: ecosystem.documents.length,
      },
      types: typeCounts(ecosystem.nodes.types),
    }),
    ...(totals !== undefined && {
      totals: {
        currency: totals.currency,
        file: tally(totals.file),
        stage: tally(totals.stage),
        problems: tally(totals.problems),
      },
    }),
    programs: (ecosystem?.programmes ?? []).map(({ id, label, asOf }, programme) => {
      const business = businessOf(ecosystem!, programme)
      return {
        id,
        label,
        asOf: asOf === undefined ? null : new Date(asOf * 86_400_000).toISOString().slice(0, 10),
        figures: business.figures.map((figure) => ({ id: figure.id, value: figure.value, unit: figure.unit, ...(figure.currency !== undefined && { currency: figure.currency }), text: tileText(figure), ...facts(figure.inputs) })),
        findings: rankedFindings(business).map(({ id, lens, origin, tone, text, rule, number, inputs, nodes }) => ({
          id, lens, origin, tone: tone ?? null, text, rule, number: number ?? null, ...facts(inputs), entities: nodes.slice(0, mostFacts),
        })),
      }
    }),
    problems: problems.map((problem) => ({
      file,
      ...(problem.sheet !== undefined && { sheet: problem.sheet }),
      ...(problem.row !== undefined && { row: problem.row }),
      ...(problem.column !== undefined && { column: problem.column }),
      id: problem.says,
      note: isNote(problem),
      text: importingWords.problem(problem, sheets),
    })),
  }
}
export type Inspection = ReturnType<typeof inspectionOf>

/** By type in the order of the model, without those that do not occur. */
function typeCounts(types: Uint8Array): Record<string, number> {
  const counts: number[] = nodeTypes.map(() => 0)
  for (const type of types) counts[type]! += 1
  return Object.fromEntries(nodeTypes.flatMap((name, type) => (counts[type] === 0 ? [] : [[name, counts[type]!]])))
}

/** Money in the currency's own units. */
const tally = ({ rows, money }: { rows: number; money: bigint }) => ({ rows, money: Number(money) / 100 })
