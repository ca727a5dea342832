import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { Saying } from '#model/figure.ts'
import { wallLenses, type ViewState } from '#model/view-state.ts'
import { bundledProgrammes, isViewFragment, loadViewReader, readAddress, storyWords, writeFragment, type Address } from '#state/url.ts'
import { createViewStore } from '#state/store.ts'
import { sameView } from '#state/store.ts'
import { defaultView, show } from '#state/view.ts'
import { App } from '#app/App.tsx'
import { loadBundled, loadOpening, loadOpenings, makeBench } from '#app/datasets.ts'
import { fetchLater } from '#app/later.tsx'
import { baseOf, programmeOf } from '#app/picture.ts'
import { Guard } from '#app/Guard.tsx'
import { keepRules, withKeptRules } from '#app/kept-rules.ts'
import { offerApi } from '#app/orrery-api.ts'
import { Session } from '#app/session.ts'
import { firstShelf, loadLayouts, loadShelf } from '#app/shelf.ts'
import { WorkspaceDesk } from '#app/workspace-desk.ts'

const version = import.meta.env['VITE_VERSION'] ?? '0.1.0'

/** From address and data to a page. Throws only where nothing at all can be shown. */
export async function start(draw: (node: ReactNode) => void): Promise<void> {
  const presenting = new URLSearchParams(location.search).get('presenter')
  if (presenting !== null) return (await import('#app/presenter.tsx')).presenter(draw, presenting)
  const said = narrowed(readAddress(location, new Set<string>([...bundledProgrammes, 'own']), isOwn, await loadViewReader(location.hash)))
  const telling = said.story === undefined ? undefined : await import('#app/story/arrive.ts').then(({ arriving }) => arriving(said.story!, said.view))
  const address = telling === undefined ? said : { ...said, view: telling.view }
  const ignored: Saying[] = [...address.ignored]
  const elsewhere = telling !== undefined || opensElsewhere(address.view)
  const [bundled, opening, others, first, layouts] = await Promise.all([loadBundled(), loadOpening(), elsewhere ? loadOpenings() : {}, elsewhere ? loadShelf() : firstShelf, address.view.layout === 'composed' ? undefined : loadLayouts()])
  const ecosystem: Ecosystem = address.bench === undefined ? bundled : await makeBench(address.bench)
  // A link shows what it says; only a person who comes back without one finds her own rules in force.
  const view = address.given ? address.view : withKeptRules(address.view)
  const store = createViewStore(view)
  const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches
  const session = new Session({ ecosystem, shelf: layouts === undefined ? first : { ...first, ...layouts }, store, openings: { ...opening, ...others }, reducedMotion })
  const desk = new WorkspaceDesk(session, bundled)
  await openOwn(desk, session, address.given, address.view.data.id, ignored)
  const pinned = address.view.data.version
  if (pinned !== undefined && pinned !== session.data.getState().ecosystem.version) ignored.push({ id: 'other-version', values: {} })
  offerApi(session, version)
  keepAddress(session, desk)
  fetchLater(session.ready)
  if (layouts === undefined) fetchLayouts(session)
  if (first === firstShelf) session.stock(session.ready.then(loadShelf))
  void session.stocked.then(() => dropImpossible(session))
  void session.ready.then(loadOpenings).then((openings) => session.learn(openings))
  telling?.begin(session)
  draw(<Page session={session} desk={desk} ignored={ignored} fresh={!address.given && sameView(view, defaultView)} />)
}

function Page({ session, desk, ignored, fresh }: { session: Session; desk: WorkspaceDesk; ignored: readonly Saying[]; fresh: boolean }) {
  const ecosystem = useStore(session.data, (data) => data.ecosystem)
  return (
    <Guard onHome={() => void desk.choose(bundledProgrammes[0])}>
      <App session={session} ecosystem={ecosystem} desk={desk} ignored={ignored} opening={fresh && ecosystem.id === 'bundled'} />
    </Guard>
  )
}

