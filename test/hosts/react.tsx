import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { OrreryViewer } from '#embed/host/index.ts'
import { embedPage, orrery } from '#test/hosts/host-page.ts'

const lenses = ['portfolio', 'concentration', 'pipeline', 'tiers'] as const

/** The element as a React component: attributes are props, events are heard in an effect, methods are called on the ref. */
function Page() {
  const viewer = useRef<OrreryViewer>(null)
  const [lens, setLens] = useState<string>('portfolio')
  const [selected, setSelected] = useState<readonly string[]>([])
  useEffect(() => {
    const element = viewer.current
    if (element === null) return undefined
    const hear = (event: Event) => setSelected((event as CustomEvent<{ nodes: readonly string[] }>).detail.nodes)
    element.addEventListener('orrery-selectionchange', hear)
    return () => element.removeEventListener('orrery-selectionchange', hear)
  }, [])
  return (
    <main>
      <h1>A React page</h1>
      <div className="controls">
        {lenses.map((each) => (
          <button key={each} type="button" aria-pressed={each === lens} onClick={() => setLens(each)}>
            {each}
          </button>
        ))}
        <button type="button" onClick={() => void viewer.current?.methods.select({ nodes: ['partner:ey-global'] })}>
          Select EY Global
        </button>
      </div>
      <orrery-viewer ref={viewer} src={embedPage} data="aia" lens={lens} ui="min" alt={`AIA: ${lens}`} />
      <output>{selected.length === 0 ? 'Nothing is selected' : `Selected: ${selected.join(', ')}`}</output>
    </main>
  )
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'orrery-viewer': React.DetailedHTMLProps<React.HTMLAttributes<OrreryViewer>, OrreryViewer> & Readonly<Record<string, unknown>>
    }
  }
}

await orrery()
createRoot(document.getElementById('root')!).render(<Page />)
