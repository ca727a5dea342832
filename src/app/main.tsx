import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import '#ui/style/fonts.css'
import '#ui/style/tokens.css'
import '#ui/style/base.css'
import { Failure } from '#ui/condition/Failure.tsx'
import { Loading } from '#ui/condition/Loading.tsx'
import { words } from '#words/index.ts'
import { start } from '#app/start.tsx'

const root = createRoot(document.getElementById('root')!)
const draw = (node: ReactNode) => root.render(<StrictMode>{node}</StrictMode>)

/** Another site has a page of its own to frame, which asks who may: `embed/`. A page from disk has none beside it. */
function framedByAnother(): boolean {
  if (location.protocol === 'file:') return false
  try {
    for (let page: Window = window; page !== page.parent; page = page.parent) if (page.parent.location.origin !== location.origin) return true
    return false
  } catch {
    // a parent of another origin does not say where it is
    return true
  }
}

const begin = (): void => {
  draw(<Loading step="data" />)
  start(draw).catch((error: unknown) => {
    draw(
      <Failure
        came={error instanceof Error ? error.message : String(error)}
        todo={words.interface.conditions.reload}
        actions={[{ id: 'reload', label: words.interface.conditions.reload, primary: true, run: () => location.reload() }]}
      />,
    )
  })
}
if (framedByAnother()) location.replace(`embed/${location.search}${location.hash}`)
else begin()
