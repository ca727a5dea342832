import type { CheckRule } from '#analytics/checks/check.ts'
import { amountOf } from '#analytics/reading.ts'

/** One word names a tier of partner types and a level with another price; a level has a share but no rule of entry. A.3 row 41. */
export const levelNames: CheckRule = {
  id: 'level-names',
  severity: 'medium',
  row: 41,
  find({ facts }) {
    const levels = facts.saying('has level').map((atom) => ({ node: atom.object, label: atom.text, atom }))
    const twice = facts.saying('tier').flatMap((named) => {
      const word = / - (.+)$/.exec(named.text)?.[1] ?? ''
      const level = levels.find(({ label }) => word !== '' && label.split(' ').includes(word))
      const own = facts.of(named.subject, 'minimum investment')[0]
      const asked = level && facts.of(level.node, 'investment')[0]
      if (!level || !own || !asked || amountOf(own.value) === amountOf(asked.value)) return []
      return [{ word, named, level, own, asked }]
    })
    const bare = levels.flatMap(({ node, label }) => {
      const share = facts.of(node, 'revenue share')[0]
      const entry = [...facts.of(node, 'percentile'), ...facts.of(node, 'investment')]
      return share && entry.length === 0 ? [{ node, label, share }] : []
    })
    const [first] = twice
    if (!first && bare.length === 0) return undefined
    return {
      values: {
        word: first?.word ?? '',
        type: first ? facts.label(first.named.subject) : '',
        tier: first?.named.text ?? '',
        level: first?.level.label ?? '',
        own: first ? amountOf(first.own.value) : NaN,
        asked: first ? amountOf(first.asked.value) : NaN,
        currency: first?.own.value?.kind === 'money' ? first.own.value.currency : '',
        bare: bare.map(({ label }) => label),
        shares: bare.map(({ share }) => share.text),
      },
      inputs: [...twice.flatMap(({ named, own, level, asked }) => [named.id, own.id, level.atom.id, asked.id]), ...bare.map(({ share }) => share.id)],
      nodes: [...twice.flatMap(({ named, level }) => [facts.id(named.subject), facts.id(level.node)]), ...bare.map(({ node }) => facts.id(node))],
    }
  },
}
