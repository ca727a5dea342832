import { Dialog } from '#ui/dialog/Dialog.tsx'
import { words } from '#ui/words.ts'
import { moreKeys, storyKeys } from '#words/en/help.ts'

/** What the page can do, with its keys. */
export function Help({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={words.help.title} wide onClose={onClose}>
      <p>{words.help.intro}</p>
      <h3>{words.help.mouse}</h3>
      <Pairs pairs={words.help.gestures} />
      <h3>{words.help.keys}</h3>
      <Pairs pairs={[...words.help.shortcuts, ...moreKeys]} />
      <h3>{storyKeys.title}</h3>
      <Pairs pairs={storyKeys.keys} />
      <p className="muted help-foot">{words.help.data}</p>
    </Dialog>
  )
}

function Pairs({ pairs }: { pairs: readonly (readonly [string, string])[] }) {
  return (
    <div className="keys">
      {pairs.map(([what, key]) => (
        <div key={what}>
          <span>{what}</span>
          <kbd>{key}</kbd>
        </div>
      ))}
    </div>
  )
}
