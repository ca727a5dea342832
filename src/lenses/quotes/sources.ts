import { answerSource } from '#lenses/quotes/source-answer.ts'
import { cellSource } from '#lenses/quotes/source-cell.ts'
import { factSource } from '#lenses/quotes/source-fact.ts'
import { figureSource } from '#lenses/quotes/source-figure.ts'
import { findingSource, sentenceSource } from '#lenses/quotes/source-finding.ts'
import { measureSource } from '#lenses/quotes/source-measure.ts'
import { countSource, daySource, labelSource } from '#lenses/quotes/source-named.ts'
import type { Source } from '#lenses/quotes/source.ts'

export const sources: readonly Source[] = [figureSource, measureSource, cellSource, factSource, findingSource, sentenceSource, answerSource, labelSource, countSource, daySource]
