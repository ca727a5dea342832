import { concentration, topShare } from '#analytics/concentration.ts'
import { growth, projection } from '#analytics/growth.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'
import { cash, dated, named, partnerOf, share, type Measure } from '#lenses/quotes/measures/measure.ts'
import { words } from '#words/index.ts'

const mostYears = 100

/** What is signed, how it is spread and how it grows. */
export const portfolioMeasures: readonly Measure[] = [
  { id: 'contract-value', takes: ['partner'], of: (context, id) => { const partner = partnerOf(context, id); return partner && cash(context, partner.value) } },
  { id: 'annual-revenue', takes: ['partner'], of: (context, id) => { const partner = partnerOf(context, id); return partner && cash(context, partner.revenue) } },
  { id: 'partner-growth', takes: ['partner'], of: (context, id) => { const partner = partnerOf(context, id); return partner && share(partner.growth) } },
  { id: 'target-due', takes: [], of: ({ book }) => dated(book.target.due) },
  {
    // every partner's own share of contract value is this one where they are alike
    id: 'revenue-ratio', takes: [], of: ({ book }) => { const { ratio, atoms } = recurringRevenue(book); return share({ value: ratio, atoms: [...atoms, ...portfolio(book).atoms] }) },
  },
  {
    id: 'share', takes: ['partner'],
    of: ({ book }, id) => {
      const { shares, atoms } = concentration(book)
      const row = shares.find((each) => each.id === id)
      return row && share({ value: row.share, atoms })
    },
  },
  { id: 'top-share', takes: ['how many'], of: ({ book }, many) => { const spread = concentration(book); return Number.isInteger(Number(many)) && Number(many) > 0 ? share({ value: topShare(spread, Number(many)), atoms: spread.atoms }) : undefined } },
  { id: 'largest', takes: ['place, first = one'], of: ({ book }, place = '1') => { const row = concentration(book).shares[Number(place) - 1]; return row && named(words.shortName(row.label), row.atoms) } },
  { id: 'equal-partners', takes: [], of: ({ book }) => { const { effective: value, atoms } = concentration(book); return { value, unit: 'score', atoms } } },
  { id: 'doubling', takes: [], of: ({ book }) => { const { doubling: value, atoms } = growth(book); return { value, unit: 'years', atoms } } },
  { id: 'growth-mean', takes: [], of: ({ book }) => { const { simple: value, atoms } = growth(book); return share({ value, atoms }) } },
  {
    id: 'revenue-in', takes: ['years', 'blended or separate'],
    of: (context, years, method = 'blended') => {
      // further ahead nothing is foreseen, and a list as long as somebody types would stop the page
      if (!(Number(years) <= mostYears)) return undefined
      const row = projection(context.book, Number(years))[Number(years)]
      return row && (method === 'blended' || method === 'separate') ? cash(context, { value: row[method], atoms: growth(context.book).atoms }) : undefined
    },
  },
]
