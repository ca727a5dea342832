import * as z from 'zod/mini'
import { layoutIds, lensIds } from '#model/view-state.ts'
import { operations, viewSchema } from '#state/schema.ts'
import type { MethodName } from '#embed/protocol/messages.ts'

const node = z.string().check(z.minLength(1), z.maxLength(300))
const nothing = z.strictObject({})
const side = z.int().check(z.gte(1), z.lte(4096))
const length = z.number().check(z.gte(0), z.lte(100_000))

/** A day that there is: 2025-02-30 is none. */
const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => {
    const time = Date.parse(`${text}T00:00:00Z`)
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  }),
)

/** A whole view without a word that no view has. */
const view = z.strictObject(viewSchema.shape)

/** The arguments of every method; nothing more may be in them than is named here. */
const schemas: Readonly<Record<MethodName, z.ZodMiniType>> = {
  load: z.union([z.strictObject({ address: z.string().check(z.maxLength(60_000)) }), z.strictObject({ json: z.string() })]),
  setFilters: z.strictObject({ legend: z.array(node).check(z.maxLength(50)) }),
  focus: z.strictObject({ node: z.nullable(node), degree: z.optional(z.int().check(z.gte(0), z.lte(9))) }),
  select: z.strictObject({ nodes: z.array(node).check(z.maxLength(500)) }),
  setLens: z.strictObject({ lens: z.enum(lensIds) }),
  setLayout: z.strictObject({ layout: z.enum(layoutIds) }),
  setAsOf: z.strictObject({ day: z.nullable(day) }),
  applyScenario: z.strictObject({ operations }),
  captureState: nothing,
  applyState: z.strictObject({ state: view }),
  goToBeat: z.strictObject({ beat: z.int().check(z.gte(1), z.lte(1000)), story: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,80}$/))) }),
  next: nothing,
  previous: nothing,
  play: nothing,
  pause: nothing,
  setTheme: z.strictObject({ theme: z.enum(['auto', 'dark', 'light']) }),
  resize: z.strictObject({ width: length, height: length }),
  snapshot: z.strictObject({ width: z.optional(side), height: z.optional(side), type: z.optional(z.enum(['image/png', 'image/webp', 'image/jpeg'])) }),
  exportData: z.strictObject({ format: z.enum(['csv', 'json']) }),
  enterXR: nothing,
  getVersion: nothing,
  getRefusals: nothing,
  destroy: nothing,
}

/** Arguments as the method takes them, or the path of the first thing that is wrong with them. */
export function readArguments(method: MethodName, args: unknown): { args: unknown } | { wrong: string } {
  const read = schemas[method].safeParse(args)
  if (read.success) return { args: read.data }
  const path = read.error.issues[0]?.path.join('.') ?? ''
  return { wrong: path === '' ? 'args' : path }
}
