import type { CheckRule } from '#analytics/checks/check.ts'

/** Successes are told of a program that its own document calls unfinished. A.3 row 42. */
export const earlyStories: CheckRule = {
  id: 'early-stories',
  severity: 'medium',
  row: 42,
  find({ facts }) {
    const status = facts.saying('status').find((atom) => /\b(in development|draft|planned|not started)\b/i.test(atom.text))
    const stories = facts.nodes('SuccessStory').flatMap((story) => {
      const achievement = facts.of(story, 'achievement')[0]
      const partner = facts.of(story, 'partner')[0]
      return achievement ? [{ story, achievement, partner }] : []
    })
    if (!status || stories.length === 0) return undefined
    const steps = facts.saying('next step').filter((atom) => /\b(build|launch)\b.*\b(portal|recruitment)\b/i.test(atom.text))
    return {
      values: {
        status: status.text.split(' - ')[0] ?? status.text,
        partners: stories.map(({ story, partner }) => partner?.text ?? facts.label(story)),
        achievements: stories.map(({ achievement }) => achievement.text),
        steps: steps.map((atom) => atom.text),
      },
      inputs: [status.id, ...stories.map(({ achievement }) => achievement.id), ...steps.map((atom) => atom.id)],
      nodes: stories.flatMap(({ story, partner }) => [facts.id(story), ...(partner ? [facts.id(partner.object)] : [])]),
    }
  },
}
