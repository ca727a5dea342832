import { expect, test } from 'vitest'
import { operationsOf } from '#embed/host/scenario.ts'
import { readArguments } from '#embed/protocol/schema.ts'

const said = (attributes: Readonly<Record<string, string>>) => (name: string) => attributes[name] ?? null

test.each([
  [{ remove: 'partner:sap' }, [{ op: 'remove-partner', node: 'partner:sap' }]],
  [{ win: 'opportunity:azure' }, [{ op: 'win-deal', node: 'opportunity:azure' }]],
  [{ lose: 'opportunity:azure' }, [{ op: 'lose-deal', node: 'opportunity:azure' }]],
  [{ node: 'opportunity:azure', probability: '0.5', value: '2000000', due: '2026-03-31' }, [
    { op: 'set-value', node: 'opportunity:azure', value: 2_000_000 },
    { op: 'set-probability', node: 'opportunity:azure', value: 0.5 },
    { op: 'set-due', node: 'opportunity:azure', day: '2026-03-31' },
  ]],
  [{ node: 'partner:sap', growth: '0.1', revenue: '3000000' }, [
    { op: 'set-revenue', node: 'partner:sap', value: 3_000_000 },
    { op: 'set-growth', node: 'partner:sap', value: 0.1 },
  ]],
])('%j says operations that the embed takes', (attributes, wanted) => {
  const operations = operationsOf(said(attributes))
  expect(new Set(operations)).toEqual(new Set(wanted))
  expect(readArguments('applyScenario', { operations })).toHaveProperty('args')
})

test('a value without a node, and an element that says nothing, say no operation', () => {
  expect(operationsOf(said({ value: '5' }))).toEqual([])
  expect(operationsOf(said({}))).toEqual([])
})
