import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Figure } from '#model/figure.ts'
import { AsOfPicker } from '#ui/as-of/AsOfPicker.tsx'
import { ComparePanel } from '#ui/compare/ComparePanel.tsx'
import { FindingsPanel } from '#ui/findings/FindingsPanel.tsx'
import { TopBar } from '#ui/frame/TopBar.tsx'
import { Trail } from '#ui/frame/Trail.tsx'
import { ExplainedStrip } from '#test/support/ExplainedStrip.tsx'
import { PanelButtons } from '#ui/panels/PanelButtons.tsx'
import { RolePicker } from '#ui/role/RolePicker.tsx'
import { RulesPanel } from '#ui/rules/RulesPanel.tsx'
import { accessibilityFaults } from '#test/support/axe.ts'
import { all, find, smallTargets } from '#test/support/mount.ts'
import { away, findings, measures, order, pairs, programs, roles, ruleGroups, shared, sizes, statedDays } from '#test/support/panels-page/props.ts'
import { standEach } from '#test/support/stand-each.ts'
import { facts, figures } from '#test/support/ui-page/props.ts'
import '#ui/style/base.css'

const { place, heard, tell } = standEach()
const known = (ids: readonly string[]) => facts.filter((fact) => ids.includes(fact.id))

function Findings() {
  const [gone, setGone] = useState<readonly string[]>([])
  return (
    <FindingsPanel
      role={roles[1]?.label ?? ''}
      asOf="3 Oct 2025"
      order={order}
      findings={findings.filter((each) => !gone.includes(each.id))}
      away={[...away, ...findings.filter((each) => gone.includes(each.id))]}
      onShow={tell('show')}
      onPin={tell('pin')}
      onAway={(id) => setGone([...gone, id])}
      onBack={(id) => setGone(gone.filter((each) => each !== id))}
      onClose={tell('close')}
    />
  )
}

describe('the findings', () => {
  test('come ranked, each with sentence, number and reason; the head says for whom and from which day', () => {
    place.show(<Findings />)
    expect(find('.panel-head').textContent).toBe('FindingsFor CFO, as of 3 Oct 2025')
    expect(all('.finding-rank').map((rank) => rank.textContent)).toEqual(['1', '2', '3'])
    const first = find('[data-finding=gap]')
    expect(find('.finding-text', first).textContent.trim()).toBe('AIA holds $25.0M of its $50M+ target; $25.0M is missing.')
    expect(find('.finding-figure', first).textContent).toBe('$25.0M')
    expect(find('.finding-why', first).textContent).toBe('Why it is here: half of the target is open, and it is due in 89 days.')
  })
  test('show and pin tell which one; every button carries the sentence', async () => {
    place.show(<Findings />)
    await userEvent.click(find('[data-finding=overdue] [data-look=primary]'))
    await userEvent.click(find('[data-finding=overdue] [aria-pressed]'))
    await userEvent.click(find('[data-finding=gap] [aria-pressed]'))
    expect(heard).toEqual([['show', 'overdue'], ['pin', 'overdue', true], ['pin', 'gap', false]])
    expect(find('[data-finding=overdue] [data-look=primary]').getAttribute('aria-label')).toMatch(/^Show in Pipeline: Azure/)
  })
  test('put away by keyboard, the focus goes on to the next one; it can be brought back', async () => {
    place.show(<Findings />)
    find('[data-finding=overdue] [data-look=plain]').focus()
    await userEvent.keyboard('{Enter}')
    expect(all('.finding-entry').map((entry) => entry.dataset['finding'])).toEqual(['gap', 'rate'])
    expect(document.activeElement?.closest('li')?.dataset['finding']).toBe('rate')
    await userEvent.click(find('.findings-away summary'))
    await userEvent.click(find('.findings-away [data-finding=overdue] button'))
    expect(all('.finding-entry').map((entry) => entry.dataset['finding'])).toEqual(['gap', 'overdue', 'rate'])
  })
  test('facts unfold, and a finding about a gap says that no fact states it', async () => {
    place.show(<Findings />)
    await userEvent.click(find('[data-finding=gap] summary'))
    await expect.poll(() => all('[data-finding=gap] [data-fact]').length).toBe(5)
    expect(find('[data-finding=rate]').textContent).toContain('No single fact states this')
  })
})

test('a role is chosen from the list, and everyone is no role', async () => {
  place.show(<RolePicker roles={roles} role={roles[1]?.id} onRole={tell('role')} />)
  await userEvent.selectOptions(find('select'), 'cto')
  await userEvent.selectOptions(find('select'), '')
  expect(heard).toEqual([['role', 'cto'], ['role', undefined]])
  expect(all('option').map((option) => option.textContent)).toEqual(['Everyone', 'CEO', 'CFO', 'CTO', 'CCO (compliance)', 'Chief Partnership Officer', 'Partner manager'])
})

