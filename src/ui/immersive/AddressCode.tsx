import { useMemo } from 'react'
import { codePath } from '#ui/immersive/code-path.ts'
import { enteringWords as words } from '#words/en/entering.ts'

/** An address to be scanned: dark on light in either theme, as scanners want it. */
export function AddressCode({ address }: { address: string }) {
  const code = useMemo(() => codePath(address), [address])
  if (code === undefined) return <p className="muted">{words.code.tooLong}</p>
  return (
    <svg className="address-code" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={words.code.alt(address)} shapeRendering="crispEdges">
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}
