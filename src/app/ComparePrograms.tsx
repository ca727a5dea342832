import { useMemo, useState } from 'react'
import { compareProgrammes, type Compared } from '#analytics/programme-comparison.ts'
import { overlaps, presence } from '#analytics/network/presence.ts'
import { ComparePanel } from '#ui/compare/ComparePanel.tsx'
import type { CompareCell, ComparedNumber, Pair } from '#ui/compare/compare-grids.ts'
import { factLines } from '#ui/facts/fact-line.ts'
import { select, togglePanel } from '#state/view.ts'
import { compareWords, noneNamed } from '#words/en/rules.ts'
import { format, words } from '#words/index.ts'
import { ComparedExplained } from '#app/ComparedExplained.tsx'
import type { SidePanelProps } from '#app/SidePanel.tsx'

/** The programmes side by side, each in its own terms; their money is never added, and a shared name is not a shared contract. */
export function ComparePrograms({ session, picture, view, shelf, onProgramme }: SidePanelProps) {
  const { change } = session.store.getState()
  const { ecosystem, programme } = picture
  const [asked, setAsked] = useState<{ number: ComparedNumber; title: string } | null>(null)
  const said = useMemo(() => {
    const partners = presence(ecosystem)
    const pairs: (Pair | undefined)[][] = ecosystem.programmes.map(() => [])
    for (const { a, b, shared, jaccard } of overlaps(ecosystem)) pairs[a]![b] = { shared, jaccard }
    return {
      measures: compareProgrammes(ecosystem, shelf.rules).map(({ id, cells }) => ({ id, label: compareWords[id] ?? id, cells: cells.map(cellOf) })),
      shared: partners.filter((partner) => partner.programmes.length > 1).map(({ node, label, programmes }) => ({ node, label, named: ecosystem.programmes.map((_, index) => programmes.includes(index)) })),
      pairs,
      sizes: ecosystem.programmes.map((_, index) => partners.filter((partner) => partner.programmes.includes(index)).length),
    }
  }, [ecosystem, shelf])
  return (
    <ComparePanel
      programs={ecosystem.programmes.map(({ id, label, asOf }, index) => ({ id, label, note: asOf === undefined ? words.interface.top.noDate : words.interface.top.asOf(format.day(asOf)), current: index === programme }))}
      {...said}
      selection={view.selection}
      facts={(ids) => factLines(ecosystem, ids)}
      onProgram={onProgramme}
      onSelect={(node) => change(select([node]))}
      onClose={() => change(togglePanel(null))}
      onExplain={(number, title) => setAsked({ number, title })}
    >
      {asked !== null && <ComparedExplained asked={asked.number} title={asked.title} measures={said.measures} rules={shelf.rules} session={session} picture={picture} onClose={() => setAsked(null)} />}
    </ComparePanel>
  )
}

function cellOf({ value, unit, currency, comparator, atoms }: Compared): CompareCell {
  if (Number.isNaN(value)) return { text: format.notStated, mark: 'question' }
  if (unit === 'day') return { text: format.day(value), explained: true }
  if (unit === 'count' && value === 0) return { text: noneNamed }
  const plus = comparator === '>=' || comparator === '>' ? '+' : ''
  return { text: `${unit === 'money' ? format.money(value, currency ?? 'USD', { short: true }) : format.amount(value, unit, currency)}${plus}`, explained: true, ...(atoms.length > 0 && { atoms }) }
}
