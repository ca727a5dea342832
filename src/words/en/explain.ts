import { changesExplained } from '#words/en/explain/changes.ts'
import { comparisonExplained } from '#words/en/explain/comparison.ts'
import { complianceExplained } from '#words/en/explain/compliance.ts'
import { concentrationExplained } from '#words/en/explain/concentration.ts'
import { dataQualityExplained } from '#words/en/explain/data-quality.ts'
import { economicsSaidExplained } from '#words/en/explain/economics-sayings.ts'
import { economicsExplained } from '#words/en/explain/economics.ts'
import { factsExplained } from '#words/en/explain/facts.ts'
import { figuresExplained } from '#words/en/explain/figures.ts'
import { geographyExplained } from '#words/en/explain/geography.ts'
import { integrationExplained } from '#words/en/explain/integration.ts'
import { pipelineExplained } from '#words/en/explain/pipeline.ts'
import { portfolioExplained } from '#words/en/explain/portfolio.ts'
import { riskExplained } from '#words/en/explain/risk.ts'
import { sayingsExplained } from '#words/en/explain/sayings.ts'
import { scorecardExplained } from '#words/en/explain/scorecard.ts'
import { sharedExplained } from '#words/en/explain/shared.ts'
import { stakeholdersExplained } from '#words/en/explain/stakeholders.ts'
import { tiersExplained } from '#words/en/explain/tiers.ts'

/** Formulas, parts and leaves of explanation trees by key (analytics/explain/README.md); one file a topic. Loaded with the explanation, never before. */
export const explained: Readonly<Record<string, string>> = {
  ...sharedExplained,
  ...figuresExplained,
  ...factsExplained,
  ...changesExplained,
  ...comparisonExplained,
  ...complianceExplained,
  ...riskExplained,
  ...integrationExplained,
  ...stakeholdersExplained,
  ...dataQualityExplained,
  ...portfolioExplained,
  ...concentrationExplained,
  ...pipelineExplained,
  ...tiersExplained,
  ...economicsExplained,
  ...scorecardExplained,
  ...geographyExplained,
  ...sayingsExplained,
  ...economicsSaidExplained,
}
