import type * as Module from '#embed/host/index.ts'

/** Which deployment the pages frame: their own, or `?embed=https://orrery.example/embed/`, so that the same page can stand on another origin. */
const asked = new URLSearchParams(location.search).get('embed')
export const embedPage = new URL(asked ?? '../', location.href).href

/** The module comes from the deployment too, as it would on a page of yours. */
export const orrery = (): Promise<typeof Module> => import(/* @vite-ignore */ new URL('orrery-viewer.js', embedPage).href) as Promise<typeof Module>

for (const viewer of document.querySelectorAll('orrery-viewer')) viewer.setAttribute('src', embedPage)
