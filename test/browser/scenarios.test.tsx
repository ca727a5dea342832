import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Measure, Table } from '#model/tabular.ts'
import { KeptScenarios } from '#ui/scenarios/KeptScenarios.tsx'
import type { Measured } from '#ui/scenarios/measured.ts'
import { ScenariosPanel } from '#ui/scenarios/ScenariosPanel.tsx'
import { ScenarioTable } from '#ui/scenarios/ScenarioTable.tsx'
import type { SupposeKind } from '#ui/scenarios/suppose-kinds.ts'
import { SupposeFields } from '#ui/scenarios/SupposeFields.tsx'
import { SupposeForm } from '#ui/scenarios/SupposeForm.tsx'
import { TableView } from '#ui/table/TableView.tsx'
import { dayNumber } from '#words/format.ts'
import { accessibilityFaults } from '#test/support/axe.ts'
import { all, find, smallTargets } from '#test/support/mount.ts'
import { standEach } from '#test/support/stand-each.ts'
import { table } from '#test/support/ui-page/props.ts'
import '#ui/style/base.css'
import '#ui/scenarios/scenarios.css'

const { place, heard, tell } = standEach()

/** An input or a choice, with its value. */
const field = (selector: string): HTMLInputElement => {
  const found = find(selector)
  if (!(found instanceof HTMLInputElement || found instanceof HTMLSelectElement)) throw new Error(`${selector} is no field`)
  return found as HTMLInputElement
}

const kinds: SupposeKind[] = [
  { id: 'win-deal', label: 'a deal is won', inputs: () => [], none: 'No deal is open.' },
  { id: 'set-probability', label: 'a deal has another probability', inputs: () => [{ id: 'node', label: 'Deal', kind: 'choice', choices: [{ id: 'ibm', label: 'IBM', now: '60%' }, { id: 'sap', label: 'SAP', now: '55%' }] }, { id: 'value', label: 'Probability', kind: 'share', hint: 'such as 75%' }] },
  { id: 'add-partner', label: 'a new partner joins', inputs: () => [{ id: 'label', label: 'Name', kind: 'text' }, { id: 'value', label: 'Contract value', kind: 'money', optional: true }] },
]

function Panel({ answer = null }: { answer?: string | null }) {
  const [kept, setKept] = useState<readonly string[]>(['Azure lost'])
  return (
    <ScenariosPanel
      supposed={[{ id: 'partner/jpm', text: 'JPMorgan Chase removed' }, { id: 'set-value/ibm', text: 'IBM at $12M' }]}
      onTakeBack={tell('take back')}
      onBaseCase={tell('base')}
      onClose={tell('close')}
      form={<SupposeForm kinds={kinds} currency="USD" onSuppose={tell('suppose', answer)} />}
      kept={<KeptScenarios kept={kept.map((name) => ({ name, changes: 1, open: false, says: [] }))} changes={2} onKeep={(name) => setKept([...kept.filter((each) => each !== name), name])} onOpen={tell('open')} onForget={tell('forget')} />}
      table={
        <ScenarioTable
          columns={[{ id: 'base', label: 'Base case' }, { id: 'now', label: 'Supposed now', current: true }]}
          rows={[{ id: 'gap', label: 'Gap to the target', cells: [{ text: '$25.0M' }, { text: '$37.0M', change: '+$12.0M' }] }, { id: 'hhi', label: 'Concentration (HHI)', cells: [{ text: '3,672' }, { text: 'not stated', unknown: true, change: 'no difference to tell' }] }]}
        />
      }
    />
  )
}

