import { briefWords as say } from '#words/en/brief.ts'
import type { Brief, BriefFigure, BriefFinding, BriefPicture, BriefTable } from '#exporters/brief/brief.ts'
import { stateLines } from '#exporters/brief/fit.ts'
import { chartSvg } from '#exporters/brief/chart.ts'
import { raw, tag, type Html } from '#exporters/brief/html.ts'
import { styleOf } from '#exporters/brief/style.ts'

/** Nothing is asked for and nothing runs, wherever the file is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/** The brief as one file of HTML. @param font data: address of Inter; '' = the reader's own font */
export function briefHtml(brief: Brief, font = ''): string {
  const head = tag('head', {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    tag('meta', { name: 'generator', content: 'Orrery' }),
    tag('title', {}, brief.title),
    tag('style', {}, raw(styleOf(font))),
  )
  return `<!doctype html>\n${tag('html', { lang: 'en' }, head, tag('body', {}, sheetOf(brief))).html}\n`
}

const sheetOf = (brief: Brief): Html =>
  tag('main', { class: 'sheet' },
    topOf(brief),
    answerOf(brief),
    tag('h2', { class: 'part', id: 'figures' }, say.headings.figures),
    figuresOf(brief.figures, brief.supposed),
    tag('h2', { class: 'part', id: 'findings' }, say.headings.findings, brief.moreFindings === '' ? undefined : [' ', tag('span', {}, brief.moreFindings)]),
    brief.findings.length === 0 ? tag('p', { class: 'muted' }, brief.synthetic === '' ? say.noFindings : say.syntheticFindings) : tag('ol', { class: 'findings', 'aria-labelledby': 'findings' }, brief.findings.map(findingOf)),
    brief.table === undefined ? undefined : twinOf(brief.table),
    tag('p', { class: 'missing' }, tag('b', {}, say.headings.missing), ' ', brief.missing.join(' ')),
    tag('footer', { class: 'foot' },
      tag('p', {}, tag('b', {}, say.headings.sources), ' ', brief.sources.join('; ')),
      tag('p', {}, brief.facts),
      tag('p', {}, say.made(brief.version)),
    ),
  )

const topOf = (brief: Brief): Html =>
  tag('header', { class: 'top' },
    tag('p', { class: 'kicker' }, tag('span', {}, tag('b', {}, say.name), ` ${brief.audience}`), tag('span', {}, brief.asOf)),
    tag('h1', {}, brief.program),
    tag('div', { class: 'state' },
      stateLines(brief).map((sentence) => tag('p', sentence === brief.scenario && brief.supposed ? { class: 'what-if' } : {}, sentence)),
      brief.synthetic === '' ? undefined : tag('p', { class: 'synthetic' }, brief.synthetic),
    ),
  )

function answerOf({ lens, headline, rest, picture }: Brief): Html {
  const said = tag('div', {},
    tag('p', { class: 'lens' }, tag('b', {}, lens.name), ` ${lens.question}`),
    tag('p', { class: 'headline' }, headline),
    rest.map((sentence) => tag('p', { class: 'rest' }, sentence)),
    picture.kind === 'none' ? tag('p', { class: 'rest muted' }, picture.caption) : undefined,
  )
  return tag('section', { class: picture.kind === 'none' ? 'answer alone' : 'answer', 'aria-label': lens.name }, said, pictureOf(picture))
}

function pictureOf(picture: BriefPicture): Html | undefined {
  if (picture.kind === 'none') return undefined
  const { alt, caption } = picture
  const drawn = picture.kind === 'pixels' ? tag('img', { src: picture.source, width: picture.width, height: picture.height, alt }) : chartSvg(picture.flat, alt)
  return tag('figure', { 'aria-label': caption }, drawn)
}

function figuresOf(rows: readonly BriefFigure[], supposed: boolean): Html {
  const { figure, value, base, change, beside, other } = say.columns
  const heads: readonly (readonly [string, string])[] = [[figure, ''], [value, 'number'], ...(supposed ? ([[base, 'number'], [change, 'number']] as const) : []), [beside, 'beside'], [other, '']]
  return tag('table', { class: supposed ? 'figures supposed' : 'figures', 'aria-labelledby': 'figures' },
    tag('colgroup', {}, raw(`<col class="label">${'<col class="value">'.repeat(supposed ? 3 : 1)}<col class="beside"><col>`)),
    tag('thead', {}, tag('tr', {}, heads.map(([text, look]) => tag('th', { scope: 'col', class: look === '' ? undefined : look }, text)))),
    tag('tbody', {}, rows.map((row) => figureRow(row, supposed))),
  )
}

const figureRow = (row: BriefFigure, supposed: boolean): Html =>
  tag('tr', { 'data-figure': row.id },
    tag('th', { scope: 'row' }, row.label),
    tag('td', { class: row.unknown ? 'number value unknown' : 'number value' }, row.value),
    supposed ? [tag('td', { class: 'number' }, row.before ?? say.nothing), tag('td', { class: row.change === undefined || row.change === say.unchanged ? 'number muted' : 'number changed' }, row.change ?? say.nothing)] : undefined,
    tag('td', { class: 'beside' }, row.beside),
    tag('td', { class: 'other' }, row.others.join('; ')),
  )

const findingOf = ({ id, text, figure, tone, rule, evidence }: BriefFinding): Html =>
  tag('li', { 'data-finding': id, 'data-tone': tone },
    tag('p', { class: 'text' }, text),
    tag('span', { class: 'number' }, figure),
    tag('p', { class: 'why' }, `${rule} ${evidence}`),
  )

const twinOf = ({ caption, columns, rows, part }: BriefTable): readonly Html[] => [
  tag('h2', { class: 'part', id: 'twin' }, caption, part === '' ? undefined : [' ', tag('span', {}, part)]),
  tag('div', { class: 'scroll', role: 'region', 'aria-labelledby': 'twin', tabindex: 0 },
    tag('table', { class: 'twin', 'aria-labelledby': 'twin' },
      tag('thead', {}, tag('tr', {}, columns.map(({ text, numeric }) => tag('th', { scope: 'col', class: numeric ? 'number' : undefined }, text)))),
      tag('tbody', {}, rows.map((row) => tag('tr', {}, row.map((cell, i) => (i === 0 ? tag('th', { scope: 'row' }, cell.text) : tag('td', { class: classOf(columns[i]?.numeric === true, cell.unknown) }, cell.text)))))),
    ),
  ),
]

const classOf = (numeric: boolean, unknown: boolean): string | undefined => [...(numeric ? ['number'] : []), ...(unknown ? ['unknown'] : [])].join(' ') || undefined
