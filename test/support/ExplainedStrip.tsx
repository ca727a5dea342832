import { useState } from 'react'
import type { Figure } from '#model/figure.ts'
import type { FactLine } from '#ui/facts/fact-line.ts'
import { Explain } from '#ui/kpi/Explain.tsx'
import { KpiStrip, type KpiStripProps } from '#ui/kpi/KpiStrip.tsx'
import type { ReadingProps } from '#ui/kpi/reading.ts'

type ExplainedStripProps = Omit<KpiStripProps, 'onExplain'> & ReadingProps & { facts(ids: readonly string[]): readonly FactLine[]; figures: readonly Figure[] }

/** The strip with the dialog that a tile opens, as the page wires them. */
export function ExplainedStrip({ facts, onReading, ...strip }: ExplainedStripProps) {
  const [open, setOpen] = useState<{ id: string; anchor: DOMRect } | null>(null)
  const figure = strip.figures.find((each) => each.id === open?.id)
  return (
    <>
      <KpiStrip {...strip} onExplain={(id, anchor) => setOpen({ id, anchor })} />
      {open !== null && figure !== undefined && (
        <Explain
          figure={figure}
          base={strip.base?.find((each) => each.id === open.id)}
          facts={facts(figure.inputs)}
          anchor={open.anchor}
          readings={strip.readings}
          onReading={onReading}
          actions={{ onGraph: () => {}, onTable: () => {} }}
          onCopy={() => {}}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