describe('the panel', () => {
  test('lists what is supposed, each to be taken back by itself', async () => {
    place.show(<Panel />)
    await userEvent.click(page.getByRole('button', { name: 'Take back: IBM at $12M' }))
    await userEvent.click(page.getByRole('button', { name: 'Back to the base case' }))
    expect(heard).toEqual([['take back', 'set-value/ibm'], ['base']])
  })
  test('the form says what is so now, reads what is typed, and hands over one supposition', async () => {
    place.show(<Panel />)
    await userEvent.selectOptions(page.getByLabelText('Deal'), 'SAP')
    expect(find('.suppose-form').textContent).toContain('now 55%')
    await userEvent.type(page.getByLabelText('Probability'), '80%{Enter}')
    expect(heard).toEqual([['suppose', 'set-probability', { node: 'sap', value: 0.8 }]])
    expect(field('[name=value]').value).toBe('')
    expect(field('[name=node]').value).toBe('sap')
  })
  test('what cannot be read is said, and nothing is supposed', async () => {
    place.show(<Panel />)
    await userEvent.type(page.getByLabelText('Probability'), '1.7{Enter}')
    expect(find('[role=alert]').textContent).toContain('“1.7” is no probability')
    expect(find('[name=value]').getAttribute('aria-invalid')).toBe('true')
    expect(heard).toEqual([])
  })
  test('what cannot be is said beside what was typed, which stays', async () => {
    place.show(<Panel answer="SAP is won already." />)
    await userEvent.type(page.getByLabelText('Probability'), '80{Enter}')
    expect(find('[role=alert]').textContent).toBe('SAP is won already.')
    expect(field('[name=value]').value).toBe('80')
  })
  test('optional fields left empty are left out; a kind with nothing to suppose says why', async () => {
    place.show(<Panel />)
    await userEvent.selectOptions(page.getByLabelText('That'), 'a new partner joins')
    await userEvent.type(page.getByLabelText('Name'), 'Northwind{Enter}')
    expect(heard).toEqual([['suppose', 'add-partner', { label: 'Northwind' }]])
    await userEvent.selectOptions(page.getByLabelText('That'), 'a deal is won')
    expect(find('.suppose-form').textContent).toContain('No deal is open.')
    expect(find('.suppose-form [type=submit]').matches(':disabled')).toBe(true)
  })
  test('a scenario is kept under a name; a name that is taken says so before it replaces', async () => {
    place.show(<Panel />)
    const name = page.getByLabelText('Keep what is supposed now as')
    await userEvent.type(name, 'Worst{Enter}')
    expect(all('[data-scenario]').map((row) => row.dataset['scenario'])).toEqual(['Azure lost', 'Worst'])
    await userEvent.type(name, 'Worst')
    expect(find('.scenario-keep [role=status]').textContent).toBe('Worst is kept already and will be replaced.')
    await userEvent.clear(name)
    await userEvent.keyboard('{Enter}')
    expect(find('.scenario-keep [role=status]').textContent).toBe('A scenario needs a name of 1 to 60 letters.')
    await userEvent.click(page.getByRole('button', { name: 'Open Azure lost' }))
    await userEvent.click(page.getByRole('button', { name: 'Forget Azure lost' }))
    expect(heard).toEqual([['open', 'Azure lost'], ['forget', 'Azure lost']])
  })
  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
    place.turn(theme)
    expect(await accessibilityFaults(place.show(<Panel />))).toEqual([])
  })
  test('on a phone nothing is too small for a finger or wider than the window', async () => {
    await page.viewport(390, 844)
    const host = place.show(<Panel />)
    expect(smallTargets(host, 44)).toEqual([])
    expect(find('.panel-scroll').scrollWidth).toBeLessThanOrEqual(390)
  })
})

const measured = (measure: Measure, more: Partial<Measured> = {}): Measured => ({ measure, label: measure, of: 'IBM', now: '60%', typed: '60%', currency: 'USD', value: 0.6, stated: 0.6, ...more })

describe('fields of the card', () => {
  test('take a number as people type it; leaving the field supposes it once', async () => {
    place.show(<SupposeFields measured={[measured('value', { typed: '8M', value: 8e6, stated: 8e6 })]} onSet={(each, value) => tell('set', null)(each.measure, value)} onReset={tell('reset')} />)
    await userEvent.click(find('[data-suppose=value]'))
    await userEvent.keyboard('12.5M{Tab}')
    expect(heard).toEqual([['set', 'value', 12.5e6]])
  })
  test('Escape takes the typing back; a refusal stays beside the field', async () => {
    place.show(<SupposeFields measured={[measured('probability')]} onSet={() => 'It is won already.'} onReset={tell('reset')} />)
    const probability = field('[data-suppose=probability]')
    await userEvent.click(probability)
    await userEvent.keyboard('75{Escape}')
    expect(probability.value).toBe('60%')
    await expect.poll(() => [probability.selectionStart, probability.selectionEnd]).toEqual([0, 3])
    await userEvent.keyboard('75{Enter}')
    expect(find('[role=alert]').textContent).toBe('It is won already.')
    expect(probability.getAttribute('aria-invalid')).toBe('true')
  })
  test('a supposed number shows the stated one struck, and goes back to it', async () => {
    place.show(<SupposeFields measured={[measured('probability', { now: '90%', typed: '90%', value: 0.9, was: '60%' })]} onSet={() => null} onReset={(each) => tell('reset')(each.measure)} />)
    expect(find('s').textContent).toBe('60%')
    await userEvent.click(page.getByRole('button', { name: 'probability: back to what is stated' }))
    expect(heard).toEqual([['reset', 'probability']])
  })
  test('quarters stand around the stated day', async () => {
    const due = dayNumber('2026-03-31')
    place.show(<SupposeFields measured={[measured('due', { typed: 'Q1 2026', value: due, stated: due })]} onSet={(_each, value) => tell('set', null)(value)} onReset={tell('reset')} />)
    expect(all('.suppose-quarters button').map((button) => button.textContent)).toEqual(['Q4 2025', 'Q1 2026', 'Q2 2026', 'Q3 2026', 'Q4 2026', 'Q1 2027'])
    expect(find('.suppose-quarters [aria-pressed=true]').textContent).toBe('Q1 2026')
    await userEvent.click(page.getByRole('button', { name: 'Q2 2026' }))
    expect(heard).toEqual([['set', dayNumber('2026-06-30')]])
  })
  test('the slider is one gesture', async () => {
    place.show(<SupposeFields measured={[measured('probability')]} onSet={(_each, value, gesture) => tell('set', null)(value, gesture)} onReset={tell('reset')} />)
    find('.suppose-range').focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(heard).toEqual([['set', 0.61, 'suppose IBM']])
  })
})

