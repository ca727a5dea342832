import { useStore } from 'zustand'
import type { Session } from '#app/session.ts'
import type { ViewStore } from '#state/store.ts'

export const useView = <T>(session: Session, pick: (store: ViewStore) => T): T => useStore(session.store, pick)
