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
