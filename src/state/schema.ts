import * as z from 'zod/mini'
import { layoutIds, lensIds, panelIds, readingIds, roleIds, routeWeights, type ViewState } from '#model/view-state.ts'
import type { ViewReader } from '#state/url.ts'

/** The one URL grammar: app, embed and command line read addresses through it. */
const vec3 = z.tuple([z.number(), z.number(), z.number()])
const node = z.string().check(z.maxLength(300))
const findingId = z.string().check(z.maxLength(120))
const text = z.string().check(z.maxLength(300))
const finite = z.number()
/** Only the shape: whether a partner or a deal of that name exists, and whether the value makes sense, is answered when it is applied. */
const operation = z.discriminatedUnion('op', [
  z.object({ op: z.literal('remove-partner'), node }),
  z.object({ op: z.literal('add-partner'), node, label: text, value: z.optional(finite), revenue: z.optional(finite), growth: z.optional(finite), tier: z.optional(node) }),
  z.object({ op: z.literal('win-deal'), node }),
  z.object({ op: z.literal('lose-deal'), node }),
  z.object({ op: z.literal('set-probability'), node, value: finite }),
  z.object({ op: z.literal('set-value'), node, value: finite }),
  z.object({ op: z.literal('set-revenue'), node, value: finite }),
  z.object({ op: z.literal('set-growth'), node, value: finite }),
  z.object({ op: z.literal('set-due'), node, day: text }),
  z.object({ op: z.literal('set-rule'), rule: text, value: z.union([finite, text]) }),
])
export const operations = z.array(operation).check(z.maxLength(100))

export const viewSchema = z.object({
  v: z.literal(1),
  data: z.object({ id: z.string(), version: z.optional(z.string()), programmes: z.optional(z.array(z.string())) }),
  role: z.optional(z.enum(roleIds)),
  hidden: z.optional(z.array(findingId).check(z.maxLength(200))),
  pinned: z.optional(z.array(findingId).check(z.maxLength(200))),
  readings: z.optional(z.partialRecord(z.enum(readingIds), z.literal(true))),
  edits: z.optional(z.array(z.object({ rule: z.string().check(z.maxLength(300)), value: z.union([z.number(), z.string().check(z.maxLength(200))]) })).check(z.maxLength(200))),
  lens: z.enum(lensIds),
  layout: z.enum(layoutIds),
  params: z.optional(z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]))),
  camera: z.nullable(z.object({ target: vec3, azimuth: z.number(), polar: z.number(), distance: z.number().check(z.gt(0)) })),
  focus: z.optional(z.object({ node, degree: z.number().check(z.gte(0), z.lte(9)) })),
  selection: z.array(node).check(z.maxLength(500)),
  route: z.optional(z.object({ from: node, to: node, by: z.enum(routeWeights), pick: z.optional(z.int().check(z.gte(0), z.lt(50))), across: z.optional(z.literal(true)) })),
  pins: z.optional(z.record(node, vec3)),
  filters: z.array(z.object({ kind: z.enum(['legend', 'type', 'text']), value: z.string(), mode: z.enum(['only', 'without']) })).check(z.maxLength(50)),
  asOf: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  scenario: z.optional(operations),
  scenarios: z.optional(z.array(z.object({ name: z.string().check(z.minLength(1), z.maxLength(120)), ops: operations })).check(z.maxLength(20))),
  limits: z.optional(z.record(node, finite)),
  names: z.optional(z.record(text, z.enum(['join', 'apart']))),
  since: z.optional(text),
  show: z.object({ labels: z.enum(['auto', 'all', 'none']), atoms: z.boolean(), flat: z.boolean(), table: z.boolean(), panel: z.optional(z.enum(panelIds)) }),
})

/** Reads what a fragment says; see `readAddress`. */
export const readView: ViewReader = (said) => {
  const read = viewSchema.safeParse(said)
  return read.success ? { view: read.data as ViewState } : { wrong: read.error.issues[0]?.path.join('.') ?? '' }
}
