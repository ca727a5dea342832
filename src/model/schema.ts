import { z } from 'zod'
import { bases, bundleFormat, bundleVersion } from '#model/bundle-shape.ts'
import { nodeTypes } from '#model/ecosystem.ts'

/** zod finds out whether it may compile by trying `new Function`, which our content security policy reports as a violation. */
z.config({ jitless: true })

/**
 * The strict twin of `bundle-shape.ts`, published as public/schema/ecosystem-1.json. Only importers and the generator import it:
 * zod does not belong on the first paint.
 */
const index = z.int().min(0)
const comparator = z.enum(['=', '>', '>=', '<', '<=', '~'])
const unit = z.enum(['hour', 'day', 'week', 'month', 'quarter', 'year'])
const max = z.number().optional()

const value = z
  .union([
    z.strictObject({
      kind: z.literal('money'),
      amount: z.number(),
      max,
      currency: z.string().regex(/^[A-Z]{3}$/),
      comparator,
      period: z.enum(['once', 'annual', 'quarterly', 'monthly']),
    }),
    z.strictObject({ kind: z.literal('ratio'), value: z.number(), max, comparator, basis: z.string().optional() }),
    z.strictObject({ kind: z.literal('score'), value: z.number(), scaleMin: z.number(), scaleMax: z.number(), comparator }),
    z.strictObject({ kind: z.literal('duration'), value: z.number(), max, unit, comparator }),
    z.strictObject({ kind: z.literal('when'), calendar: z.literal(true), first: z.int(), last: z.int(), comparator }),
    z.strictObject({
      kind: z.literal('when'),
      calendar: z.literal(false),
      unit: unit.exclude(['hour']),
      first: z.number(),
      last: z.number().nullable(),
      comparator,
    }),
    z.strictObject({ kind: z.literal('count'), value: z.number(), max, comparator, of: z.string().optional() }),
    z.strictObject({ kind: z.literal('ordinal'), label: z.string(), order: z.number() }),
    z.strictObject({ kind: z.literal('multiple'), value: z.number(), max, comparator }),
    z.strictObject({ kind: z.literal('flag'), value: z.boolean() }),
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
  ])
  .meta({
    description:
      'A typed value. Money in whole currency units, ratios as 0..1, calendar days as days since 1970-01-01; last: null is an open end.',
  })

export const bundleSchema = z
  .strictObject({
    format: z.literal(bundleFormat),
    v: z.literal(bundleVersion),
    id: z.string(),
    version: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .meta({ description: 'Hash of the content.' }),
    title: z.string(),
    synthetic: z.boolean().meta({ description: 'True for load and demo data.' }),
    documents: z.array(z.strictObject({ id: z.string(), title: z.string(), file: z.string(), lines: index })),
    programmes: z
      .array(z.strictObject({ id: z.string(), node: index, label: z.string(), document: index, asOf: z.int().optional() }))
      .max(32),
    nodeTypes: z.array(z.enum(nodeTypes)),
    nodes: z.strictObject({
      ids: z.array(z.string()),
      labels: z.array(z.string()),
      types: z.array(index).meta({ description: 'Index in nodeTypes.' }),
      kinds: z.array(index).meta({ description: 'Index in kinds: the word the source uses.' }),
      programmes: z.array(index).meta({ description: 'Bit p set: named in program p.' }),
    }),
    kinds: z.array(z.string()),
    predicates: z.array(z.string()),
    categories: z.array(z.string()),
    sections: z.array(z.string()),
    atoms: z.strictObject({
      ids: z.array(z.string()),
      subjects: z.array(index).meta({ description: 'Node number.' }),
      predicates: z.array(index),
      objects: z.array(z.int().min(-1)).meta({ description: 'Node number; -1 where the fact states a value.' }),
      texts: z.array(z.string().nullable()).meta({ description: 'As stated; null for a relation.' }),
      categories: z.array(index),
      documents: z.array(index),
      sections: z.array(index),
      lines: z.array(index).meta({ description: 'Line in the document, from 1; row number in a table.' }),
      bases: z.array(index.max(bases.length - 1)).meta({ description: `0 ${bases[0]}, 1 ${bases[1]}, 2 ${bases[2]}, 3 ${bases[3]}.` }),
      programmes: z.array(index),
      restates: z.array(index).meta({ description: 'Numbers of facts that state the same again.' }),
      corrected: z.array(z.tuple([index, index, z.string()])).meta({ description: 'Fact number, line as first recorded, reason.' }),
      values: z.array(z.tuple([index, value])).meta({ description: 'Values that cannot be read from the text: fact number, value.' }),
    }),
  })
  .meta({
    title: 'Orrery ecosystem, version 1',
    description: 'All columns of nodes are equally long, and so are those of atoms up to programmes.',
  })

/** The published JSON Schema as text. */
export function publishedSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(bundleSchema), null, 2)}\n`
}
