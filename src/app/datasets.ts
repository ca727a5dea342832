import type { Ecosystem } from '#model/ecosystem.ts'
import { openBundle } from '#model/bundle.ts'
import type { Openings } from '#app/openings.ts'
import type { Bench } from '#state/url.ts'

let bundled: Promise<Ecosystem> | undefined

/** The five bundled programmes; one chunk, fetched once, from the page's own folder. */
export function loadBundled(): Promise<Ecosystem> {
  bundled ??= import('#data/ecosystem.json').then((module) => openBundle(module.default))
  return bundled
}

/** A synthetic graph for measuring, flagged as such. */
export async function makeBench({ nodes, edges, seed }: Bench): Promise<Ecosystem> {
  const { synthetic } = await import('#data/make/synthetic.ts')
  return synthetic(nodes, edges, seed)
}

/** Where everything stands in the default view; without it the worker settles it again. */
export const loadOpening = (): Promise<Openings> => openingsOf(import('#data/opening.json'))

/** Where everything stands in the other lenses and programmes, as they open. */
export const loadOpenings = (): Promise<Openings> => openingsOf(import('#data/openings.json'))

const openingsOf = (module: Promise<{ default: Openings }>): Promise<Openings> => module.then((loaded) => loaded.default).catch(() => ({}))
