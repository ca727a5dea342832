import { documentLenses, lensIds, wallLenses, type LensId, type RoleId } from '#model/view-state.ts'
import { roles } from '#lenses/roles.ts'
import { show, toLens, toRole, type Step } from '#state/view.ts'

/** A role reads its own lenses first; everyone reads them in the order of the catalogue. What changed is offered where a former snapshot is kept. */
export const lensOrder = (role: RoleId | undefined, formers = false): readonly LensId[] => {
  const offered = formers ? lensIds : documentLenses
  return role === undefined ? offered : [...roles[role].lenses, ...offered.filter((id) => !roles[role].lenses.includes(id))]
}

/** How many of them are the role's own. */
export const ownLenses = (role: RoleId | undefined): number => (role === undefined ? 0 : roles[role].lenses.length)

/** A wall is read from the side it is drawn on: a narrow screen opens it as its flat view (VIEWS.md 1.4). */
export const openLens = (id: LensId, small: boolean): Step => (view) => (small && wallLenses.includes(id) ? show({ flat: true })(toLens(id)(view)) : toLens(id)(view))

/** A role opens its first lens; everyone stays where one is. */
export const asRole = (role: RoleId | undefined, small: boolean): Step => (view) => {
  const first = role === undefined ? undefined : roles[role].lenses[0]
  const next = toRole(role ?? null)(view)
  return first === undefined || first === view.lens ? next : openLens(first, small)(next)
}