/** An address that names a wall without saying how it is to be seen opens it flat on a narrow screen, as its button does. */
function narrowed(address: Address): Address {
  const says = new URLSearchParams(location.search)
  const free = !says.has('flat') && !says.has('table') && !isViewFragment(location.hash)
  return free && wallLenses.includes(address.view.lens) && matchMedia('(max-width: 720px)').matches ? { ...address, view: show({ flat: true })(address.view) } : address
}

/** The default view's positions come by themselves; a link to another lens or programme needs all of them at once. */
const opensElsewhere = ({ lens, data }: ViewState): boolean => lens !== defaultView.lens || (data.id === 'bundled' && data.programmes?.[0] !== defaultView.data.programmes?.[0])

/** Ids of lists in this browser; whether one is here is found out when it is opened. */
const isOwn = (id: string): boolean => id.startsWith('own')

/** A link to own data opens where the data is; a returning person without a link gets her last list. */
async function openOwn(desk: WorkspaceDesk, session: Session, given: boolean, id: string, ignored: Saying[]): Promise<void> {
  if (id === 'bench') return
  try {
    await desk.refresh()
    if (id === 'bundled') {
      const last = given ? undefined : await desk.last()
      if (last !== undefined) await desk.openWorkspace(last)
      return
    }
    const wanted = id === 'own' ? await desk.last() : await desk.find(id)
    if (wanted !== undefined) {
      const view = session.store.getState().view
      await desk.openWorkspace(wanted)
      session.store.getState().open({ ...view, data: { id: wanted.id } })
      return
    }
  } catch {
    // Storage refused or damaged: the bundled data opens, and the sentence below says what is missing.
  }
  if (id !== 'bundled') {
    ignored.push({ id: 'unknown-data', values: { came: id, wanted: bundledProgrammes } })
    session.store.getState().open(defaultView)
  }
}

/** Other layouts than the lens's own come when the first of them is chosen. */
function fetchLayouts(session: Session): void {
  const stop = session.store.subscribe(({ view }) => {
    if (view.layout === 'composed') return
    stop()
    session.stock(loadLayouts())
  })
}

/** What a link supposes and this data cannot do is left out and said; the rest of its view stands. */
function dropImpossible(session: Session): void {
  const { ecosystem, shelf } = session.data.getState()
  const { view, settle } = session.store.getState()
  const checked = shelf.whatIf?.check(ecosystem, programmeOf(ecosystem, view), baseOf(ecosystem, view, shelf), view)
  if (checked === undefined || checked.refused.length === 0) return
  settle(() => checked.view)
  session.data.setState({ refused: checked.refused.map(shelf.whatIf!.refusal) })
}

/** The address always describes what is seen; the first view needs no words. */
function keepAddress(session: Session, desk: WorkspaceDesk): void {
  let waiting = 0
  const write = () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => {
      const { view } = session.store.getState()
      const { player } = session.telling.getState()
      if (player === null && view.data.id !== 'bundled' && view.data.id !== 'bench') desk.rememberView(view.data.id, writeFragment(view)).catch(() => undefined)
      const bench = new URLSearchParams(location.search).get('bench')
      const query = player !== null ? storyWords(player.story.id, player.at) : bench !== null && view.data.id === 'bench' ? `?bench=${bench}` : ''
      const said = player === null ? sameView({ ...view, camera: null }, defaultView) : !player.off
      history.replaceState(null, '', `${location.pathname}${query}${said ? '' : writeFragment(view)}`)
    }, 250)
  }
  session.telling.subscribe(write)
  session.store.subscribe(({ view }, former) => {
    // A change of programme brings its own rules, and so does a story; only setting one is remembered.
    if (session.telling.getState().player === null && view.edits !== former.view.edits && view.data.programmes?.[0] === former.view.data.programmes?.[0]) keepRules(view)
    write()
  })
}
