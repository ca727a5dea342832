import type { Wish } from '#briefing/presenter/presented.ts'
import { StoryKeys, type StoryCommand } from '#app/story/story-keys.ts'

/** The keys of the player, in the presenter's window. Nothing leaves the story from here: that is done on the page. */
export function listenToWishes(beats: number, wish: (wish: Wish) => void): () => void {
  const keys = new StoryKeys()
  const onKey = (event: KeyboardEvent): void => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if ((key === ' ' || key === 'Enter') && target instanceof Element && target.closest('button, a[href], summary') !== null) return
    const command = keys.commandOf(event, 'briefing', beats, event.timeStamp)
    if (command === undefined || command === 'leave') return
    event.preventDefault()
    if (!event.repeat) wish(wishOf(command))
  }
  const onKeyUp = ({ key }: KeyboardEvent): void => {
    if (key.toLowerCase() === 's') wish({ kind: 'spot', on: false })
  }
  // a key that is let go elsewhere is let go all the same
  const onBlur = (): void => wish({ kind: 'spot', on: false })
  // a button that a pointer pressed does not keep the keys: Space goes on, it does not press again
  const onClick = ({ detail }: MouseEvent): void => {
    if (detail > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  addEventListener('keydown', onKey)
  addEventListener('keyup', onKeyUp)
  addEventListener('blur', onBlur)
  addEventListener('click', onClick)
  return () => {
    removeEventListener('keydown', onKey)
    removeEventListener('keyup', onKeyUp)
    removeEventListener('blur', onBlur)
    removeEventListener('click', onClick)
  }
}

function wishOf(command: Exclude<StoryCommand, 'leave'>): Wish {
  if (typeof command === 'number') return { kind: 'go', at: command }
  return command === 'spot' ? { kind: 'spot', on: true } : { kind: command }
}
