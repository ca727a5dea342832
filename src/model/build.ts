import type { Atom, Basis, Ecosystem, NodeTable, NodeType, Programme, Source, SourceDocument } from '#model/ecosystem.ts'
import { nodeTypes } from '#model/ecosystem.ts'
import { edgesOf } from '#model/edges.ts'
import type { AtomId, NodeId, ProgrammeId } from '#model/ids.ts'
import { slug } from '#model/ids.ts'
import type { Value } from '#model/value.ts'
import { readValue } from '#model/value-grammar.ts'
import { contentVersion } from '#model/version.ts'

/** What a fact may say about itself; `id` is numbered when absent. */
export interface FactDetails {
  id?: AtomId
  category?: string
  restates?: boolean
  basis?: Basis
  corrected?: { line: number; reason: string }
}

/** Source kinds whose names mean the same thing in every document; everything else belongs to its programme. */
const sharedKinds = new Set(['Partner', 'Standard', 'Region', 'Country'])
const mostProgrammes = 32

/**
 * Collects documents, programmes, nodes and facts and hands them over as one immutable ecosystem. Naming a node twice gives the
 * same number. Throws on numbers that were never handed out and on a 33rd programme.
 */
export class EcosystemBuilder {
  readonly #id: string
  readonly #title: string
  readonly #synthetic: boolean
  readonly #documents: SourceDocument[] = []
  readonly #programmes: Programme[] = []
  readonly #keys = new Map<string, number>()
  readonly #ids: NodeId[] = []
  readonly #taken = new Set<NodeId>()
  readonly #labels: string[] = []
  readonly #types: number[] = []
  readonly #kinds: string[] = []
  readonly #masks: number[] = []
  readonly #atoms: Atom[] = []

  constructor(id: string, title: string, options: { synthetic?: boolean } = {}) {
    this.#id = id
    this.#title = title
    this.#synthetic = options.synthetic ?? false
  }

  /** Returns its number for `Source.document`. */
  document(document: SourceDocument): number {
    return this.#documents.push(document) - 1
  }

  /** Also makes the programme's own node, `programme:<id>`. Returns the programme's number. */
  programme(programme: { id: ProgrammeId; label: string; document: number; asOf?: number }): number {
    const number = this.#programmes.length
    if (number === mostProgrammes) throw new Error(`an ecosystem holds at most ${mostProgrammes} programmes`)
    if (this.#documents[programme.document] === undefined) throw new Error(`programme ${programme.id}: no document ${programme.document}`)
    const node = this.#add(`${number} Programme ${programme.label}`, `programme:${programme.id}`, 'Programme', 'Programme', programme.label)
    this.#masks[node] = bit(number)
    this.#programmes.push({ ...programme, node })
    return number
  }

  /** Partners, standards, regions and countries are one node across programmes; all others belong to theirs. Returns the node's number. */
  node(type: NodeType, kind: string, label: string, programme: number): number {
    const owner = this.#programmes[programme]
    if (owner === undefined) throw new Error(`node ${label}: no programme ${programme}`)
    const shared = sharedKinds.has(kind)
    const key = `${shared ? '' : programme} ${kind} ${label}`
    const known = this.#keys.get(key)
    const number =
      known ?? this.#add(key, shared ? `${kebab(type)}:${slug(label)}` : `${owner.id}/${kebab(kind)}:${slug(label)}`, type, kind, label)
    this.#masks[number] = ((this.#masks[number] ?? 0) | bit(programme)) >>> 0
    return number
  }

  /** A fact that joins two nodes. */
  relation(programme: number, subject: number, predicate: string, object: number, source: Source, more: FactDetails = {}): void {
    const label = this.#labels[object]
    if (label === undefined) throw new Error(`${predicate}: no node ${object}`)
    this.#state(programme, subject, predicate, object, label, source, more)
  }

  /** A fact that states a value; `value` where the teller knows more than the text says. */
  fact(
    programme: number,
    subject: number,
    predicate: string,
    text: string,
    source: Source,
    more: FactDetails & { value?: Value } = {},
  ): void {
    const { value, ...details } = more
    this.#state(programme, subject, predicate, -1, text, source, details, value ?? readValue(text, predicate))
  }

  finish(): Ecosystem {
    const nodes: NodeTable = {
      count: this.#ids.length,
      ids: [...this.#ids],
      labels: [...this.#labels],
      types: Uint8Array.from(this.#types),
      kinds: [...this.#kinds],
      programmes: Uint32Array.from(this.#masks),
    }
    const programmes = [...this.#programmes]
    const content = {
      id: this.#id,
      title: this.#title,
      programmes,
      documents: [...this.#documents],
      nodes,
      atoms: [...this.#atoms],
      synthetic: this.#synthetic,
    }
    const edges = edgesOf(
      content.atoms,
      nodes.ids,
      programmes.map(({ id }) => id),
    )
    return { ...content, edges, version: contentVersion(content) }
  }

  #add(key: string, wanted: NodeId, type: NodeType, kind: string, label: string): number {
    let id = wanted
    for (let number = 2; this.#taken.has(id); number += 1) id = `${wanted}-${number}`
    this.#taken.add(id)
    const number = this.#ids.push(id) - 1
    this.#keys.set(key, number)
    this.#labels.push(label)
    this.#types.push(nodeTypes.indexOf(type))
    this.#kinds.push(kind)
    this.#masks.push(0)
    return number
  }

  #state(
    programme: number,
    subject: number,
    predicate: string,
    object: number,
    text: string,
    source: Source,
    details: FactDetails,
    value?: Value,
  ): void {
    if (this.#programmes[programme] === undefined) throw new Error(`${predicate}: no programme ${programme}`)
    if (this.#ids[subject] === undefined) throw new Error(`${predicate}: no node ${subject}`)
    if (this.#documents[source.document] === undefined) throw new Error(`${predicate}: no document ${source.document}`)
    this.#atoms.push({
      id: details.id ?? `fact-${this.#atoms.length + 1}`,
      subject,
      predicate,
      object,
      text,
      ...(value === undefined ? {} : { value }),
      category: details.category ?? '',
      source,
      basis: details.basis ?? (this.#synthetic ? 'synthetic' : 'stated'),
      restates: details.restates ?? false,
      programme,
      ...(details.corrected === undefined ? {} : { corrected: details.corrected }),
    })
  }
}

function bit(programme: number): number {
  return (1 << programme) >>> 0
}

/** `OnboardingPhase` -> `onboarding-phase`, `KPI` -> `kpi`. */
function kebab(kind: string): string {
  return slug(kind.replace(/([a-z0-9])([A-Z])/g, '$1-$2'))
}
