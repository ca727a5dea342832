import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import '#ui/style/base.css'
import { Card } from '#ui/card/Card.tsx'
import { Empty } from '#ui/condition/Empty.tsx'
import { Failure } from '#ui/condition/Failure.tsx'
import { Loading } from '#ui/condition/Loading.tsx'
import { Notice } from '#ui/condition/Notice.tsx'
import { Announcer, Toasts } from '#ui/condition/Toasts.tsx'
import { Help } from '#ui/dialog/Help.tsx'
import { Share } from '#ui/dialog/Share.tsx'
import { Finding } from '#ui/finding/Finding.tsx'
import { OpeningHint } from '#ui/finding/OpeningHint.tsx'
import { FlatView } from '#ui/flat/FlatView.tsx'
import { AppFrame } from '#ui/frame/AppFrame.tsx'
import { BottomBar } from '#ui/frame/BottomBar.tsx'
import { TopBar, type Theme } from '#ui/frame/TopBar.tsx'
import { Trail } from '#ui/frame/Trail.tsx'
import type { Insets } from '#ui/frame/use-insets.ts'
import { ExplainedStrip } from '#test/support/ExplainedStrip.tsx'
import { Legend } from '#ui/legend/Legend.tsx'
import { LensPicker } from '#ui/lens/LensPicker.tsx'
import { Omnibox } from '#ui/search/Omnibox.tsx'
import { TableView } from '#ui/table/TableView.tsx'
import { StageTools, type Twin } from '#ui/tools/StageTools.tsx'
import { words } from '#ui/words.ts'
import { cardOf, facts, figures, flats, items, legend, notes, sizes, table } from '#test/support/ui-page/props.ts'

/** The whole frame with invented props; the address chooses the situation: ?theme=dark&card=1&twin=flat&lens=pipeline&removed=1&condition=loading */
const asked = new URLSearchParams(location.search)
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'dark'

