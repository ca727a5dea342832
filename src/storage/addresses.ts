import { StorageProblem } from '#storage/problem.ts'

/** The only door to the network for data. Everything else in the page reads files. */
export interface AddressGate {
  /** The person typed or confirmed this address; it and nothing else may now be asked. Throws on what is no https address. */
  name(address: string): void
  /** Rejects with `unnamed-address` before anything is sent. Sends no cookies and no referrer, follows no redirect. */
  ask(address: string): Promise<ArrayBuffer>
}

const plain = (address: string, base: string): URL => {
  const url = new URL(address, base)
  url.hash = ''
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) throw new StorageProblem('unnamed-address', `${url.protocol} addresses are not asked`)
  if (url.username !== '' || url.password !== '') throw new StorageProblem('unnamed-address', 'an address may not carry a password')
  return url
}

export function makeAddressGate(base: string, fetcher: typeof fetch): AddressGate {
  const named = new Set<string>()
  return {
    name: (address) => void named.add(plain(address, base).href),
    ask: async (address) => {
      const url = plain(address, base)
      if (!named.has(url.href)) throw new StorageProblem('unnamed-address', url.host)
      const response = await fetcher(url.href, { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' })
      if (!response.ok) throw new StorageProblem('unavailable', `${url.host} answered ${response.status}`)
      return response.arrayBuffer()
    },
  }
}