const topBar = (extra: object) => (
  <TopBar programmes={[{ id: 'ta', label: 'Technology Alliance Program' }]} programme="ta" onProgramme={() => {}} asOf="3 Oct 2025" scenario={[]} onBaseCase={() => {}} onSearch={() => {}} canUndo canRedo={false} onUndo={() => {}} onRedo={() => {}} theme="auto" onTheme={() => {}} onHelp={() => {}} onOpenFile={() => {}} {...extra} />
)
describe('the top bar', () => {
  test.each([1440, 1280, 1024, 390])('holds role and date at %i px without anything leaving it', async (width) => {
    await page.viewport(width, 700)
    const host = place.show(<div style={{ height: 48 }}>{topBar({ onAsOf: tell('as of'), role: <RolePicker roles={roles} role={roles[4]?.id} onRole={() => {}} /> })}</div>)
    const bar = find('.top-bar', host)
    expect(bar.scrollWidth).toBeLessThanOrEqual(bar.clientWidth)
    const shown = all('.top-bar > *', host).filter((part) => part.checkVisibility()).map((part) => part.getBoundingClientRect())
    for (const [i, part] of shown.entries()) if (i > 0) expect(part.left).toBeGreaterThanOrEqual((shown[i - 1]?.right ?? 0) - 0.5)
    const date = find('.as-of', host)
    expect(date.scrollWidth).toBeLessThanOrEqual(date.clientWidth)
  })
  test('the date is a button only where something can be chosen', async () => {
    place.show(topBar({}))
    expect(find('.as-of').tagName).toBe('SPAN')
    place.show(topBar({ onAsOf: tell('as of') }))
    await userEvent.click(find('button.as-of'))
    expect(heard[0]?.[1]).toBeInstanceOf(DOMRect)
  })
})

describe('the choice of a day', () => {
  const picker = (own: boolean, chosen?: string) => (
    <AsOfPicker own={own ? { iso: '2025-10-03', said: '3 Oct 2025' } : undefined} stated={own ? statedDays : []} chosen={chosen} onAsOf={tell('day')} onClose={tell('closed')} />
  )
  test('offers the document’s own date first, then those it states', async () => {
    place.show(picker(true))
    expect(all('.as-of-day').map((day) => day.textContent)).toEqual(['3 Oct 2025, the document’s own date', '15 Jan 2025version 1.0', '31 Dec 2025date of the target'])
    expect(find('[data-day=own]').getAttribute('aria-pressed')).toBe('true')
    await userEvent.click(find('[data-day="2025-01-15"]'))
    expect(heard).toEqual([['day', '2025-01-15'], ['closed']])
  })
  test('a document without a date offers none', () => {
    place.show(picker(false))
    expect(all('.as-of-day').map((day) => day.textContent)).toEqual(['No date: the document states none'])
  })
  test('takes any whole day', async () => {
    place.show(picker(true))
    await userEvent.fill(find('input[type=date]'), '2026-02-28')
    await userEvent.click(find('[type=submit]'))
    expect(heard).toEqual([['day', '2026-02-28'], ['closed']])
  })
  test('says what is wrong with half a date, and stays open', async () => {
    place.show(picker(false))
    await userEvent.click(find('[type=submit]'))
    expect(find('[role=alert]').textContent).toBe('Came: A date that is not complete, or a day that no calendar has. Wanted: A day, month and year, such as 3 Oct 2025.')
    expect(find('input[type=date]').getAttribute('aria-invalid')).toBe('true')
    await userEvent.fill(find('input[type=date]'), '0025-10-03')
    await userEvent.click(find('[type=submit]'))
    expect(find('[role=alert]').textContent).toContain('Came: The year 25.')
    expect(heard).toEqual([])
  })
})

test('readings and edits stand in the trail, each with its way back', async () => {
  place.show(
    <Trail
      path={[]}
      filters={[]}
      readings={[{ id: 'boundary', text: '85% counts as more than 85%', onRemove: tell('reading') }]}
      edits={[{ id: 'target', text: 'Target set to $60M', onRemove: tell('edit') }]}
    />,
  )
  expect(find('[data-edit=target]').getAttribute('aria-label')).toBe('Target set to $60M. Back to what the document states')
  await userEvent.click(find('[data-reading=boundary]'))
  await userEvent.click(find('[data-edit=target]'))
  expect(heard.map(([what]) => what)).toEqual(['reading', 'edit'])
})