function Page() {
  const [lens, setLens] = useState(asked.get('lens') ?? 'portfolio')
  const [node, setNode] = useState(asked.has('card') ? 'partner:jpmorgan-chase' : '')
  const [twin, setTwin] = useState<Twin>((asked.get('twin') ?? 'stage') as Twin)
  const [theme, setTheme] = useState<Theme>('auto')
  const [open, setOpen] = useState(asked.get('open') ?? '')
  const [filters, setFilters] = useState<ReadonlySet<string>>(new Set(asked.has('filter') ? ['misses'] : []))
  const [insets, setInsets] = useState<Insets>({ left: 0, top: 0, right: 0, bottom: 0 })
  const [hint, setHint] = useState(!asked.has('card'))
  const removed = asked.has('removed')
  const condition = asked.get('condition')
  const flat = flats[lens]
  const panel =
    condition === 'loading' ? <Loading step="layout" progress={0.4} />
    : condition === 'empty' ? <Empty onOpenFile={() => {}} onTemplate={() => {}} onBundled={() => {}} />
    : condition === 'failure' ? <Failure came="A file of 0 bytes called partners.xlsx" wanted="An Excel workbook or a CSV file with one partner per row" todo="Save the file again from the spreadsheet and drop it here." actions={[{ id: 'again', label: words.conditions.retry, primary: true, run: () => {} }]} />
    : twin === 'flat' && flat !== undefined ? <FlatView flat={flat} title={lens} selection={[node]} onSelect={setNode} />
    : twin === 'table' ? <TableView table={table} title="Portfolio" selection={[node]} onSelect={setNode} onCopy={() => {}} onCsv={() => {}} />
    : undefined
  return (
    <>
      <AppFrame
        onInsets={setInsets}
        top={<TopBar programmes={[{ id: 'aia', label: 'AIA' }, { id: 'ta', label: 'Technology Alliance Programme' }]} programme="aia" onProgramme={() => {}} asOf="3 Oct 2025" scenario={removed ? ['JPMorgan Chase removed'] : []} onBaseCase={() => {}} onSearch={() => setOpen('search')} canUndo={removed} canRedo={false} onUndo={() => {}} onRedo={() => {}} theme={theme} onTheme={setTheme} onHelp={() => setOpen('help')} onOpenFile={() => {}} />}
        figures={<ExplainedStrip figures={figures(removed)} {...(removed ? { base: figures(false) } : {})} marks={{ 'target-chance': 'clock', 'revenue-below-integration': 'cross' }} facts={(ids) => facts.filter((fact) => ids.includes(fact.id))} />}
        lenses={<LensPicker lenses={['portfolio', 'ecosystem', 'concentration', 'pipeline', 'knowledge']} current={lens} onLens={setLens} />}
        stage={<div className="fake-stage"><div style={{ position: 'absolute', left: insets.left, top: insets.top, right: insets.right, bottom: insets.bottom, border: '1px dashed #56B4E955', borderRadius: '50%' }} /></div>}
        finding={<Finding headline="AIA holds half of its $50M+ target." rest={['Closing it by the end of 2025 takes Azure, Deloitte and Salesforce together: 34.1% at the stated probabilities, and two of the three are past their quarter.']} actions={[{ id: 'show', label: 'Show the three', primary: true, run: () => {} }, { id: 'why', label: 'Why 34.1%', run: () => {} }, { id: 'what-if', label: 'What if', run: () => {} }]} missing={asked.has('missing') ? ['Tiers needs a tier and at least one score per partner. Add columns, or set a tier here.'] : []} />}
        legend={<Legend entries={legend} active={filters} onToggle={(id) => setFilters(new Set(filters.has(id) ? [] : [id]))} sizes={sizes} sizeUnit={{ unit: 'money', currency: 'USD' }} notes={notes} />}
        tools={<StageTools twin={twin} onTwin={setTwin} labels="auto" onLabels={() => {}} layout="composed" onLayouts={() => {}} onHome={() => {}} onOverhead={() => {}} onFit={() => {}} onCloser={() => {}} onFarther={() => {}} more={[{ id: 'picture', label: words.tools.copyPicture, icon: 'picture', run: () => {} }, { id: 'link', label: words.tools.copyLink, icon: 'link', run: () => {} }, { id: 'theme', label: words.top.theme.light, icon: 'light', run: () => {} }, { id: 'help', label: words.top.help, icon: 'help', run: () => {} }]} />}
        {...(filters.size > 0 || removed || asked.has('focus') ? { trail: <Trail path={asked.has('focus') ? [{ id: 'jp', label: 'JPMorgan Chase', open: () => {} }] : []} degree={1} onLeaveFocus={() => {}} filters={[...filters].map((id) => ({ id, text: words.trail.filter(id), onRemove: () => setFilters(new Set()) }))} scenario={removed ? [{ id: 'r', text: 'JPMorgan Chase removed', onRemove: () => {} }] : []} /> } : {})}
        {...(condition === 'webgl' ? { notice: <Notice sentences={[words.conditions.noWebgl]} /> } : condition === 'lost' ? { notice: <Notice sentences={[words.conditions.contextLost]} /> } : {})}
        {...(hint && panel === undefined ? { hint: <OpeningHint onOpenFile={() => {}} onDismiss={() => setHint(false)} onTour={() => {}} /> } : {})}
        {...(panel === undefined ? {} : { panel, panelMode: asked.has('split') ? ('split' as const) : ('cover' as const) })}
        {...(node === '' ? {} : { card: <Card {...cardOf(node)} actions={[{ id: 'remove', label: 'Remove (what if)', run: () => {} }, { id: 'focus', label: words.card.focus, run: () => {} }]} onSelect={setNode} onClose={() => setNode('')} /> })}
        bottom={<BottomBar onCopyPicture={() => {}} onCopyTable={() => {}} onCopyLink={() => {}} onShare={() => setOpen('share')}>AIA partnership guide, 444 facts. Nothing leaves this computer.</BottomBar>}
      />
      {open === 'search' && <Omnibox items={items} onChoose={(item) => setNode(item.id)} onClose={() => setOpen('')} />}
      {open === 'help' && <Help onClose={() => setOpen('')} />}
      {open === 'share' && <Share link="http://localhost:4173/#view=eyJ2IjoxLCJkYXRhIjp7ImlkIjoiYnVuZGxlZCJ9fQ" own={asked.has('own')} onCopyLink={() => {}} onCopyPicture={() => {}} onCopyTable={() => {}} onFile={() => {}} onClose={() => setOpen('')} />}
      <Toasts toasts={asked.has('toast') ? [{ id: 1, text: words.conditions.copied.picture }] : []} />
      <Announcer text="" />
    </>
  )
}

createRoot(document.querySelector('#root')!).render(<Page />)
