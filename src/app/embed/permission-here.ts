import { permit, readOrigins, type Permission } from '#embed/guest/permission.ts'
import { surroundingsOf } from '#embed/guest/surroundings.ts'
import { besidePage } from '#app/embed/places.ts'

/** The deployment's word on who may frame this page. It is read anew each time: who was taken off the list is off at once. */
export async function permissionHere(): Promise<Permission> {
  const surroundings = surroundingsOf(window)
  const own = { origins: [], state: 'read' } as const
  const alone = permit(surroundings, own)
  if (alone.kind === 'alone' || alone.kind === 'permitted') return alone
  return permit(surroundings, readOrigins(await fetchList()))
}

async function fetchList(): Promise<string | undefined> {
  try {
    const answer = await fetch(besidePage('embed-origins.json'), { cache: 'no-cache', credentials: 'omit' })
    return answer.ok ? await answer.text() : undefined
  } catch {
    return undefined
  }
}
