import type { Connection } from '#embed/host/connection.ts'
import { operationsOf } from '#embed/host/scenario.ts'
import type { ViewStateJson } from '#embed/protocol/messages.ts'

/** What an embed that had to leave takes up again. */
export interface Kept {
  /** as `captureState` says it: relative, `?` words and `#` fragment */
  address: string
  state?: ViewStateJson
}

/**
 * What is asked of a frame before anybody else asks anything: data that was given by value, which no address holds, and where it stood; or, the first
 * time, what the children of the element say. Rejects with an `EmbedError`.
 */
export async function begin(connection: Connection, element: Element, kept: Kept | null, given: string | null): Promise<void> {
  const asked: Promise<unknown>[] = []
  if (given !== null) {
    asked.push(connection.call('load', { json: given }))
    if (kept?.state !== undefined) asked.push(connection.call('applyState', { state: kept.state }))
  } else if (kept === null) {
    const operations = [...element.querySelectorAll('orrery-scenario')].flatMap((child) => operationsOf((name) => child.getAttribute(name)))
    const legend = [...element.querySelectorAll('orrery-filter')].flatMap((child) => child.getAttribute('value') ?? [])
    if (operations.length > 0) asked.push(connection.call('applyScenario', { operations }))
    if (legend.length > 0) asked.push(connection.call('setFilters', { legend }))
  }
  const done = await Promise.allSettled(asked)
  for (const each of done) if (each.status === 'rejected') throw each.reason
}
