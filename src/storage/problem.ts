/** What storage could not do, as a key of `storageWords`; the caller says the sentence and goes on without storage. */
export class StorageProblem extends Error {
  readonly says: 'unavailable' | 'full' | 'blocked' | 'broken' | 'changed' | 'unnamed-address'

  constructor(says: StorageProblem['says'], detail = '') {
    super(detail === '' ? says : `${says}: ${detail}`)
    this.name = 'StorageProblem'
    this.says = says
  }
}
