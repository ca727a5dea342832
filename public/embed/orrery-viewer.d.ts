/** `<orrery-viewer>` and the host library of Orrery: types of `orrery-viewer.js` beside this file. No other file is needed. */

export type RefusalReason =
  | 'foreign-origin' | 'foreign-window' | 'not-ours' | 'wrong-version' | 'malformed' | 'too-large' | 'too-often' | 'unknown-method' | 'invalid-arguments' | 'impossible'
  | 'not-permitted' | 'failed'

/** A whole view. Hosts keep it and give it back; they need not read it. */
export type ViewStateJson = Readonly<Record<string, unknown>>
type Nothing = Record<string, never>

/** Arguments and result of every method. Nodes are named as `partner:ey-global`. */
export interface Methods {
  /** another address ("?data=aia&lens=risk", "?story=aia-board&beat=2", "#view=..."), or data by value: Orrery's own JSON, at most 20 MiB */
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
  /** in place of the open one; [] = the base case */
  applyScenario: { args: { operations: readonly Readonly<Record<string, unknown>>[] }; result: { operations: number } }
  captureState: { args: Nothing; result: { state: ViewStateJson; address: string } }
  applyState: { args: { state: ViewStateJson }; result: { dataVersion: string } }
  /** 1 = first */
  goToBeat: { args: { beat: number; story?: string }; result: { beat: number; beats: number } }
  next: { args: Nothing; result: { beat: number; beats: number } }
  previous: { args: Nothing; result: { beat: number; beats: number } }
  play: { args: Nothing; result: { playing: boolean } }
  pause: { args: Nothing; result: { playing: boolean } }
  setTheme: { args: { theme: 'auto' | 'dark' | 'light' }; result: { theme: 'dark' | 'light' } }
  /** what the embed would like to have, CSS px; it fits itself to whatever it gets */
  resize: { args: { width: number; height: number }; result: { width: number; height: number } }
  /** px, at most 4096 a side */
  snapshot: { args: { width?: number; height?: number; type?: 'image/png' | 'image/webp' | 'image/jpeg' }; result: { blob: Blob; width: number; height: number } }
  exportData: { args: { format: 'csv' | 'json' }; result: { text: string; name: string; mediaType: string } }
  /** a browser asks for a press inside the frame: this shows the button for it */
  enterXR: { args: Nothing; result: { state: 'entered' | 'offered' | 'impossible'; why: string } }
  getVersion: { args: Nothing; result: { version: string; protocol: number; dataVersion: string } }
  getRefusals: { args: Nothing; result: Readonly<Partial<Record<RefusalReason, number>>> }
  /** gives the graphics context back and answers nothing more */
  destroy: { args: Nothing; result: { destroyed: true } }
}
export type MethodName = keyof Methods

/** `detail` of every event; on the element each is called `orrery-<name>`. */
export interface Events {
  ready: { version: string; protocol: number }
  firstinteractive: { milliseconds: number }
  load: { data: string; dataVersion: string }
  /** 0 to 1 */
  progress: { share: number }
  error: { reason: RefusalReason; message: string }
  contextlost: Nothing
  contextrestored: Nothing
  selectionchange: { nodes: readonly string[] }
  focuschange: { node: string | null; degree: number }
  filterchange: { legend: readonly string[] }
  beatchange: { story: string; beat: number; beats: number; title: string; words: string }
  scenariochange: { operations: readonly string[] }
  undostatechange: { canUndo: boolean; canRedo: boolean }
  resize: { width: number; height: number }
  xrstatechange: { state: 'none' | 'vr' | 'ar' }
  statechange: { address: string }
  /** Escape was pressed twice: the focus is the page's again */
  leave: Nothing
}
export type EventName = keyof Events

/** Why a call came to nothing: as the embed counts it, or what happened on the way. */
export class EmbedError extends Error {
  constructor(reason: EmbedError['reason'], message: string)
  readonly reason: RefusalReason | 'timeout' | 'destroyed' | 'reloaded'
}

export interface ConnectionOptions {
  /** of the deployment: "https://orrery.example" */
  origin: string
  /** how long a call may take before it rejects, ms; 30,000 unless told */
  timeout?: number
}

/** A frame of one's own making, loading still or standing for long. A second connection to it takes the place of the first, whose calls reject as `reloaded`. */
export class Connection {
  constructor(frame: HTMLIFrameElement, options: ConnectionOptions)
  /** resolves when the frame has said that it is there and may be spoken to */
  readonly greeted: Promise<void>
  /** Rejects with an `EmbedError`. Calls made before the frame is there wait for it. */
  call<Name extends MethodName>(method: Name, args: Methods[Name]['args']): Promise<Methods[Name]['result']>
  /** @returns what stops listening */
  on<Name extends EventName>(name: Name, hear: (data: Events[Name]) => void): () => void
  /** Stops listening; the frame is yours to remove. */
  end(): void
}
export const connect: (frame: HTMLIFrameElement, options: ConnectionOptions) => Connection

export type ViewerPhase = 'poster' | 'loading' | 'live' | 'asleep' | 'failed'

/** The element. It is woken by being seen, and by being called. */
export class OrreryViewer extends HTMLElement {
  static readonly observedAttributes: readonly string[]
  readonly phase: ViewerPhase
  /** `viewer.methods.setLens({ lens: 'risk' })` */
  readonly methods: { readonly [Name in MethodName]: (args: Methods[Name]['args']) => Promise<Methods[Name]['result']> }
  /**
   * Rejects with an `EmbedError`. A call whose frame went before it answered is asked of the next one; `next` and `previous`, which may have been done,
   * reject as `reloaded`. `destroy` is done in any case.
   */
  call<Name extends MethodName>(method: Name, args: Methods[Name]['args']): Promise<Methods[Name]['result']>
}

/** Puts a viewer into `place`, with attributes as `<orrery-viewer>` has them. */
export function embed(place: Element, attributes: Readonly<Record<string, string>>): OrreryViewer

type ViewerEvents = { [Name in EventName as `orrery-${Name}`]: CustomEvent<Events[Name]> }

declare global {
  interface HTMLElementTagNameMap {
    'orrery-viewer': OrreryViewer
  }
  /** so that `viewer.addEventListener('orrery-beatchange', ({ detail }) => ...)` knows its detail */
  interface HTMLElementEventMap extends ViewerEvents {}
}
