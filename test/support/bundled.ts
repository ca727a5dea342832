import { readFileSync } from 'node:fs'
import { openBundle } from '#model/bundle.ts'
import type { Ecosystem } from '#model/ecosystem.ts'

export const bundledText = (): string => readFileSync(new URL('../../data/ecosystem.json', import.meta.url), 'utf8')

/** The five bundled programs, freshly opened. */
export const bundled = (): Ecosystem => openBundle(JSON.parse(bundledText()))
