import { expect, test } from 'vitest'
import EchoWorker from '#test/fixtures/echo.worker.ts?worker&inline'

test('the browser of the tests draws with WebGL 2', () => {
  const context = document.createElement('canvas').getContext('webgl2')
  expect(context?.getParameter(context.MAX_VERTEX_TEXTURE_IMAGE_UNITS)).toBeGreaterThanOrEqual(4)
})

test('a worker takes a buffer and hands it back', async () => {
  const worker = new EchoWorker()
  const sent = new Uint8Array([1, 2, 3])
  const answer = new Promise<Uint8Array>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data)
    worker.onerror = (event) => reject(new Error(event.message))
  })
  worker.postMessage(sent, [sent.buffer])
  expect(sent.length).toBe(0)
  expect([...(await answer)]).toEqual([2, 3, 4])
  worker.terminate()
})
