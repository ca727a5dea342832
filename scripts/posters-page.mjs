// What posters.mjs runs inside the page: each function travels as text and stands alone.

/**
 * Puts the embed into this page and shakes hands with it; `orreryCall(method, args)` then asks it.
 * @param {{ address: string, width: number, height: number }} asked
 */
export async function connectFrame({ address, width, height }) {
  const ours = { ns: 'orrery', v: 1 }
  const frame = document.createElement('iframe')
  Object.assign(frame.style, { position: 'fixed', inset: '0', width: `${width}px`, height: `${height}px`, border: '0' })
  frame.src = address
  /** @type {MessagePort} */
  const port = await new Promise((resolve) => {
    addEventListener('message', (event) => {
      if (event.source !== frame.contentWindow || event.data?.ns !== 'orrery' || event.data.kind !== 'hello') return
      const { port1, port2 } = new MessageChannel()
      frame.contentWindow?.postMessage({ ...ours, kind: 'port', nonce: event.data.nonce }, location.origin, [port2])
      resolve(port1)
    })
    document.body.replaceChildren(frame)
  })
  /** @type {Map<string, { resolve(result: any): void, reject(error: Error): void }>} */
  const waiting = new Map()
  port.onmessage = ({ data }) => {
    if (data.kind !== 'reply') return
    const { resolve, reject } = waiting.get(data.id) ?? {}
    if (data.ok) resolve?.(data.result)
    else reject?.(new Error(data.error.message))
  }
  let calls = 0
  const call = (/** @type {string} */ method, /** @type {object} */ args) =>
    new Promise((resolve, reject) => {
      calls += 1
      waiting.set(String(calls), { resolve, reject })
      port.postMessage({ ...ours, kind: 'call', id: String(calls), method, args })
    })
  const { state } = await call('captureState', {})
  Object.assign(window, { orreryCall: call, orreryOpening: state })
}

/**
 * Shows a beat's view and pictures it when two pictures in a row are the same: then nothing moves any more.
 * @param {{ data: object, view: Record<string, unknown> & { show?: object }, theme: string, width: number, height: number, largest: number }} asked
 * @returns {Promise<string>} WebP as base64
 */
export async function takeStill({ data, view, theme, width, height, largest }) {
  const { orreryCall: call, orreryOpening: opening, orreryLast: last } = /** @type {any} */ (window)
  const { id, programmes } = /** @type {{ id: string, programmes?: string[] }} */ (data)
  const show = { ...opening.show, ...view.show }
  await call('setTheme', { theme })
  await call('applyState', { state: { ...opening, data: { id, ...(programmes && { programmes }) }, ...view, show } })
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const ink = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }))
  let former = ''
  for (let tries = 0; ; tries += 1) {
    if (tries === 60) throw new Error('the picture does not come to rest')
    await new Promise((resolve) => setTimeout(resolve, 250))
    const { blob } = await call('snapshot', { width, height, type: 'image/png' })
    ink.drawImage(await createImageBitmap(blob), 0, 0, width, height)
    const now = canvas.toDataURL('image/png')
    // two beats may show the same; one that is still on its way does not for so long
    if (now === former && (now !== last || tries > 12)) break
    former = now
  }
  Object.assign(window, { orreryLast: former })
  for (const quality of [0.9, 0.82, 0.74, 0.66, 0.58, 0.5, 0.4, 0.3]) {
    const text = canvas.toDataURL('image/webp', quality).split(',')[1] ?? ''
    if (text.length * 0.75 <= largest || quality === 0.3) return text
  }
  throw new Error('no picture')
}
