import { list, money } from '#words/format.ts'

/** What a kernel or lens hands over to be said. */
export type Said = Readonly<Record<string, number | string | readonly string[]>>

export const n = (values: Said, key: string): number => Number(values[key] ?? NaN)
export const t = (values: Said, key: string): string => String(values[key] ?? '')
export const all = (values: Said, key: string): readonly string[] => (Array.isArray(values[key]) ? (values[key] as readonly string[]) : [])
/** "EY Global, Google Cloud and SAP" */
export const names = (values: Said, key: string): string => list(all(values, key))
/** the sum in `currency` */
export const cash = (values: Said, key: string): string => money(n(values, key), t(values, 'currency'))
/** the sum as rules and targets are written: "$50M" */
export const short = (values: Said, key: string): string => money(n(values, key), t(values, 'currency'), { short: true })
