import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import { stepInto } from '#lenses/step-into.ts'
import { select } from '#state/view.ts'
import type { ImmersiveHost, ImmersiveMode } from '#xr/host.ts'
import type { PanelContent } from '#xr/panels/content.ts'
import { answerPanel } from '#app/immersive/content-answer.ts'
import { cardPanel } from '#app/immersive/content-card.ts'
import { dockPanel } from '#app/immersive/content-dock.ts'
import { flatPanel } from '#app/immersive/content-flat.ts'
import { legendPanel, lensPanel } from '#app/immersive/content-menus.ts'
import { storyPanel } from '#app/immersive/content-story.ts'
import { nothingInside, type Inside } from '#app/immersive/inside.ts'
import { press } from '#app/immersive/press.ts'
import { layoutKey } from '#app/layout-key.ts'
import type { Picture } from '#app/picture.ts'
import type { Session } from '#app/session.ts'

const none: readonly PanelContent[] = []

/** What a stay inside asks of this page: the same picture, words and actions that the page itself shows. */
export function hostOf(session: Session, mode: (mode: ImmersiveMode | undefined) => void): ImmersiveHost {
  return new Host(session, mode)
}

class Host implements ImmersiveHost {
  readonly #session: Session
  readonly #mode: (mode: ImmersiveMode | undefined) => void
  #inside: Inside = nothingInside
  #unheard: () => void = () => undefined
  #panels = none
  /** what the panels were made of */
  #made: readonly unknown[] = []
  #arranged: { of: Scene; into: NodeId; scene: Scene } | undefined
  #drawing: { of: Picture; end(): void } | undefined

  constructor(session: Session, mode: (mode: ImmersiveMode | undefined) => void) {
    this.#session = session
    this.#mode = mode
  }

