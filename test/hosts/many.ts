import { embedPage, orrery } from '#test/hosts/host-page.ts'

const { embed } = await orrery()
const still = (story: string, id: string) => new URL(`../posters/${story}/${id}-dark.webp`, embedPage).href
// every beat of the stories that have stills, then lenses: twenty views
const stills = await fetch(new URL('../posters/index.json', embedPage))
  .then((answer) => answer.json() as Promise<Record<string, string[]>>)
  .catch((): Record<string, string[]> => ({}))
const beats = Object.entries(stills).flatMap(([story, ids]) => ids.map((id, i) => ({ story, beat: String(i + 1), poster: still(story, id), alt: `${story}: ${id}` })))
const lenses = ['portfolio', 'concentration', 'pipeline', 'tiers', 'risk', 'roadmap', 'stakeholders', 'knowledge', 'ecosystem', 'compliance']
const lensesOf = (data: string): Record<string, string>[] => lenses.map((lens) => ({ data, lens, alt: `${data}: ${lens}` }))
const views: Record<string, string>[] = [...lensesOf('aia').slice(0, 8), ...beats.slice(0, 12), ...lensesOf('global-network'), ...lensesOf('aia').slice(8)]
for (const view of views.slice(0, 20)) {
  const place = document.createElement('section')
  const heading = document.createElement('h2')
  heading.textContent = view['alt']!
  place.append(heading)
  document.querySelector('#grid')!.append(place)
  embed(place, { src: embedPage, ui: 'none', theme: 'dark', ...view })
}
document.body.dataset['ready'] = 'true'
