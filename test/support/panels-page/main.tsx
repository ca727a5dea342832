import { useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import '#ui/style/base.css'
import { AsOfPicker } from '#ui/as-of/AsOfPicker.tsx'
import { ComparePanel } from '#ui/compare/ComparePanel.tsx'
import { Controls } from '#ui/controls/Controls.tsx'
import type { ControlSaid } from '#ui/controls/control.ts'
import { LensPicker } from '#ui/lens/LensPicker.tsx'
import { FindingsPanel } from '#ui/findings/FindingsPanel.tsx'
import { FlatView } from '#ui/flat/FlatView.tsx'
import { ExplainedStrip } from '#test/support/ExplainedStrip.tsx'
import { PanelButtons, type PanelName } from '#ui/panels/PanelButtons.tsx'
import { RulesPanel } from '#ui/rules/RulesPanel.tsx'
import { RolePicker } from '#ui/role/RolePicker.tsx'
import { TopBar } from '#ui/frame/TopBar.tsx'
import { Trail } from '#ui/frame/Trail.tsx'
import { Patterns } from '#ui/legend/Swatch.tsx'
import { charts } from '#test/support/panels-page/charts.ts'
import { controls } from '#test/support/panels-page/controls.ts'
import { away, financeLenses, findings, measures, order, ownLenses, pairs, programs, roles, ruleGroups, shared, sizes, statedDays } from '#test/support/panels-page/props.ts'
import { facts, figures } from '#test/support/ui-page/props.ts'

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
  const set = (id: string, change: object) => setSaid(said.map((each) => (each.id === id ? { ...each, ...change } : each)))
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

function Found() {
  const [gone, setGone] = useState<readonly string[]>(away.map((each) => each.id))
  const [pinned, setPinned] = useState<readonly string[]>(['gap'])
  const all = [...findings, ...away].map((each) => ({ ...each, pinned: pinned.includes(each.id) }))
  return (
    <FindingsPanel
      role={roles[1]?.label ?? ''}
      asOf="3 Oct 2025"
      order={order}
      findings={all.filter((each) => !gone.includes(each.id))}
      away={all.filter((each) => gone.includes(each.id))}
      onShow={() => {}}
      onPin={(id, pin) => setPinned(pin ? [...pinned, id] : pinned.filter((each) => each !== id))}
      onAway={(id) => setGone([...gone, id])}
      onBack={(id) => setGone(gone.filter((each) => each !== id))}
      onClose={() => {}}
    />
  )
}

/** The top bar with role and date, and the trail with readings and edits. */
function Bar() {
  const [role, setRole] = useState<string | undefined>('cfo')
  const [day, setDay] = useState<string | undefined>()
  const [anchor, setAnchor] = useState<DOMRect>()
  const [chips, setChips] = useState([['boundary', '85% counts as more than 85%'], ['target', 'Target set to $60M']])
  const chip = ([id = '', text = '']: string[]) => ({ id, text, onRemove: () => setChips(chips.filter((each) => each[0] !== id)) })
  return (
    <>
      <div style={{ height: 48, flex: 'none', borderBottom: '1px solid var(--hairline)' }}>
        <TopBar programmes={[{ id: 'aia', label: 'AIA' }, { id: 'ta', label: 'Technology Alliance Programme' }]} programme="ta" onProgramme={() => {}} asOf={day ?? '3 Oct 2025'} asOfChosen={day !== undefined} onAsOf={setAnchor} role={<RolePicker roles={roles} role={role} onRole={setRole} />} scenario={[]} onBaseCase={() => {}} onSearch={() => {}} canUndo canRedo={false} onUndo={() => {}} onRedo={() => {}} theme="auto" onTheme={() => {}} onHelp={() => {}} onOpenFile={() => {}} />
      </div>
      <div className="frame-trail" style={{ display: 'flex', gap: 8, padding: 12 }}>
        <Trail path={[]} filters={[{ id: 'f', text: 'Meets', onRemove: () => {} }]} readings={chips.filter((each) => each[0] === 'boundary').map(chip)} edits={chips.filter((each) => each[0] === 'target').map(chip)} />
      </div>
      {anchor !== undefined && <AsOfPicker own={{ iso: '2025-10-03', said: '3 Oct 2025' }} stated={statedDays} chosen={day} anchor={anchor} onAsOf={setDay} onClose={() => setAnchor(undefined)} />}
    </>
  )
}

function Ruling() {
  const [own, setOwn] = useState<Readonly<Record<string, number | string>>>({ target: 60e6 })
  const edit = (rule: string, value: number | string | null) => setOwn(value === null ? Object.fromEntries(Object.entries(own).filter(([key]) => key !== rule)) : { ...own, [rule]: value })
  return <RulesPanel groups={ruleGroups(own)} facts={known} onEdit={edit} onResetAll={() => setOwn({})} onClose={() => {}} />
}

/** Key figures with one reading on, and the panels' buttons. */
function Figures() {
  const [on, setOn] = useState(true)
  const [panel, setPanel] = useState<PanelName | undefined>('findings')
  const hung = figures(false).map((figure) => (figure.id === 'revenue-below-integration' && figure.other !== undefined ? { ...figure, other: { ...figure.other, reading: 'boundary' } } : figure))
  return (
    <>
      <ExplainedStrip figures={hung} facts={known} readings={on ? { boundary: true } : {}} onReading={(_, other) => setOn(other)} />
      <PanelButtons open={panel} findings={12} onPanel={setPanel} />
    </>
  )
}

const panels: Readonly<Record<string, () => ReactNode>> = {
  controls: () => <Turning />,
  lenses: () => <Picking />,
  findings: () => <Found />,
  bar: () => <Bar />,
  figures: () => <Figures />,
  rules: () => <Ruling />,
  compare: () => <ComparePanel programs={programs} measures={measures} shared={shared} pairs={pairs} sizes={sizes} selection={[]} facts={known} onProgram={() => {}} onSelect={() => {}} onClose={() => {}} />,
}

const name = asked.get('panel') ?? 'grid'
createRoot(document.querySelector('#root')!).render(
  <div className="place">
    <Patterns />
    {panels[name]?.() ?? <Charts name={name} />}
  </div>,
)