describe('a figure that hangs on a reading', () => {
  const hung = (reading: string): Figure[] => figures(false).map((figure) => (figure.id === 'revenue-below-integration' && figure.other !== undefined ? { ...figure, other: { ...figure.other, reading } } : figure))
  const strip = (reading: string, on: boolean) => <ExplainedStrip figures={hung(reading)} facts={known} readings={on ? { boundary: true } : {}} onReading={tell('reading')} />
  const tile = '[data-figure=revenue-below-integration]'
  test('offers its other value as a reading, one click away', async () => {
    place.show(strip('boundary', false))
    expect(find(tile).querySelector('.kpi-reading')).toBeNull()
    await userEvent.click(find(tile))
    expect(find('dialog').textContent).toContain('$3.25M')
    const button = all('dialog .button').find((each) => each.textContent === 'Read it this way')!
    await userEvent.click(button)
    expect(heard).toEqual([['reading', 'boundary', true]])
  })
  test('is marked while the reading is not the default, and leads back', async () => {
    place.show(strip('boundary', true))
    expect(find(`${tile} .kpi-reading`).textContent).toBe('another reading than the default')
    expect(all('.kpi-reading')).toHaveLength(1)
    await userEvent.click(find(tile))
    await userEvent.click(all('dialog .button').find((each) => each.textContent === 'Back to the default reading')!)
    expect(heard).toEqual([['reading', 'boundary', false]])
  })
  test('a value under another method is no toggle', async () => {
    place.show(strip('simple-mean', true))
    await userEvent.click(find(tile))
    expect(all('dialog .button').map((each) => each.textContent)).not.toContain('Read it this way')
  })
})

const compare = () => <ComparePanel programs={programs} measures={measures} shared={shared} pairs={pairs} sizes={sizes} selection={[]} facts={known} onProgram={tell('program')} onSelect={tell('select')} onClose={tell('close')} />
describe('the comparison', () => {
  test('has a column a program and no total, and says that money is not added', () => {
    place.show(compare())
    const [questions] = all('table')
    expect(all('thead th', questions).map((heading) => heading.textContent.replace(/(as of|no date).*/, ''))).toEqual(['Measure', ...programs.map((program) => program.label)])
    expect(all('tbody th', questions).map((heading) => heading.textContent)).not.toContain('Total')
    expect(find('.compare-note').textContent).toMatch(/^Money is never added up here/)
  })
  test('a value with facts opens them', async () => {
    place.show(compare())
    await userEvent.click(find('[data-node="2|0"]'))
    expect(find('dialog h2').textContent).toBe('Signed contract value, AIA')
    expect(all('dialog [data-fact]')).toHaveLength(4)
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(find('[data-node="2|0"]'))
  })
  test('where numbers are explained, those of two programs are asked about, too', async () => {
    place.show(<ComparePanel programs={programs} measures={measures} shared={shared} pairs={pairs} sizes={sizes} selection={[]} facts={known} onProgram={tell('program')} onSelect={tell('select')} onExplain={(asked, title) => tell('explain')(title, asked)} />)
    await userEvent.click(find('[data-node="2|0"]'))
    await userEvent.click(find('[data-node="pair:1|0"]'))
    expect(heard).toEqual([['explain', 'Signed contract value, AIA', { kind: 'measure', row: 2, column: 0 }], ['explain', `${programs[0]!.label} and ${programs[1]!.label}`, { kind: 'pair', a: 0, b: 1 }]])
    expect(all('dialog')).toHaveLength(0)
  })
  test('thirteen shared partners, the most shared first, each selects', async () => {
    place.show(compare())
    const rows = all('tbody tr', all('table')[1])
    expect(rows).toHaveLength(13)
    expect(rows.slice(0, 2).map((row) => row.textContent.slice(0, 21))).toEqual(['Google Cloud5 of 5yes', 'Microsoft Azure5 of 5'])
    const named = rows.map((row) => Number(/(\d) of 5/.exec(row.textContent)?.[1]))
    expect(named).toEqual(named.toSorted((a, b) => b - a))
    for (const [i, row] of rows.entries()) expect(all('svg[data-mark=tick]', row)).toHaveLength(named[i] ?? NaN)
    await userEvent.click(find('button', rows[0]))
    expect(heard).toEqual([['select', 'partner:google-cloud']])
  })
  test('two programs share the same whichever way one reads', () => {
    place.show(compare())
    const rows = all('tbody tr', all('table')[2]).map((row) => all('td', row).map((cell) => cell.textContent))
    for (const [a, row] of rows.entries()) for (const [b, cell] of row.entries()) expect(cell).toBe(rows[b]?.[a])
    expect(rows.map((row, i) => row[i])).toEqual(['9 partners', '10 partners', '11 partners', '30 partners', '33 partners'])
  })
})

