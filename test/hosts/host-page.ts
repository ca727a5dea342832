import type * as Module from '#embed/host/index.ts'

/**
 * Which deployment the pages frame: `{ "embed": "https://orrery.example/embed/" }` in the file beside them, so that the same page can stand on another
 * origin. Never a word of the address: its module runs on this origin, and a link must not say whose module that is.
 */
const beside = await fetch(new URL('deployment.json', location.href), { mode: 'same-origin' })
const { embed } = (await beside.json()) as { embed: string }
export const embedPage = new URL(embed, location.href).href

/** The module comes from the deployment too, as it would on a page of yours. */
export const orrery = (): Promise<typeof Module> => import(/* @vite-ignore */ new URL('orrery-viewer.js', embedPage).href) as Promise<typeof Module>

for (const viewer of document.querySelectorAll('orrery-viewer')) viewer.setAttribute('src', embedPage)
