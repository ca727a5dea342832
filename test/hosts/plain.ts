import type { MethodName } from '#embed/protocol/messages.ts'
import { orrery } from '#test/hosts/host-page.ts'

const viewer = document.querySelector('orrery-viewer')!
const line = document.querySelector('#said')!
const say = (what: unknown) => {
  line.textContent = typeof what === 'string' ? what : JSON.stringify(what, null, 1).slice(0, 1200)
}
const detailOf = (event: Event) => (event as CustomEvent<Record<string, unknown>>).detail

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-call]'))
  button.addEventListener('click', () => {
    const { method, args } = JSON.parse(button.dataset['call']!) as { method: MethodName; args: never }
    viewer.call(method, args).then(say, (error: Error) => say(error.message))
  })
viewer.addEventListener('orrery-selectionchange', (event) => say(`Selected: ${(detailOf(event)['nodes'] as string[]).join(', ') || 'nothing'}`))
viewer.addEventListener('orrery-beatchange', (event) => {
  const { beat, beats, title, words } = detailOf(event)
  say(`${String(beat)} of ${String(beats)}: ${String(title)}. ${String(words)}`)
})
viewer.addEventListener('orrery-error', (event) => say(detailOf(event)['message']))
await orrery()
