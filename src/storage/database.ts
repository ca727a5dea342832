import { keepsHere } from '#storage/keeping.ts'
import { StorageProblem } from '#storage/problem.ts'

const named = (error: unknown): StorageProblem => {
  const name = error instanceof DOMException ? error.name : ''
  return new StorageProblem(name === 'QuotaExceededError' ? 'full' : 'unavailable', name)
}

/** A request as a promise; rejects with a `StorageProblem`. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(named(request.error))
  })
}

/** Done when the transaction is on disk, not when its last request is. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(named(transaction.error))
    transaction.onerror = () => reject(named(transaction.error))
  })
}

/** Opens or makes the database. Some private windows throw at once, some fail later: both reject. So does a page that keeps nothing. */
export function openDatabase(factory: IDBFactory, name: string, version: number, make: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  if (!keepsHere()) return Promise.reject(new StorageProblem('unavailable', 'nothing is kept here'))
  return new Promise((resolve, reject) => {
    let request: IDBOpenDBRequest
    try {
      request = factory.open(name, version)
    } catch (error) {
      reject(named(error))
      return
    }
    request.onupgradeneeded = () => make(request.result)
    request.onblocked = () => reject(new StorageProblem('blocked'))
    request.onerror = () => reject(named(request.error))
    request.onsuccess = () => {
      // Another tab with a newer page may upgrade at any time; holding on would block it.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
  })
}
