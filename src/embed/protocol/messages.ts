/**
 * What a page and the embed in it say to each other. One namespace, one version, plain data, no code. The guest says `hello` to the one origin that
 * may frame it; the host answers with a `MessagePort`; everything after that goes over the port.
 */
export const namespace = 'orrery'
export const protocolVersion = 1

export const methodNames = [
  'load', 'setFilters', 'focus', 'select', 'setLens', 'setLayout', 'setAsOf', 'applyScenario', 'captureState', 'applyState', 'goToBeat', 'next', 'previous', 'play',
  'pause', 'setTheme', 'resize', 'snapshot', 'exportData', 'enterXR', 'getVersion', 'getRefusals', 'destroy',
] as const
export type MethodName = (typeof methodNames)[number]

export const eventNames = [
  'ready', 'firstinteractive', 'load', 'progress', 'error', 'contextlost', 'contextrestored', 'selectionchange', 'focuschange', 'filterchange', 'beatchange',
  'scenariochange', 'undostatechange', 'resize', 'xrstatechange', 'statechange', 'leave',
] as const
export type EventName = (typeof eventNames)[number]

/** Why a message was not answered, or answered with an error; the guest counts each. */
export const refusalReasons = [
  'foreign-origin', 'foreign-window', 'not-ours', 'wrong-version', 'malformed', 'too-large', 'too-often', 'unknown-method', 'invalid-arguments', 'impossible', 'not-permitted', 'failed',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** A message larger than this, as JSON, is refused unread, characters. `load` with data of one's own may be as large as `mostData`. */
export const mostMessage = 64 * 1024
export const mostData = 20 * 1024 * 1024
/** Calls a second, on average over ten seconds. */
export const mostCalls = 200

interface Ours { ns: typeof namespace; v: typeof protocolVersion }
/** guest to host, over the window, to one exact origin; said again, with the same nonce, until a port comes: a host answers each nonce once */
export interface Hello extends Ours { kind: 'hello'; nonce: string; caps: readonly string[] }
/** host to guest, over the window, to the embed's exact origin, with the port transferred */
export interface PortOffer extends Ours { kind: 'port'; nonce: string }
/** host to guest, over the window, to the embed's exact origin: a host that came later than the last `hello` asks for another one */
export interface Knock extends Ours { kind: 'knock' }
export interface Call extends Ours { kind: 'call'; id: string; method: MethodName; args: unknown }
export type Reply = Ours & { kind: 'reply'; id: string } & ({ ok: true; result: unknown } | { ok: false; error: { reason: RefusalReason; message: string } })
export interface EventMessage extends Ours { kind: 'event'; name: EventName; data: unknown }
export type GuestMessage = Reply | EventMessage

/** Nodes as the model names them: `partner:ey-global`. A view is the object of `src/model/view-state.ts`; hosts keep it, they need not read it. */
export type ViewStateJson = Readonly<Record<string, unknown>>

/** Arguments and result of every method. Every call may be repeated: the same call twice leaves what it left once. */
export interface Methods {
  /** another address by the one URL grammar ("?data=aia&lens=risk", "?story=aia-board&beat=2", "#view=..."), or data by value (Orrery's own JSON) */
  load: { args: { address: string } | { json: string }; result: { dataVersion: string; ignored: readonly string[] } }
  /** legend entries that stay bright; none = everything */
  setFilters: { args: { legend: readonly string[] }; result: { visible: number } }
  /** null = no focus */
  focus: { args: { node: string | null; degree?: number }; result: { visible: number } }
  select: { args: { nodes: readonly string[] }; result: { nodes: readonly string[] } }
  setLens: { args: { lens: string }; result: { lens: string } }
  setLayout: { args: { layout: string }; result: { layout: string } }
  /** a day as 2025-10-03; null = the document's own */
  setAsOf: { args: { day: string | null }; result: { day: string | null } }
  /** in place of the open one; [] = the base case. Operations as in `ScenarioOp` */
  applyScenario: { args: { operations: readonly Readonly<Record<string, unknown>>[] }; result: { operations: number } }
  captureState: { args: Record<string, never>; result: { state: ViewStateJson; address: string } }
  applyState: { args: { state: ViewStateJson }; result: { dataVersion: string } }
  /** 1 = first */
  goToBeat: { args: { beat: number; story?: string }; result: { beat: number; beats: number } }
  next: { args: Record<string, never>; result: { beat: number; beats: number } }
  previous: { args: Record<string, never>; result: { beat: number; beats: number } }
  play: { args: Record<string, never>; result: { playing: boolean } }
  pause: { args: Record<string, never>; result: { playing: boolean } }
  setTheme: { args: { theme: 'auto' | 'dark' | 'light' }; result: { theme: 'dark' | 'light' } }
  /** what the embed would like to have, CSS px; it fits itself to whatever it gets */
  resize: { args: { width: number; height: number }; result: { width: number; height: number } }
  /** px; at most 4096 a side */
  snapshot: { args: { width?: number; height?: number; type?: 'image/png' | 'image/webp' | 'image/jpeg' }; result: { blob: Blob; width: number; height: number } }
  exportData: { args: { format: 'csv' | 'json' }; result: { text: string; name: string; mediaType: string } }
  /** only the embed's own button can enter: a browser asks for a press inside the frame. Shows that button and says so */
  enterXR: { args: Record<string, never>; result: { state: 'entered' | 'offered' | 'impossible'; why: string } }
  /** no `dataVersion` ('') while the reader has a list or a story of their own open there: what would speak of that is then `not-permitted` */
  getVersion: { args: Record<string, never>; result: { version: string; protocol: number; dataVersion: string } }
  getRefusals: { args: Record<string, never>; result: Readonly<Partial<Record<RefusalReason, number>>> }
  /** gives the graphics context back and answers nothing more */
  destroy: { args: Record<string, never>; result: { destroyed: true } }
}

/** What every event carries. */
export interface Events {
  /** said once the port stands */
  ready: { version: string; protocol: number }
  firstinteractive: { milliseconds: number }
  load: { data: string; dataVersion: string }
  progress: { share: number }
  error: { reason: RefusalReason; message: string }
  contextlost: Record<string, never>
  contextrestored: Record<string, never>
  selectionchange: { nodes: readonly string[] }
  focuschange: { node: string | null; degree: number }
  filterchange: { legend: readonly string[] }
  beatchange: { story: string; beat: number; beats: number; title: string; words: string }
  scenariochange: { operations: readonly string[] }
  undostatechange: { canUndo: boolean; canRedo: boolean }
  resize: { width: number; height: number }
  xrstatechange: { state: 'none' | 'vr' | 'ar' }
  /** a quarter of a second after the last change */
  statechange: { address: string }
  /** the person pressed Escape twice: the focus is the page's again */
  leave: Record<string, never>
}
