import type { Ecosystem } from '#model/ecosystem.ts'
import { defaultView } from '#state/view.ts'
import { ofHost } from '#app/embed/readers.ts'
import { tried } from '#app/embed/tried.ts'
import type { Session } from '#app/session.ts'
import type { WorkspaceDesk } from '#app/workspace-desk.ts'

/** Lists that a page gave and that a step back may still lead to: a page that gives a new one every minute fills no memory. */
const mostGiven = 8
const given: string[] = []

/** Other data takes the place of what lies there, and the story that tells of that ends. The same data: nothing happens. */
export function lay({ data, telling }: Session, ecosystem: Ecosystem): void {
  if (data.getState().ecosystem === ecosystem) return
  telling.getState().desk?.leave(true)
  data.setState({ ecosystem })
}

/** Data that a page gave: kept nowhere, and known by its content, so that a view of one list never stands on another. */
export async function layGiven({ session, desk }: { session: Session; desk: Pick<WorkspaceDesk, 'show' | 'forget'> }, read: Ecosystem): Promise<Ecosystem> {
  const ecosystem = ofHost({ ...read, id: `given-${read.version}` })
  await tried(session, { ...defaultView, data: { id: ecosystem.id } }, ecosystem)
  session.telling.getState().desk?.leave(true)
  desk.show(ecosystem)
  const former = given.indexOf(ecosystem.id)
  if (former !== -1) given.splice(former, 1)
  given.push(ecosystem.id)
  for (const old of given.splice(0, given.length - mostGiven)) await desk.forget(old)
  return ecosystem
}
