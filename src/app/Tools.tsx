import { StageTools, type ImmersiveTool, type Twin } from '#ui/tools/StageTools.tsx'
import { show } from '#state/view.ts'
import type { Entrance } from '#app/immersive/entrance.ts'
import { fitSelection } from '#app/keys.ts'
import type { Session } from '#app/session.ts'
import type { PageActions } from '#app/use-page-actions.tsx'
import { useView } from '#app/use-store.ts'

export function Tools({ session, twin, stage, noChart, actions, onLayouts, entrance, onHeadset }: { entrance: Entrance | undefined; onHeadset(): void; session: Session; twin: Twin; stage: boolean; noChart: boolean; actions: PageActions; onLayouts(at?: DOMRect): void }) {
  const view = useView(session, (store) => store.view)
  const { change } = session.store.getState()
  return (
    <StageTools
      twin={twin}
      stage={stage}
      noChart={noChart}
      onTwin={(next) => change(show({ flat: next === 'flat', table: next === 'table' }))}
      labels={view.show.labels}
      onLabels={(labels) => change(show({ labels }))}
      layout={view.layout}
      onLayouts={onLayouts}
      onHome={() => session.stage?.home(true)}
      onOverhead={() => session.stage?.overhead()}
      onFit={() => fitSelection(session)}
      onCloser={() => session.stage?.rig.zoom(0.8)}
      onFarther={() => session.stage?.rig.zoom(1.25)}
      immersive={entrance === undefined ? undefined : immersiveTool(entrance, onHeadset)}
      more={actions.more}
    />
  )
}

const immersiveTool = ({ label, options, ready, press, offer }: Entrance, onHeadset: () => void): ImmersiveTool => ({
  label,
  busy: !ready,
  run: press,
  more: offer.way === 'enter' || offer.way === 'full-page' ? { label: options, run: onHeadset } : undefined,
})
