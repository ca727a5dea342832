import { useEffect, useRef, useState } from 'react'
import type { NodeId } from '#model/ids.ts'
import { askLikely } from '#analytics/client.ts'
import type { LikelyLinks as Likely } from '#analytics/network/likely-links.ts'
import { likelyNetwork } from '#analytics/network/likely-network.ts'
import { setParameter, toLens } from '#state/view.ts'
import { LikelySection, type LikelyState } from '#ui/routes/LikelySection.tsx'
import { likelyWords as say } from '#words/en/routes.ts'
import { format } from '#words/index.ts'
import { keepLikely, likelyOf } from '#app/route-answers.ts'
import { labelOf } from '#app/route-said.ts'
import type { SidePanelProps } from '#app/SidePanel.tsx'

/** Pairs that keep the same company, of a person's own graph that names accounts; a list apart and dotted lines, never a number. */
export function LikelyLinks({ session, picture, view, onShow }: Pick<SidePanelProps, 'session' | 'picture' | 'view'> & { onShow(nodes: readonly NodeId[]): void }) {
  const { ecosystem, programme } = picture
  const { change } = session.store.getState()
  const saidOf = (likely: Likely): LikelyState => ({
    kind: 'done',
    rows: likely.links.map(({ a, b, score }) => ({ id: `${a} ${b}`, label: say.pair(labelOf(ecosystem, a), labelOf(ecosystem, b)), said: say.score(format.decimal(score, 2)), nodes: [a, b] })),
    method: Number.isNaN(likely.heldOut) ? say.methodAlone : say.method(format.percent(likely.heldOut)),
  })
  const known = likelyOf(ecosystem, programme)
  const [state, setState] = useState<LikelyState>({ kind: 'idle' })
  const work = useRef<AbortController>(undefined)
  useEffect(() => () => work.current?.abort(), [])
  const start = async () => {
    work.current?.abort()
    const control = (work.current = new AbortController())
    setState({ kind: 'working', share: 0 })
    try {
      const likely = await askLikely(likelyNetwork(ecosystem, programme), { signal: control.signal, onProgress: (share) => setState({ kind: 'working', share }) })
      keepLikely(ecosystem, programme, likely)
      setState(saidOf(likely))
    } catch (error) {
      if (!control.signal.aborted) setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <LikelySection
      state={known === undefined ? state : saidOf(known)}
      dotted={view.lens === 'ecosystem' && view.params?.['likely'] === true}
      selection={view.selection}
      onStart={() => void start()}
      onStop={() => {
        work.current?.abort()
        setState({ kind: 'stopped' })
      }}
      onDotted={(dotted) => change((former) => setParameter('likely', dotted)(former.lens === 'ecosystem' ? former : toLens('ecosystem')(former)))}
      onShow={onShow}
    />
  )
}
