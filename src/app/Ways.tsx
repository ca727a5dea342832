import { useMemo } from 'react'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import { dealBodies } from '#lenses/deal-node.ts'
import { setLimit } from '#state/limits.ts'
import { operate, select, toLens, togglePanel } from '#state/view.ts'
import { WaysPanel } from '#ui/ways/WaysPanel.tsx'
import { isStated } from '#analytics/known.ts'
import { format } from '#words/index.ts'
import type { SidePanelProps } from '#app/SidePanel.tsx'
import { limitsSaid } from '#app/ways-limits.ts'
import { asStated, chooseDay, daysToChoose, questionOf, withoutLimits } from '#app/ways-question.ts'
import { waysSaid } from '#app/ways-said.ts'

/** Sets of deals that reach a target by a day, and the best portfolio under limits. */
export function Ways({ session, picture, view }: SidePanelProps) {
  const { change } = session.store.getState()
  const { book, base, ecosystem, programme } = picture
  const { limits } = view
  const { by, target } = questionOf(book, view)
  // What is shown hangs on the book alone, not on what is selected in it.
  const said = useMemo(() => waysSaid({ book, ecosystem }, { by, target }), [book, ecosystem, by, target])
  const limited = useMemo(() => limitsSaid({ book, ecosystem, programme }, limits ?? {}, { by, target }), [book, ecosystem, programme, limits, by, target])
  const show = (deals: readonly NodeId[]) => {
    const nodes = deals.map((deal) => dealBodies(base).get(deal) ?? deal).filter((node) => nodeIndex(ecosystem, node) !== -1)
    change((former) => {
      const there = former.lens === 'pipeline' ? former : toLens('pipeline')(former)
      return select(nodes)({ ...there, show: { ...there.show, table: false } })
    })
    // Another lens comes with its own home view.
    if (picture.lensId === 'pipeline' && nodes.length > 0) session.stage?.fit(nodes)
  }
  return (
    <WaysPanel
      said={said}
      limits={limited}
      currency={book.currency}
      target={limits?.['target']}
      statedTarget={Number.isFinite(book.target.value) ? format.money(book.target.value, book.currency, { short: true }) : ''}
      by={by}
      days={daysToChoose(book, by)}
      changed={['target', 'by', 'any-day'].some((name) => limits?.[name] !== undefined)}
      onBy={(day) => change(chooseDay(day, isStated(book.target.due) ? book.target.due.value : NaN))}
      onBack={() => change(asStated)}
      onEnter={(name, value) => change(setLimit(name, value))}
      onClear={() => change(withoutLimits)}
      onShow={show}
      onSuppose={(deals, givenUp) =>
        change((former) => {
          const won = deals.reduce((next, node) => operate({ op: 'win-deal', node })(next), former)
          return givenUp.reduce((next, node) => operate({ op: 'remove-partner', node })(next), won)
        })
      }
      onClose={() => change(togglePanel(null))}
    />
  )
}
