import { briefWords as say } from '#words/en/brief.ts'
import type { Brief } from '#exporters/brief/brief.ts'

/** The brief as plain text, for a mail or a chat: the same sentences in the same order. */
export function briefText(brief: Brief): string {
  const figures = brief.figures.map(({ label, value, beside, before, change, others }) => {
    const told = [[value, beside].filter((part) => part !== '').join(' '), ...(before === undefined ? [] : [`${say.columns.base.toLowerCase()} ${before}, ${change ?? ''}`]), ...others]
    return `${label}: ${told.join('; ')}`
  })
  const findings = brief.findings.map(({ text, rule, evidence }, i) => `${i + 1}. ${text}\n   ${rule} ${evidence}`)
  const table = brief.table === undefined ? [] : [[brief.table.caption, brief.table.columns.map(({ text }) => text).join('\t'), ...brief.table.rows.map((row) => row.map(({ text }) => text).join('\t')), ...(brief.table.part === '' ? [] : [brief.table.part])].join('\n')]
  return `${[
    [`${brief.program}: ${say.name} ${brief.audience}`, brief.asOf, brief.scenario, ...brief.conditions, ...(brief.synthetic === '' ? [] : [brief.synthetic])].join('\n'),
    [brief.headline, ...brief.rest].join(' '),
    [say.headings.figures, ...figures].join('\n'),
    [say.headings.findings, ...(findings.length === 0 ? [brief.synthetic === '' ? say.noFindings : say.syntheticFindings] : findings), ...(brief.moreFindings === '' ? [] : [brief.moreFindings])].join('\n'),
    ...table,
    `${say.headings.missing}: ${brief.missing.join(' ')}`,
    [`${say.headings.sources}: ${brief.sources.join('; ')}`, brief.facts, say.made(brief.version)].join('\n'),
  ].join('\n\n')}\n`
}
