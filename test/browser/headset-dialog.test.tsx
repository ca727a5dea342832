import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { HeadsetDialog, type HeadsetDialogProps } from '#ui/immersive/HeadsetDialog.tsx'
import { Inside } from '#ui/immersive/Inside.tsx'
import { enteringWords as words } from '#words/en/entering.ts'
import { accessibilityFaults } from '#test/support/axe.ts'
import { all, find, smallTargets } from '#test/support/mount.ts'
import { standEach } from '#test/support/stand-each.ts'
import '#ui/style/base.css'

const { place, heard, tell } = standEach()

const address = 'https://192.168.1.5:4173/?lens=tiers'
function dialog(change: Partial<HeadsetDialogProps> = {}): HTMLElement {
  place.show(
    <HeadsetDialog
      way="enter" modes={['vr', 'ar']} busy={false} hands={true} addresses={[address]} reach="network" own={false}
      onHands={tell('hands')} onEnter={tell('enter')} onFullPage={() => tell('full page')()} onCopy={tell('copy')} onHandOut={() => tell('hand-out')()} onClose={tell('close')}
      {...change}
    />,
  )
  return find('dialog')
}
const button = (name: string) => all('dialog button').find((each) => each.textContent === name)!

describe('the dialog about headsets', () => {
  test('leads inside, with passthrough or without, in the click itself', () => {
    dialog()
    button(words.enter.vr).click()
    button(words.enter.ar).click()
    expect(heard).toEqual([['enter', 'vr'], ['enter', 'ar']])
  })
  test('offers passthrough only where there is one, and nothing while somebody enters', () => {
    dialog({ modes: ['vr'], busy: true })
    expect(all('[data-enter]').map((each) => [each.textContent, (each as HTMLButtonElement).disabled])).toEqual([[words.enter.vr, true]])
  })
  test('hand tracking is a choice', () => {
    dialog({ hands: false })
    const box = find('.headset-hands input') as HTMLInputElement
    expect(box.checked).toBe(false)
    box.click()
    expect(heard).toEqual([['hands', true]])
  })
  test.each([['full-page', words.fullPage], ['secure', words.secure], ['hand-out', words.nothing]] as const)('where nobody can enter (%s) it says why', (way, sentence) => {
    expect(dialog({ way, modes: [] }).textContent).toContain(sentence)
    expect(all('[data-enter]')).toEqual([])
  })
  test('embedded without permission, it opens a page of its own', () => {
    dialog({ way: 'full-page', modes: [] })
    button(words.openFullPage).click()
    expect(heard).toEqual([['full page']])
  })
  test('carries the view: a code and its address, which can be copied', () => {
    const shown = dialog()
    expect(find('.address-code').getAttribute('aria-label')).toBe(words.code.alt(address))
    expect((find('.headset-address input') as HTMLInputElement).value).toBe(address)
    expect(shown.textContent).toContain(words.code.certificate)
    button(words.code.copy).click()
    expect(heard).toEqual([['copy', address]])
  })
  test('several addresses: the chosen one is in the code', () => {
    place.show(<></>)
    dialog({ addresses: [address, 'https://10.0.0.7:4173/?lens=tiers'] })
    const select = find('.headset-from select') as HTMLSelectElement
    expect([...select.options].map((option) => option.text)).toEqual(['192.168.1.5:4173', '10.0.0.7:4173'])
    const former = find('.address-code path').getAttribute('d')
    select.value = '1'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    expect((find('.headset-address input') as HTMLInputElement).value).toBe('https://10.0.0.7:4173/?lens=tiers')
    expect(find('.address-code path').getAttribute('d')).not.toBe(former)
  })
  test('an address of this computer alone has no code, and says how to get one that a headset reaches', () => {
    const shown = dialog({ addresses: ['http://localhost:4173/'], reach: 'here' })
    expect(all('.address-code')).toEqual([])
    expect(shown.textContent).toContain('npm run start:https')
  })
  test('a file on disk has no address, and says so', () => {
    const shown = dialog({ addresses: [], reach: 'file' })
    expect(shown.textContent).toContain(words.code.file)
    expect(all('.headset-address')).toEqual([])
  })
  test('own data: says that it does not travel with the address', () => expect(dialog({ own: true }).textContent).toContain(words.code.own))
  test('always offers the hand-out', () => {
    for (const way of ['enter', 'full-page', 'secure', 'hand-out'] as const) {
      dialog({ way })
      button(words.handOut.make).click()
    }
    expect(heard).toHaveLength(4)
  })
  test.each([900, 380])('has no accessibility fault and no small target, %s px wide', async (width) => {
    await page.viewport(width, 700)
    const shown = dialog({ addresses: [address, 'https://10.0.0.7:4173/'], own: true })
    expect(await accessibilityFaults(shown)).toEqual([])
    expect(smallTargets(shown, 24)).toEqual([])
    expect(shown.scrollWidth).toBeLessThanOrEqual(shown.clientWidth)
  })
})

describe('while somebody is inside', () => {
  test('the page says so, waits, and has a way out', async () => {
    place.show(<Inside mode="ar" asleep={false} onLeave={() => tell('leave')()} />)
    expect(find('.inside').textContent).toContain(words.inside.title.ar)
    expect(await accessibilityFaults(find('.inside'))).toEqual([])
    find('[data-tool=leave]').click()
    expect(heard).toEqual([['leave']])
  })
  test('it tells when the headset has put the view aside', () => {
    place.show(<Inside mode="vr" asleep={true} onLeave={() => tell('leave')()} />)
    expect(find('.inside [role=status]').textContent).toBe(words.inside.asleep)
  })
  test.each(['immersive', 'elsewhere'])('afterwards the focus is where it was (%s)', (tool) => {
    const page = (inside: boolean) => (
      <>
        <button type="button" data-tool={tool}>one</button>
        {inside && <Inside mode="vr" asleep={false} onLeave={() => tell('leave')()} />}
      </>
    )
    place.show(page(false))
    find(`[data-tool=${tool}]`).focus()
    place.show(page(true))
    expect(document.activeElement).toBe(find('[data-tool=leave]'))
    place.show(page(false))
    expect(document.activeElement).toBe(find(`[data-tool=${tool}]`))
  })
  test('entered from a place that is gone, the focus goes to the button', () => {
    const page = (inside: boolean) => (
      <>
        <button type="button" data-tool="immersive">one</button>
        {inside && <Inside mode="vr" asleep={false} onLeave={() => tell('leave')()} />}
      </>
    )
    ;(document.activeElement as HTMLElement | null)?.blur()
    place.show(page(true))
    place.show(page(false))
    expect(document.activeElement).toBe(find('[data-tool=immersive]'))
  })
})
