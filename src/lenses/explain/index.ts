import { termsOf } from '#analytics/explain/terms.ts'
import type { NodeId } from '#model/ids.ts'
import type { Term } from '#model/term.ts'
import type { LensId } from '#model/view-state.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'
import { explainChanges } from '#lenses/explain/changes.ts'
import { explainCompliance } from '#lenses/explain/compliance.ts'
import { explainConcentration } from '#lenses/explain/concentration.ts'
import { explainDataQuality } from '#lenses/explain/data-quality.ts'
import { explainEconomics } from '#lenses/explain/economics.ts'
import { explainEcosystem } from '#lenses/explain/ecosystem.ts'
import { explainGeography } from '#lenses/explain/geography.ts'
import { explainIntegration } from '#lenses/explain/integration.ts'
import { explainKnowledge } from '#lenses/explain/knowledge.ts'
import { explainPipeline } from '#lenses/explain/pipeline.ts'
import { explainPortfolio } from '#lenses/explain/portfolio.ts'
import { explainRisk } from '#lenses/explain/risk.ts'
import { explainRoadmap } from '#lenses/explain/roadmap.ts'
import { explainScorecard } from '#lenses/explain/scorecard.ts'
import { explainStakeholders } from '#lenses/explain/stakeholders.ts'
import { explainTiers } from '#lenses/explain/tiers.ts'
import { statedCell } from '#lenses/explain/stated.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'

/** Lenses with numbers of their own making, one file each. Loaded with the explanation, never before. */
export const explainers: Partial<Record<LensId, CellExplainer>> = {
  changes: explainChanges,
  compliance: explainCompliance,
  concentration: explainConcentration,
  'data-quality': explainDataQuality,
  economics: explainEconomics,
  ecosystem: explainEcosystem,
  geography: explainGeography,
  integration: explainIntegration,
  knowledge: explainKnowledge,
  pipeline: explainPipeline,
  portfolio: explainPortfolio,
  risk: explainRisk,
  roadmap: explainRoadmap,
  scorecard: explainScorecard,
  stakeholders: explainStakeholders,
  tiers: explainTiers,
}

/**
 * How the number in a cell of a lens's table came about, down to facts. Undefined: no such cell, or nobody explains it, which
 * `test/unit/lenses/explain` does not allow for a number.
 */
export function explainCell(lens: LensId, context: LensContext, { table }: LensView, node: NodeId, columnId: string): Term | undefined {
  const row = table.rows.find((each) => each.node === node)
  const index = table.columns.findIndex((each) => each.id === columnId)
  const [column, cell] = [table.columns[index], row?.cells[index]]
  if (row === undefined || column === undefined || cell === undefined) return undefined
  const terms = termsOf(context.ecosystem)
  const asked = { node, column, cell, row: Object.fromEntries(table.columns.map(({ id }, i) => [id, row.cells[i]!])) }
  return explainers[lens]?.(context, asked, terms) ?? statedCell(context, asked, terms)
}
