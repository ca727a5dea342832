import { expect, test } from 'vitest'
import { makeAddressGate } from '#storage/addresses.ts'

function gate() {
  const asked: { address: string; init: RequestInit | undefined }[] = []
  const fetcher = async (address: unknown, init?: RequestInit): Promise<Response> => {
    asked.push({ address: String(address), init })
    return new Response('data')
  }
  return { asked, ...makeAddressGate('https://orrery.example/', fetcher) }
}

test('an address nobody named is refused before anything is sent', async () => {
  const { ask, asked } = gate()
  await expect(ask('https://elsewhere.example/list.csv')).rejects.toMatchObject({ says: 'unnamed-address' })
  expect(asked).toEqual([])
})
test('a named address is asked without cookies, referrer or redirects; its neighbors stay closed', async () => {
  const { name, ask, asked } = gate()
  name('https://elsewhere.example/list.csv')
  expect(new TextDecoder().decode(await ask('https://elsewhere.example/list.csv'))).toBe('data')
  expect(asked).toEqual([{ address: 'https://elsewhere.example/list.csv', init: { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' } }])
  await expect(ask('https://elsewhere.example/other.csv')).rejects.toMatchObject({ says: 'unnamed-address' })
})
test.each(['http://elsewhere.example/', 'file:///etc/hosts', 'javascript:1', 'https://me:secret@elsewhere.example/'])('%s cannot even be named', (address) => expect(() => gate().name(address)).toThrow('unnamed-address'))
