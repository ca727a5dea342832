import Reveal from 'reveal.js'
import 'reveal.js/reveal.css'
import './slide.css'
import type { OrreryViewer } from '#embed/host/index.ts'
import { orrery } from '#test/hosts/host-page.ts'

// Beats are the fragments of one slide, and the slide that is not shown plays nothing.
await orrery()
const deck = new Reveal({ width: 1280, height: 720, margin: 0.02, hash: false })
await deck.initialize()
const viewer = document.querySelector<OrreryViewer>('orrery-viewer')!
const beatOf = (fragment: Element | undefined): number => Number(fragment?.getAttribute('data-beat') ?? 1)
const go = (beat: number) => void viewer.methods.goToBeat({ beat }).catch(() => undefined)
deck.on('fragmentshown', (event) => go(beatOf((event as unknown as { fragment: Element }).fragment)))
deck.on('fragmenthidden', (event) => go(beatOf((event as unknown as { fragment: Element }).fragment) - 1))
deck.on('slidechanged', () => {
  // one that sleeps is not woken to be told to be quiet
  if (viewer.phase === 'live' && !(deck.getCurrentSlide() as Element | null)?.contains(viewer)) void viewer.methods.pause({}).catch(() => undefined)
})
