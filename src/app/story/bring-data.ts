import type { Ecosystem } from '#model/ecosystem.ts'
import { playerWords } from '#words/en/player.ts'
import { loadBundled } from '#app/datasets.ts'
import type { Session } from '#app/session.ts'

/** What lay on the desk in this tab since the first story: it may be kept nowhere else. What is kept is newer than what was seen. */
const seen = new Map<string, Ecosystem>()

/** Lays the data of this id on the desk. Throws a sentence where it is not here. */
export async function bringData(session: Session, id: string, title: string): Promise<void> {
  const { ecosystem } = session.data.getState()
  seen.set(ecosystem.id, ecosystem)
  if (ecosystem.id === id) return
  const wanted = id === 'bundled' ? await loadBundled() : await ownOf(id)
  if (wanted === undefined) throw new Error(playerWords.noData(title))
  session.data.setState({ ecosystem: wanted })
}

async function ownOf(id: string): Promise<Ecosystem | undefined> {
  const here = seen.get(id)
  const kept = await keptOf(id).catch(() => undefined)
  return kept === undefined || kept.version === here?.version ? here : kept
}

async function keptOf(id: string): Promise<Ecosystem | undefined> {
  const [{ openWorkspaces }, { readJson }] = await Promise.all([import('#storage/workspaces.ts'), import('#importers/json.ts')])
  const kept = await (await openWorkspaces()).load(id)
  return kept === undefined ? undefined : readJson(kept.ecosystem).ecosystem
}
