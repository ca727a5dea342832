import type { Basis, Programme, SourceDocument } from '#model/ecosystem.ts'
import { nodeTypes } from '#model/ecosystem.ts'

export const bundleFormat = 'orrery-ecosystem'
export const bundleVersion = 1
export const bases = ['stated', 'derived', 'inferred', 'synthetic'] as const satisfies readonly Basis[]

/**
 * Orrery's own JSON, version 1; `schema.ts` is its strict twin. Columns are equally long; words that repeat stand once, in
 * `kinds`, `predicates`, `categories` and `sections`. Links are not stored: they follow from the facts.
 */
export interface Bundle {
  format: typeof bundleFormat
  v: typeof bundleVersion
  id: string
  version: string
  title: string
  synthetic: boolean
  documents: SourceDocument[]
  programmes: Programme[]
  nodeTypes: string[]
  nodes: { ids: string[]; labels: string[]; types: number[]; kinds: number[]; programmes: number[] }
  kinds: string[]
  predicates: string[]
  categories: string[]
  sections: string[]
  atoms: BundleAtoms
}

export interface BundleAtoms {
  ids: string[]
  subjects: number[]
  predicates: number[]
  /** -1 where the fact states a value */
  objects: number[]
  /** null where the fact is a relation: its text is the object's label */
  texts: (string | null)[]
  categories: number[]
  documents: number[]
  sections: number[]
  lines: number[]
  bases: number[]
  programmes: number[]
  /** fact numbers */
  restates: number[]
  /** fact number, line as first recorded, reason */
  corrected: [number, number, string][]
  /** values that the grammar does not read from the text: fact number, value; `last: null` in relative time is an open end */
  values: [number, unknown][]
}

/** What is wrong with own JSON and where: `format`, `v` or a path such as `atoms.subjects[3]`. */
export class BundleError extends Error {
  readonly place: string
  constructor(place: string, what: string) {
    super(`${place}: ${what}`)
    this.name = 'BundleError'
    this.place = place
  }
}

/** Cheap and structural: right format, columns equally long, every number points at something, ids stand once. Throws a BundleError. */
export function checkBundle(json: unknown): Bundle {
  const root = record(json, 'file')
  if (root['format'] !== bundleFormat) throw new BundleError('format', `expected "${bundleFormat}"`)
  if (root['v'] !== bundleVersion) throw new BundleError('v', `version ${String(root['v'])} is not ${bundleVersion}`)
  for (const key of ['id', 'version', 'title']) if (typeof root[key] !== 'string') throw new BundleError(key, 'expected a text')
  if (typeof root['synthetic'] !== 'boolean') throw new BundleError('synthetic', 'expected true or false')
  const documents = list(root, 'documents').map((entry, index) => {
    const document = record(entry, `documents[${index}]`)
    for (const key of ['id', 'title', 'file'])
      if (typeof document[key] !== 'string') throw new BundleError(`documents[${index}].${key}`, 'expected a text')
    return document
  })
  const types = strings(root, 'nodeTypes')
  for (const [index, type] of types.entries())
    if (!nodeTypes.some((known) => known === type)) throw new BundleError(`nodeTypes[${index}]`, `unknown type "${type}"`)
  const kinds = strings(root, 'kinds').length
  const nodes = record(root['nodes'], 'nodes')
  const count = unique(strings(nodes, 'ids', 'nodes.'), 'nodes.ids')
  const programmes = list(root, 'programmes')
  if (programmes.length > 32) throw new BundleError('programmes', 'more than 32')
  for (const [index, entry] of programmes.entries())
    checkProgramme(record(entry, `programmes[${index}]`), `programmes[${index}]`, count, documents.length)
  const labels = strings(nodes, 'labels', 'nodes.')
  same(labels.length, count, 'nodes.labels')
  // Nobody could read, point at or ask for it.
  const unnamed = labels.findIndex((label) => label.trim() === '')
  if (unnamed >= 0) throw new BundleError(`nodes.labels[${unnamed}]`, 'expected a name')
  indices(nodes, 'types', 'nodes.', count, 0, types.length)
  indices(nodes, 'kinds', 'nodes.', count, 0, kinds)
  indices(nodes, 'programmes', 'nodes.', count, 0, 2 ** programmes.length)
  checkAtoms(record(root['atoms'], 'atoms'), {
    nodes: count,
    documents: documents.length,
    programmes: programmes.length,
    predicates: strings(root, 'predicates').length,
    categories: strings(root, 'categories').length,
    sections: strings(root, 'sections').length,
  })
  return json as Bundle
}