  panels(): readonly PanelContent[] {
    const session = this.#session
    const { picture, person, inHand, layout } = session
    if (picture === null) return none
    // every step of the view makes another picture
    const { failure, shelf } = session.data.getState()
    const { player } = session.telling.getState()
    const [one, two, three, four, five, six, seven, eight] = this.#made
    if (one === picture && two === this.#inside && three === person && four === inHand && five === layout.report.settled && six === failure && seven === player && eight === shelf) return this.#panels
    this.#draw(picture)
    this.#made = [picture, this.#inside, person, inHand, layout.report.settled, failure, player, shelf]
    return (this.#panels = kept(this.#panels, panelsOf(session, picture, this.#inside)))
  }

  press(button: string): void {
    this.#change({ said: '' })
    const session = this.#session
    press(button, {
      session,
      inside: this.#inside,
      change: (change) => this.#change(change),
      stepIn: (id) => this.#stepIn(id),
      stepOut: () => this.#stepOut(),
    })
  }

  select(id: NodeId | null): void {
    this.#change({ said: '' })
    if (!this.#session.opened(id)) this.#session.store.getState().change(select(id === null ? [] : [id]))
  }

  hover(id: NodeId | null): void {
    if (id === this.#session.hovered) return
    this.#session.hovered = id
    this.#session.highlight()
  }

  steppedInto(): NodeId | undefined {
    return this.#inside.into?.id
  }

  told(): string {
    return this.#session.inHand
  }

  reducedMotion(): boolean {
    return this.#session.person.reducedMotion()
  }

  textScale(): number {
    return this.#session.person.textInside
  }

  entered(mode: ImmersiveMode): void {
    const session = this.#session
    this.#inside = nothingInside
    this.#unheard = session.heard((said) => this.#change({ said }))
    session.surrounding = (picture) => this.#around(picture)
    session.layout.still(true)
    this.#mode(mode)
  }

  left(): void {
    const session = this.#session
    this.#unheard()
    this.#drawing?.end()
    this.#drawing = undefined
    this.#inside = nothingInside
    this.#arranged = undefined
    session.surrounding = () => undefined
    session.layout.still(false)
    if (session.picture !== null) session.show(session.picture)
    this.#mode(undefined)
  }

  #change(change: Partial<Inside>): void {
    if (Object.entries(change).some(([key, value]) => this.#inside[key as keyof Inside] !== value)) this.#inside = { ...this.#inside, ...change }
  }

  #stepIn(id: NodeId): boolean {
    const { picture } = this.#session
    if (picture === null || stepped(this.#session, picture, id) === undefined) return false
    this.#change({ into: { id, left: 0 } })
    this.#stand(picture)
    return true
  }

  #stepOut(): void {
    this.#change({ into: undefined })
    if (this.#session.picture !== null) this.#stand(this.#session.picture)
  }

  #stand(picture: Picture): void {
    this.#session.show(picture)
    this.#session.stay?.recenter()
  }

  /** What stands around the head instead of the picture's own scene. Its places are known: nothing is settled. */
  #around(picture: Picture): Scene | undefined {
    const { into } = this.#inside
    if (into === undefined) return undefined
    const of = picture.lens.scene
    if (this.#arranged?.of === of && this.#arranged.into === into.id) return this.#arranged.scene
    const found = stepped(this.#session, picture, into.id)
    // another program or list: whoever was stepped into is not there
    if (found === undefined) {
      this.#change({ into: undefined })
      return undefined
    }
    const { scene, left } = found
    if (left !== into.left) this.#change({ into: { ...into, left } })
    const { view } = this.#session.store.getState()
    this.#session.layout.know(layoutKey(scene, view.layout, view.pins), scene, positionsOf(scene))
    this.#arranged = { of, into: into.id, scene }
    return scene
  }

  /** The flat view is drawn once a picture, and not while something is in the hand. */
  #draw(picture: Picture): void {
    const { view } = this.#session.store.getState()
    if (this.#drawing?.of === picture || this.#session.inHand !== '') return
    this.#drawing?.end()
    this.#drawing = undefined
    if (!view.show.flat || this.#inside.into !== undefined) return
    let open = true
    let close = (): void => undefined
    this.#drawing = {
      of: picture,
      end: () => {
        open = false
        close()
      },
    }
    const draw = async (): Promise<void> => {
      const { drawSheet } = await import('#app/immersive/flat-picture.tsx')
      if (open) close = drawSheet(picture, view.selection, (sheet) => this.#change({ sheet }))
    }
    // a chart that cannot be drawn leaves the one before
    draw().catch(() => undefined)
  }
}

const stepped = (session: Session, picture: Picture, id: NodeId) => stepInto(picture, picture.lens.scene, id, session.store.getState().view.lens === 'knowledge')

function positionsOf({ nodes, anchors }: Scene): Float32Array {
  const positions = new Float32Array(4 * nodes.count)
  for (let node = 0; node < nodes.count; node++) {
    if (!(nodes.size[node]! > 0)) continue
    for (let axis = 0; axis < 3; axis++) positions[4 * node + axis] = anchors.position[3 * node + axis]!
    positions[4 * node + 3] = 1
  }
  return positions
}

/** A panel that says what it said is the same panel: nothing of it is drawn anew. */
function kept(former: readonly PanelContent[], next: readonly PanelContent[]): readonly PanelContent[] {
  const panels = next.map((panel) => {
    const before = former.find(({ place, key }) => place === panel.place && key === panel.key)
    return before !== undefined && textOf(before) === textOf(panel) && picturesOf(before).every((picture, i) => picture === picturesOf(panel)[i]) ? before : panel
  })
  return panels.length === former.length && panels.every((panel, i) => panel === former[i]) ? former : panels
}

const picturesOf = ({ blocks }: PanelContent) => blocks.flatMap((block) => (block.kind === 'picture' ? [block.source] : []))
const textOf = ({ blocks }: PanelContent): string => JSON.stringify(blocks, (name, value: unknown) => (name === 'source' ? 0 : value))

/** What stands beside the table. */
export function panelsOf(session: Session, picture: Picture, inside: Inside): readonly PanelContent[] {
  const { view } = session.store.getState()
  const left = inside.menu === 'lenses' ? lensPanel(session) : inside.menu === 'legend' ? legendPanel(picture) : answerPanel(session, picture, inside)
  const card = cardPanel(session, picture, inside)
  const flat = view.show.flat && inside.into === undefined ? flatPanel(picture, inside) : undefined
  const back = storyPanel(session, flat) ?? flat
  return [left, ...(card === undefined ? [] : [card]), dockPanel(session, picture, inside), ...(back === undefined ? [] : [back])]
}
