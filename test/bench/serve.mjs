// Folders under one address of this machine: /orrery/ is the build, /peer/ the other page.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

/** @type {Record<string, string>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.json': 'application/json' }

/**
 * @param {Record<string, string>} folders first part of the path -> folder
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export function serve(folders) {
  const server = createServer((request, response) => {
    const [name = '', ...rest] = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1).split('/')
    const folder = folders[name]
    const file = folder === undefined ? '' : normalize(join(folder, rest.join('/') || 'index.html'))
    if (folder === undefined || !file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') return reject(new Error('no port'))
      resolve({ address: `http://127.0.0.1:${address.port}`, close: () => server.close() })
    })
  })
}