function checkProgramme(programme: Record<string, unknown>, place: string, nodes: number, documents: number): void {
  for (const key of ['id', 'label']) if (typeof programme[key] !== 'string') throw new BundleError(`${place}.${key}`, 'expected a text')
  within(programme['node'], 0, nodes, `${place}.node`)
  within(programme['document'], 0, documents, `${place}.document`)
  if (programme['asOf'] !== undefined) within(programme['asOf'], -1e7, 1e7, `${place}.asOf`)
}

function checkAtoms(
  atoms: Record<string, unknown>,
  sizes: Record<'nodes' | 'documents' | 'programmes' | 'predicates' | 'categories' | 'sections', number>,
): void {
  const count = unique(strings(atoms, 'ids', 'atoms.'), 'atoms.ids')
  indices(atoms, 'subjects', 'atoms.', count, 0, sizes.nodes)
  indices(atoms, 'predicates', 'atoms.', count, 0, sizes.predicates)
  const objects = indices(atoms, 'objects', 'atoms.', count, -1, sizes.nodes)
  indices(atoms, 'categories', 'atoms.', count, 0, sizes.categories)
  indices(atoms, 'documents', 'atoms.', count, 0, sizes.documents)
  indices(atoms, 'sections', 'atoms.', count, 0, sizes.sections)
  indices(atoms, 'lines', 'atoms.', count, 0, 2 ** 31)
  indices(atoms, 'bases', 'atoms.', count, 0, bases.length)
  indices(atoms, 'programmes', 'atoms.', count, 0, sizes.programmes)
  const texts = list(atoms, 'texts', 'atoms.')
  same(texts.length, count, 'atoms.texts')
  for (const [index, text] of texts.entries()) {
    const relation = (objects[index] ?? -1) >= 0
    if (relation ? text !== null : typeof text !== 'string')
      throw new BundleError(`atoms.texts[${index}]`, relation ? 'a relation has no text of its own' : 'expected a text')
  }
  for (const [index, atom] of list(atoms, 'restates', 'atoms.').entries()) within(atom, 0, count, `atoms.restates[${index}]`)
  for (const [index, entry] of list(atoms, 'corrected', 'atoms.').entries())
    within(Array.isArray(entry) ? entry[0] : undefined, 0, count, `atoms.corrected[${index}]`)
  for (const [index, entry] of list(atoms, 'values', 'atoms.').entries()) {
    const place = `atoms.values[${index}]`
    const pair: readonly unknown[] = Array.isArray(entry) ? entry : []
    within(pair[0], 0, count, place)
    if (typeof record(pair[1], place)['kind'] !== 'string') throw new BundleError(place, 'expected a value')
  }
}

function record(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BundleError(place, 'expected an object')
  return value as Record<string, unknown>
}

function list(owner: Record<string, unknown>, key: string, prefix = ''): unknown[] {
  const value = owner[key]
  if (!Array.isArray(value)) throw new BundleError(prefix + key, 'expected a list')
  return value
}

function strings(owner: Record<string, unknown>, key: string, prefix = ''): string[] {
  const values = list(owner, key, prefix)
  const wrong = values.findIndex((value) => typeof value !== 'string')
  if (wrong >= 0) throw new BundleError(`${prefix}${key}[${wrong}]`, 'expected a text')
  return values as string[]
}

function indices(owner: Record<string, unknown>, key: string, prefix: string, count: number, low: number, end: number): number[] {
  const values = list(owner, key, prefix)
  same(values.length, count, prefix + key)
  const wrong = values.findIndex((value) => !Number.isInteger(value) || (value as number) < low || (value as number) >= end)
  if (wrong >= 0) throw new BundleError(`${prefix}${key}[${wrong}]`, `${String(values[wrong])} points at nothing`)
  return values as number[]
}

function unique(values: readonly string[], place: string): number {
  if (new Set(values).size !== values.length) throw new BundleError(place, 'an id stands twice')
  return values.length
}

function same(length: number, count: number, place: string): void {
  if (length !== count) throw new BundleError(place, `${length} entries, expected ${count}`)
}

function within(value: unknown, low: number, end: number, place: string): void {
  if (!Number.isInteger(value) || (value as number) < low || (value as number) >= end)
    throw new BundleError(place, `${String(value)} points at nothing`)
}
