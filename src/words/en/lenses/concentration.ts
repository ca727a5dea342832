import { count, index, list, money, percent, plural } from '#words/format.ts'
import { numberWord } from '#words/en/findings.ts'
import { all, cash, n, names, short, t, type Said } from '#words/en/said.ts'

export const potentialWords = {
  atLeast: (amount: string, share: number) => `${amount}, ${percent(share)}`,
  potential: 'Stated potential, not signed',
  mean: 'A number of partners at a stated mean',
  rest: 'Attributed to nobody',
  unstated: 'Potential not stated',
  silent: (partners: number) => `${plural(partners, 'partner')} without a stated potential`,
  meanLabel: (label: string, number: number, mean: string) => `${label}: ${count(number)} at ${mean} each`,
  restLabel: (amount: string) => `${amount} attributed to nobody`,
  zeroAndTarget: (target: string) => `$0 and ${target}`,
  axis: 'Share of partner revenue wanted a year',
  amount: (value: number, currency: string, plus: string) => `${money(value, currency, { short: true })}${plus}`,
  headings: { partner: 'Partner', potential: 'Potential a year', share: 'Share of the target', running: 'Running share', state: 'State' },
  stated: 'Potential, not signed',
}

/** What Concentration says where potential is stated and nothing is signed. */
export const concentrationSays = {
  findings: {
    'concentration': (v: Said) => `${numberWord(n(v, 'partners'))} ${n(v, 'partners') === 1 ? 'partner carries' : 'partners carry'} ${percent(n(v, 'share'), 0)}.`,
    'effective': (v: Said) => `In effect ${t(v, 'programme')} has ${n(v, 'effective').toFixed(1)} equal partners (HHI ${index(n(v, 'hhi'))}).`,
    'without': (v: Said) =>
      `Without ${names(v, 'removed')}: ${cash(v, 'total')}${Number.isFinite(n(v, 'arr')) ? `, ARR ${cash(v, 'arr')}` : ''}, HHI ${index(n(v, 'hhi'))}${Number.isFinite(n(v, 'gap')) ? `, gap ${cash(v, 'gap')}` : ''}.`,
    'concentration-unknown': (v: Said) => n(v, 'partners') === 0 ? `${t(v, 'programme')} names no signed partner, so there is no share to compute.` : `No contract value is stated for the ${plural(n(v, 'partners'), 'partner')} of ${t(v, 'programme')}, so no share can be computed.`,
    'concentration-nothing': (v: Said) => `The contract values of ${plural(n(v, 'partners'), 'partner')} of ${t(v, 'programme')} add up to ${money(0, t(v, 'currency'))}, so nobody holds a share of them.`,
    'potential': (v: Said) =>
      `Stated potential, not signed: ${numberWord(n(v, 'partners')).toLowerCase()} partners are to bring at least ${short(v, 'total')} of the ${short(v, 'target')}${t(v, 'plus')} wanted through partners a year, ${percent(n(v, 'share'))}.`,
    'potential-each': (v: Said) => `${list(all(v, 'amounts'))} a year. No contract value is stated for any partner.`,
    'potential-means': (v: Said) => `${count(n(v, 'number'))} ${t(v, 'label')} at a stated mean of ${short(v, 'mean')} would add ${short(v, 'total')}; ${short(v, 'rest')} is attributed to nobody.`,
  },
  needs: {},
  notes: {
    'potential-turn': (v: Said) => `One turn is ${short(v, 'target')}${t(v, 'plus')} a year, wanted through partners. Everything here is dashed: stated as potential or target, nothing is signed.`,
  },
}