function Rules() {
  const [own, setOwn] = useState<Readonly<Record<string, number | string>>>({ target: 60e6 })
  return (
    <RulesPanel
      groups={ruleGroups(own)}
      facts={known}
      onEdit={(rule, value) => {
        tell('edit')(rule, value)
        setOwn(value === null ? Object.fromEntries(Object.entries(own).filter(([key]) => key !== rule)) : { ...own, [rule]: value })
      }}
      onResetAll={() => setOwn({})}
    />
  )
}
describe('the rules', () => {
  const field = (rule: string) => find(`[data-rule="${rule}"] input`) as HTMLInputElement
  test('the stated value stays in sight beside one’s own', () => {
    place.show(<Rules />)
    expect(find('[data-rule=target] .rule-stated').textContent).toBe('Stated: $50M+')
    expect(field('target').value).toBe('60M')
    expect(find('.panel-head').textContent).toContain('1 rule set by you')
    expect(find('[data-rule=revenue-target] .rule-stated').textContent).toBe('Stated: not stated')
  })
  test('Enter sets a value, Escape takes the typing back', async () => {
    place.show(<Rules />)
    await userEvent.fill(field('tier/strategic/completion'), '80%')
    await userEvent.keyboard('{Enter}')
    expect(heard).toEqual([['edit', 'tier/strategic/completion', 0.8]])
    await userEvent.fill(field('target'), '99M')
    await userEvent.keyboard('{Escape}')
    expect(field('target').value).toBe('60M')
    await userEvent.tab()
    expect(heard).toHaveLength(1)
  })
  test('says what came, what was wanted and what to do, and sets nothing', async () => {
    place.show(<Rules />)
    await userEvent.fill(field('target'), 'sixty')
    await userEvent.keyboard('{Enter}')
    expect(all('[role=alert] dd').map((part) => part.textContent)).toEqual(['sixty', 'An amount of money, 0 or more.', 'Write it as 60M, 500K or 60,000,000.'])
    expect(field('target').getAttribute('aria-invalid')).toBe('true')
    expect(heard).toEqual([])
  })
  test('half a date is no date', async () => {
    place.show(<Rules />)
    field('target-due').focus()
    await userEvent.keyboard('12')
    await userEvent.keyboard('{Enter}')
    expect(all('[role=alert] dd').map((part) => part.textContent)).toEqual(['a date that is not complete', 'A whole date from 1990 to 2100.', 'Give day, month and year.'])
    expect(heard).toEqual([])
  })
  test('reset and an emptied field both lead back to the document', async () => {
    place.show(<Rules />)
    await userEvent.fill(field('target'), '')
    await userEvent.tab()
    expect(heard).toEqual([['edit', 'target', null]])
    await userEvent.fill(field('target'), '70M')
    await userEvent.keyboard('{Enter}')
    await userEvent.click(find('[data-rule=target] .button'))
    expect(heard.at(-1)).toEqual(['edit', 'target', null])
    expect(field('target').value).toBe('')
  })
  test('weights say what they add up to', async () => {
    place.show(<Rules />)
    expect(find('.rules-sum').textContent).toBe('The weights add up to 100%.')
    await userEvent.fill(field('weight/revenue'), '35')
    await userEvent.keyboard('{Enter}')
    expect(find('.rules-sum').textContent).toMatch(/^The weights add up to 95%, not to 100%\./)
  })
})

test('pressing an open panel’s button closes it', async () => {
  place.show(<PanelButtons open="findings" findings={12} onPanel={tell('panel')} />)
  await userEvent.click(find('[data-panel=findings]'))
  await userEvent.click(find('[data-panel=rules]'))
  expect(heard).toEqual([['panel', undefined], ['panel', 'rules']])
})

const panels = { findings: () => <Findings />, compare, rules: () => <Rules />, buttons: () => <PanelButtons open="rules" onPanel={() => {}} /> }
describe.each(Object.keys(panels) as (keyof typeof panels)[])('%s', (name) => {
  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (theme) => {
    document.documentElement.dataset['theme'] = theme
    expect(await accessibilityFaults(place.show(panels[name]()))).toEqual([])
  })
  test('on a phone nothing leaves the window sideways, and targets are 44 px', async () => {
    await page.viewport(390, 844)
    const host = place.show(panels[name]())
    expect(document.documentElement.scrollWidth).toBe(390)
    const scroll = host.querySelector('.panel-scroll')
    expect(scroll?.scrollWidth ?? 0).toBeLessThanOrEqual(scroll?.clientWidth ?? 0)
    expect(smallTargets(host, 44)).toEqual([])
  })
})
