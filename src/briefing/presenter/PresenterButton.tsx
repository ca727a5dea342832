import { Icon } from '#ui/icon/Icon.tsx'
import { presenterWords as words } from '#words/en/presenter.ts'

/** In the bar of the player, beside its other controls. */
export function PresenterButton({ onPress }: { onPress(): void }) {
  return (
    <button type="button" className="button" data-look="plain" data-shape="icon" data-do="presenter" aria-label={words.title} title={words.title} onClick={onPress}>
      <Icon name="person" size={20} />
    </button>
  )
}
