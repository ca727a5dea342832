import { Impossible } from '#embed/guest/serve.ts'
import type { Methods } from '#embed/protocol/messages.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import { embedWords } from '#words/en/embed.ts'
import { loadBundled } from '#app/datasets.ts'
import { arrive, tell } from '#app/embed/arrive.ts'
import type { Guest } from '#app/embed/guest.ts'
import { layGiven } from '#app/embed/lay.ts'
import { ofHost } from '#app/embed/readers.ts'
import { tried } from '#app/embed/tried.ts'

export async function load(guest: Guest, args: Methods['load']['args']): Promise<Methods['load']['result']> {
  return 'json' in args ? loadGiven(guest, args.json) : loadAddress(guest, args.address)
}

/** Stricter than the address of the frame itself: a host hears of a word that is not understood, and nothing changes. */
async function loadAddress({ parts: { session } }: Guest, address: string): Promise<Methods['load']['result']> {
  if (!/^[?#]/.test(address)) throw new Impossible(embedWords.address.form)
  const mark = address.indexOf('#')
  const [search, hash] = mark === -1 ? [address, ''] : [address.slice(0, mark), address.slice(mark)]
  const arrived = await arrive({ search, hash }, 'call')
  if (arrived.ignored.length > 0) throw new Impossible(arrived.ignored.join(' '))
  const ecosystem = ofHost(arrived.ecosystem ?? (await loadBundled()))
  await tried(session, arrived.view, ecosystem)
  session.telling.getState().desk?.leave(true)
  session.data.setState({ ecosystem })
  session.store.getState().open(arrived.view)
  if (arrived.story !== undefined) await tell(session, arrived.story, false)
  return { dataVersion: ecosystem.version, ignored: [] }
}

async function loadGiven({ parts }: Guest, json: string): Promise<Methods['load']['result']> {
  const ecosystem = await layGiven(parts, await read(json))
  return { dataVersion: ecosystem.version, ignored: [] }
}

/** In the worker that reads files: a large list holds nothing up. Refused with the sentences that the import panel has. */
async function read(json: string): Promise<Ecosystem> {
  const [{ startImportClient }, { importingWords }] = await Promise.all([import('#importers/client.ts'), import('#words/en/importing.ts')])
  const client = startImportClient()
  try {
    const opened = await client.open(new TextEncoder().encode(json).buffer, 'given.json')
    const result = 'result' in opened ? opened.result : undefined
    if (result?.ecosystem === undefined) throw new Impossible(embedWords.impossible.file((result?.problems ?? []).map((problem) => importingWords.problem(problem, 1))))
    return result.ecosystem
  } finally {
    client.close()
  }
}
