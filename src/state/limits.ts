import type { Step } from '#state/view.ts'

/** One number that the reader entered in Ways; null = none. Apart from `view.ts`, so that it loads with its panel. */
export const setLimit = (name: string, value: number | null): Step => (view) => {
  const { limits: former = {}, ...rest } = view
  const { [name]: _replaced, ...others } = former
  const limits = value === null ? others : { ...others, [name]: value }
  return Object.keys(limits).length === 0 ? rest : { ...rest, limits }
}