const editable: Table = { ...table, columns: table.columns.map((column) => (column.id === 'value' || column.id === 'probability' ? { ...column, edit: column.id } : column)) }
function Numbers({ answer = null, selection = [], explains = true }: { answer?: string | null; selection?: string[]; explains?: boolean }) {
  return (
    <TableView
      table={editable}
      title="Portfolio"
      selection={selection}
      onSelect={tell('select')}
      onCopy={() => {}}
      onCsv={() => {}}
      {...(explains && { onExplain: (node: string, column: string) => tell('explain')(node, column) })}
      measured={(node, measure) => (node === 'partner:ibm' ? measured(measure, measure === 'value' ? { typed: '8M', value: 8e6 } : { was: '55%' }) : undefined)}
      onSet={tell('set', answer)}
    />
  )
}
const ibm = (measure: Measure) => find(`[data-node="partner:ibm"] [data-edit=${measure}]`)

describe('numbers of a table', () => {
  test('open their explanation, by mouse and by Enter, and do not select the row', async () => {
    place.show(<Numbers />)
    await userEvent.click(find('[data-node="partner:google-cloud"] td:nth-child(4) .cell-button'))
    ibm('value').focus()
    await userEvent.keyboard('{Enter}')
    expect(heard).toEqual([['explain', 'partner:google-cloud', 'share'], ['explain', 'partner:ibm', 'value']])
  })
  test('are reached from the row’s name by arrow keys, over cells that hold no number', async () => {
    place.show(<Numbers />)
    find('[data-node="partner:jpmorgan-chase"] th button').focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Contract value of JPMorgan Chase: $12,000,000. Explain')
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Share of EY Global: 34%. Explain')
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(document.activeElement).toBe(find('[data-node="partner:ey-global"] th button'))
  })
  test('are edited by F2: the field holds the number as typed, Enter supposes it, the focus comes back', async () => {
    place.show(<Numbers />)
    ibm('value').focus()
    await userEvent.keyboard('{F2}')
    expect(field('.cell-edit input').value).toBe('8M')
    await userEvent.keyboard('12M{Enter}')
    expect(heard).toEqual([['set', 'partner:ibm', 'value', 12e6]])
    await expect.poll(() => document.activeElement).toBe(ibm('value'))
  })
  test('a digit begins the typing and reaches nobody else; Escape leaves the number as it was', async () => {
    const keys: string[] = []
    const listen = (event: KeyboardEvent) => void keys.push(event.key)
    addEventListener('keydown', listen)
    place.show(<Numbers />)
    ibm('probability').focus()
    await userEvent.keyboard('75')
    expect(field('.cell-edit input').value).toBe('75')
    await userEvent.keyboard('{Escape}')
    removeEventListener('keydown', listen)
    expect(document.querySelector('.cell-edit')).toBeNull()
    expect(heard).toEqual([])
    expect(keys).toEqual([])
  })
  test('the pencil edits by mouse; what cannot be is said below the field and stays to be corrected', async () => {
    place.show(<Numbers answer="It cannot be." />)
    await userEvent.hover(find('[data-node="partner:ibm"]'))
    await userEvent.click(find('[data-node="partner:ibm"] .cell-pencil'))
    await userEvent.keyboard('9{Enter}')
    expect(find('.cell-wrong').textContent).toBe('It cannot be.')
    await userEvent.clear(find('.cell-edit input'))
    await userEvent.keyboard('lots{Enter}')
    expect(find('.cell-wrong').textContent).toContain('“lots” is no amount')
  })
  test('a supposed number shows the stated one struck before it', () => {
    place.show(<Numbers />)
    expect(find('s', ibm('probability')).textContent).toContain('55%')
    expect(ibm('probability').dataset['supposed']).toBe('true')
    expect(find('[data-node="partner:ibm"]').querySelectorAll('s')).toHaveLength(1)
  })
  test('only those of the selected row are in the way of Tab', () => {
    place.show(<Numbers selection={['partner:ibm']} />)
    expect(new Set(all('.cell-button').filter((button) => button.tabIndex === 0).map((button) => button.closest('tr')?.dataset['node']))).toEqual(new Set(['partner:ibm']))
  })
  test('without explanations only what can be supposed is a button, and a click edits it', async () => {
    place.show(<Numbers explains={false} />)
    expect(all('.cell-button')).toHaveLength(2)
    await userEvent.click(ibm('value'))
    expect(document.querySelector('.cell-edit input')).not.toBeNull()
  })
  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (theme) => {
    place.turn(theme)
    expect(await accessibilityFaults(place.show(<Numbers selection={['partner:ibm']} />))).toEqual([])
  })
})
