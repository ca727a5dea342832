import type { Bundle } from '#model/bundle-shape.ts'
import { bases, bundleFormat, bundleVersion, checkBundle } from '#model/bundle-shape.ts'
import type { Atom, Ecosystem, NodeTable } from '#model/ecosystem.ts'
import { nodeTypes } from '#model/ecosystem.ts'
import { edgesOf } from '#model/edges.ts'
import { givenValue } from '#model/given-value.ts'
import type { Value } from '#model/value.ts'
import { readValue } from '#model/value-grammar.ts'
import { contentVersion } from '#model/version.ts'

/**
 * Opens own JSON. Throws a BundleError that names the place when columns do not fit together. Whether the content still matches its `version` is the importer's question.
 */
export function openBundle(json: unknown): Ecosystem {
  const bundle = checkBundle(json)
  const { nodes, atoms: columns } = bundle
  const typeNumbers = bundle.nodeTypes.map((name) => nodeTypes.findIndex((type) => type === name))
  const table: NodeTable = {
    count: nodes.ids.length,
    ids: nodes.ids,
    labels: nodes.labels,
    types: Uint8Array.from(nodes.types, (type) => typeNumbers[type] ?? 0),
    kinds: nodes.kinds.map((kind) => bundle.kinds[kind] ?? ''),
    programmes: Uint32Array.from(nodes.programmes),
  }
  const restated = new Set(columns.restates)
  const corrected = new Map(columns.corrected.map(([atom, line, reason]) => [atom, { line, reason }]))
  const given = new Map(columns.values.map(([atom, value]) => [atom, restored(value)]))
  const atoms: Atom[] = columns.ids.map((id, index) => {
    const object = columns.objects[index] ?? -1
    const predicate = bundle.predicates[columns.predicates[index] ?? -1] ?? ''
    const text = (object < 0 ? columns.texts[index] : nodes.labels[object]) ?? ''
    const correction = corrected.get(index)
    return {
      id,
      subject: columns.subjects[index] ?? 0,
      predicate,
      object,
      text,
      ...(object < 0 ? { value: given.get(index) ?? readValue(text, predicate) } : {}),
      category: bundle.categories[columns.categories[index] ?? -1] ?? '',
      source: {
        document: columns.documents[index] ?? 0,
        section: bundle.sections[columns.sections[index] ?? -1] ?? '',
        line: columns.lines[index] ?? 0,
      },
      basis: bases[columns.bases[index] ?? 0] ?? 'stated',
      restates: restated.has(index),
      programme: columns.programmes[index] ?? 0,
      ...(correction === undefined ? {} : { corrected: correction }),
    }
  })
  const { id, version, title, programmes, documents, synthetic } = bundle
  return {
    id,
    version,
    title,
    programmes,
    documents,
    nodes: table,
    edges: edgesOf(
      atoms,
      nodes.ids,
      programmes.map((programme) => programme.id),
    ),
    atoms,
    synthetic,
  }
}

/** The text of own JSON: one line a column, the same bytes for the same content. `version` is computed, not copied. */
export function writeBundle(ecosystem: Ecosystem): string {
  const { nodes, atoms } = ecosystem
  const kinds = new Dictionary()
  const predicates = new Dictionary()
  const categories = new Dictionary()
  const sections = new Dictionary()
  const bundle: Bundle = {
    format: bundleFormat,
    v: bundleVersion,
    id: ecosystem.id,
    version: contentVersion(ecosystem),
    title: ecosystem.title,
    synthetic: ecosystem.synthetic,
    documents: ecosystem.documents.map(({ id, title, file, lines }) => ({ id, title, file, lines })),
    programmes: ecosystem.programmes.map(({ id, node, label, document, asOf }) => ({
      id,
      node,
      label,
      document,
      ...(asOf === undefined ? {} : { asOf }),
    })),
    nodeTypes: [...nodeTypes],
    nodes: {
      ids: [...nodes.ids],
      labels: [...nodes.labels],
      types: [...nodes.types],
      kinds: nodes.kinds.map((kind) => kinds.number(kind)),
      programmes: [...nodes.programmes],
    },
    kinds: kinds.words,
    predicates: predicates.words,
    categories: categories.words,
    sections: sections.words,
    atoms: {
      ids: atoms.map(({ id }) => id),
      subjects: atoms.map(({ subject }) => subject),
      predicates: atoms.map(({ predicate }) => predicates.number(predicate)),
      objects: atoms.map(({ object }) => object),
      texts: atoms.map(({ object, text }) => (object < 0 ? text : null)),
      categories: atoms.map(({ category }) => categories.number(category)),
      documents: atoms.map(({ source }) => source.document),
      sections: atoms.map(({ source }) => sections.number(source.section)),
      lines: atoms.map(({ source }) => source.line),
      bases: atoms.map(({ basis }) => bases.indexOf(basis)),
      programmes: atoms.map(({ programme }) => programme),
      restates: atoms.flatMap(({ restates }, index) => (restates ? [index] : [])),
      corrected: atoms.flatMap(({ corrected }, index): [number, number, string][] =>
        corrected === undefined ? [] : [[index, corrected.line, corrected.reason]],
      ),
      values: atoms.flatMap((atom, index): [number, unknown][] => {
        const value = givenValue(atom)
        return value === undefined ? [] : [[index, value]]
      }),
    },
  }
  return `${layOut(bundle)}\n`
}

/** Compact, yet a line per key, so that a change shows as a change of its column. */
function layOut(bundle: Bundle): string {
  const entries = (record: object, indent: string): string[] =>
    Object.entries(record).map(([key, value]) => {
      const nested = (key === 'nodes' || key === 'atoms') && indent === ''
      const text = nested ? `{\n${entries(value as object, ' ').join(',\n')}\n}` : JSON.stringify(value)
      return `${indent}${JSON.stringify(key)}:${text}`
    })
  return `{\n${entries(bundle, '').join(',\n')}\n}`
}

class Dictionary {
  readonly words: string[] = []
  readonly #numbers = new Map<string, number>()
  number(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.words.push(word) - 1
    this.#numbers.set(word, number)
    return number
  }
}

function restored(value: unknown): Value {
  const stored = value as Value
  return stored.kind === 'when' && stored.last === null ? { ...(stored), last: Infinity } : stored
}
