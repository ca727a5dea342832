import { useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import '#ui/style/base.css'
import { Controls } from '#ui/controls/Controls.tsx'
import type { ControlSaid } from '#ui/controls/control.ts'
import { LensPicker } from '#ui/lens/LensPicker.tsx'
import { FlatView } from '#ui/flat/FlatView.tsx'
import { Patterns } from '#ui/legend/Swatch.tsx'
import { charts } from '#test/support/panels-page/charts.ts'
import { controls } from '#test/support/panels-page/controls.ts'
import { financeLenses, ownLenses } from '#test/support/panels-page/props.ts'
import { facts } from '#test/support/ui-page/props.ts'

/** One panel at a time with invented props: ?panel=grid-wide&theme=light. Names of charts, or of a panel below. */
const asked = new URLSearchParams(location.search)
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'dark'
const known = (ids: readonly string[]) => facts.filter((fact) => ids.includes(fact.id))

function Charts({ name }: { name: string }) {
  const [selection, setSelection] = useState<readonly string[]>(['partner:ey-global'])
  const flat = charts[name]
  return flat === undefined ? null : <FlatView flat={flat} title={name} selection={selection} onSelect={(node) => setSelection([node])} onSelectAll={setSelection} facts={known} />
}

function Turning() {
  const [said, setSaid] = useState<readonly ControlSaid[]>(controls)
  const set = (id: string, change: object) => setSaid(said.map((each) => (each.id === id ? ({ ...each, ...change } as ControlSaid) : each)))
  return (
    <div className="column">
      <Controls controls={said} onChange={(id, value) => set(id, { value, ...(typeof value === 'number' ? { said: `${Math.round(value * 100)}%` } : {}) })} onReading={(id, other) => set(id, { other })} />
    </div>
  )
}

/** In a rail of 56 px like the page's; on a narrow window in a bar. */
function Picking() {
  const [current, setCurrent] = useState('risk')
  return (
    <div className="rail">
      <LensPicker lenses={financeLenses} own={ownLenses} current={current} onLens={setCurrent} />
    </div>
  )
}

const panels: Readonly<Record<string, () => ReactNode>> = {
  controls: () => <Turning />,
  lenses: () => <Picking />,
}

const name = asked.get('panel') ?? 'grid'
createRoot(document.querySelector('#root')!).render(
  <div className="place">
    <Patterns />
    {panels[name]?.() ?? <Charts name={name} />}
  </div>,
)
