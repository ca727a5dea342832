import { nameFamilies, type NameFamily } from '#analytics/names/families.ts'
import { coreWords, nameWords } from '#analytics/names/likeness.ts'
import type { NameForm, NameProposal } from '#analytics/names/proposal.ts'
import { likenessOf } from '#analytics/names/score.ts'
import { factsOf } from '#model/find.ts'
import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import { hashText } from '#model/hash.ts'
import type { AtomId } from '#model/ids.ts'

const kept = new WeakMap<Ecosystem, readonly NameProposal[]>()

/**
 * Names of partners that may mean one entity: the known families first, then what letters say, best first. Made of data alone, the same for the same
 * data; generated data has none. Nothing is joined by it (`resolve.ts`).
 */
export function proposals(ecosystem: Ecosystem): readonly NameProposal[] {
  const known = kept.get(ecosystem)
  if (known !== undefined) return known
  const made = ecosystem.synthetic ? [] : propose(ecosystem)
  kept.set(ecosystem, made)
  return made
}

interface Name { node: number; label: string; words: readonly string[]; key: string }
const keyOf = (label: string): string => coreWords(label).join(' ')
function named(node: number, label: string): Name {
  const words = coreWords(label)
  return { node, label, words, key: words.join(' ') }
}

function propose(ecosystem: Ecosystem): readonly NameProposal[] {
  const names = ecosystem.nodes.ids.flatMap((_, node): Name[] => {
    const label = ecosystem.nodes.labels[node]!
    return nodeTypes[ecosystem.nodes.types[node]!] === 'Partner' ? [named(node, label)] : []
  })
  const inFamily = new Set<number>()
  const families = nameFamilies.flatMap((family) => ofFamily(ecosystem, family, names, inFamily))
  const others = candidates(names).flatMap(([a, b]): NameProposal[] => {
    if (inFamily.has(a.node) && inFamily.has(b.node)) return []
    const like = likenessOf(a.words, b.words)
    if (like === undefined) return []
    const [stays, goes] = stayingFirst(ecosystem, a, b, like.rule)
    return [{ id: idOf(like.kind, goes, stays, ecosystem), ...like, form: formOf(ecosystem, goes), canonical: formOf(ecosystem, stays), asks: false, inData: false, joinable: true }]
  })
  return [...families, ...others.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))].slice(0, most)
}

/** More than anybody reviews. */
const most = 500

const formOf = (ecosystem: Ecosystem, { node, label }: Name): NameForm => ({ label, node: ecosystem.nodes.ids[node]!, atoms: factsOf(ecosystem, node).map((atom) => ecosystem.atoms[atom]!.id) })

/** Keys of a view state are short. */
function idOf(kind: string, goes: Name, stays: Name, { nodes }: Ecosystem): string {
  const id = `${kind}/${nodes.ids[goes.node]}+${nodes.ids[stays.node]}`
  return id.length > 280 ? `${kind}/${hashText(id)}` : id
}

/** The whole of a part stays, a long name where the other is its initials; else who has more facts, then the shorter name. */
function stayingFirst(ecosystem: Ecosystem, a: Name, b: Name, rule: string): [Name, Name] {
  const facts = (name: Name): number => factsOf(ecosystem, name.node).length
  const order = rule === 'part' ? a.key.length - b.key.length : rule === 'initials' ? b.key.length - a.key.length : facts(b) - facts(a) || a.label.length - b.label.length
  return order < 0 || (order === 0 && a.label < b.label) ? [a, b] : [b, a]
}

function ofFamily(ecosystem: Ecosystem, family: NameFamily, names: readonly Name[], inFamily: Set<number>): NameProposal[] {
  const keys = family.forms.map(keyOf)
  const members = keys.flatMap((key) => names.filter((name) => name.key === key))
  for (const { node } of members) inFamily.add(node)
  const [first] = members
  if (first === undefined) return []
  const stays = members.find((name) => name.key === keyOf(family.canonical)) ?? first
  const more = { kind: family.kind, rule: 'family' as const, family: family.id, score: family.score, asks: family.asks === true }
  const pairs = members.filter((name) => name !== stays).map((goes): NameProposal => ({ ...more, id: idOf(family.kind, goes, stays, ecosystem), form: formOf(ecosystem, goes), canonical: formOf(ecosystem, stays), inData: false, joinable: family.kind !== 'product' }))
  // Companies of a group have entities of their own; only a second name or a maker may stand in the words of facts alone.
  if (family.kind === 'group') return pairs
  const textual = family.forms.flatMap((form): NameProposal[] => {
    if (members.some((name) => name.key === keyOf(form))) return []
    const atoms = standing(ecosystem, form, family.forms)
    if (atoms.length === 0) return []
    const [own, said] = [formOf(ecosystem, stays), { label: form, atoms }]
    // The maker of a product stands above it, whichever of the two has an entity.
    const maker = family.kind === 'product' && form === family.canonical
    return [{ ...more, id: `${family.kind}/${keyOf(form).replaceAll(' ', '-')}+${own.node}`, form: maker ? own : said, canonical: maker ? said : own, inData: true, joinable: false }]
  })
  return [...pairs, ...textual]
}

/** Facts whose own words hold the name, where it is no part of a longer form of the family. */
function standing(ecosystem: Ecosystem, form: string, forms: readonly string[]): readonly AtomId[] {
  const wanted = ` ${nameWords(form).join(' ')} `
  const longer = forms.map((each) => ` ${nameWords(each).join(' ')} `).filter((each) => each !== wanted && each.includes(wanted.trim()))
  const holds = (text: string): boolean => {
    const said = longer.reduce((rest, each) => rest.replaceAll(each, ' | '), ` ${nameWords(text).join(' ')} `)
    return said.includes(wanted)
  }
  const quick = nameWords(form)[0]!
  const labels = ecosystem.nodes.labels.map((label) => label.toLowerCase().includes(quick) && holds(label))
  return ecosystem.atoms.filter(({ subject, object, text }) => labels[subject] === true || labels[object] === true || (text.toLowerCase().includes(quick) && holds(text))).map(({ id }) => id)
}

/** A word that many names have says nothing about any of them. */
const mostSharing = 40

/** Pairs worth a look: names that share a word, start alike, or of which one may be initials. A list of thousands has few of them. */
function candidates(names: readonly Name[]): (readonly [Name, Name])[] {
  const blocks = new Map<string, Name[]>()
  const put = (key: string, name: Name): void => {
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, [name])
    else block.push(name)
  }
  for (const name of names) {
    const all = name.words
    for (const word of new Set(all)) put(`word ${word}`, name)
    const run = all.join('')
    put(`start ${run.slice(0, 4)}`, name)
    put(`end ${run.slice(-4)}`, name)
    put(`first ${all.length === 1 ? run : all.map((word) => word[0]).join('')}`, name)
    put(`run ${run}`, name)
  }
  const seen = new Set<number>()
  return [...blocks.values()].flatMap((block) => {
    if (block.length < 2 || block.length > mostSharing) return []
    return block.flatMap((a, i) => block.slice(i + 1).flatMap((b): (readonly [Name, Name])[] => {
      const key = Math.min(a.node, b.node) * 2 ** 26 + Math.max(a.node, b.node)
      if (a.node === b.node || seen.has(key)) return []
      seen.add(key)
      return [[a, b]]
    }))
  })
}
