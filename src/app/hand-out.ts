import type { Scene } from '#model/scene.ts'
import type { Theme } from '#stage/theme.ts'
import { LayoutClient } from '#layout/client.ts'
import { problemOf } from '#layout/presets/problem.ts'
import type { About, Baked } from '#exporters/hand-out/baked.ts'
import { bake } from '#exporters/hand-out/bake.ts'
import { words } from '#words/index.ts'
import { fetchFont } from '#app/hand-out-font.ts'
import { titleOf, type Picture } from '#app/picture.ts'
import { scenarioText } from '#app/sentences.ts'
import type { Session } from '#app/session.ts'

/** What the page shows now as one plain description, in its theme, where everything stands. */
export async function bakePicture(session: Session, picture: Picture, theme: Theme): Promise<Baked> {
  const { scene } = picture.lens
  return bake({ about: aboutOf(session, picture), scene, positions: await standing(session, scene), theme, titleOf: (node) => titleOf(picture, scene.nodes.ids[node] ?? '') ?? '', lit: picture.lit }, fetchFont)
}

function aboutOf(session: Session, picture: Picture): About {
  const { ecosystem, programme, book, lensId } = picture
  const { view } = session.store.getState()
  const { id, label } = ecosystem.programmes[programme] ?? { id: '', label: '' }
  return {
    title: `${label}: ${words.interface.lenses[lensId]?.name ?? lensId}`,
    program: id,
    lens: lensId,
    dataVersion: ecosystem.version,
    asOf: book.asOf !== undefined && Number.isFinite(book.asOf) ? new Date(book.asOf * 86_400_000).toISOString().slice(0, 10) : null,
    supposed: (view.scenario ?? []).map((operation) => scenarioText(picture, operation)),
    synthetic: ecosystem.synthetic,
  }
}

/** Where the stage has put them once it has settled; where there is no stage, or it is still moving, a run of its own. */
async function standing(session: Session, scene: Scene): Promise<Float32Array> {
  const bodies = session.stage?.bodies()
  if (bodies?.scene === scene && session.layout.report.settled && everyoneStands(scene, bodies.places)) return bodies.places.slice(0, 4 * scene.nodes.count)
  return settled(session, scene)
}

const everyoneStands = ({ nodes }: Scene, places: Float32Array): boolean => nodes.size.every((size, node) => !(size > 0) || places[4 * node + 3] !== 0)

function settled(session: Session, scene: Scene): Promise<Float32Array> {
  const { layout } = session.store.getState().view
  return new Promise((resolve, reject) => {
    const client = new LayoutClient(
      ({ positions, settled: rests }) => {
        if (!rests) return client.giveBack(positions)
        resolve(positions.slice())
        client.dispose()
      },
      (failure) => {
        client.dispose()
        reject(new Error(failure.detail))
      },
    )
    client.start('hand-out', problemOf(scene, { layout, seed: 1 }))
  })
}
