// `npm run start:https`: the only server of ours that other devices can reach. A headset lets a page in from a secure address alone.
import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'

/**
 * Where other devices in the same network find this one.
 * @param {NodeJS.Dict<import('node:os').NetworkInterfaceInfo[]>} interfaces
 * @param {number} port
 * @returns {string[]} origins, IPv4 only: people type them
 */
export function originsOf(interfaces, port) {
  const all = Object.values(interfaces).flatMap((each) => each ?? [])
  return all.filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.')).map(({ address }) => `https://${address}:${port}`)
}

/**
 * The page itself is told where it can be reached, so that its code leads a headset there.
 * @param {string} html
 * @param {readonly string[]} origins
 */
export const withOrigins = (html, origins) => html.replace('<head>', `<head>\n    <meta name="orrery-origins" content="${origins.join(' ')}" />`)

/**
 * @param {readonly string[]} origins
 * @param {number} port
 */
export const warning = (origins, port) => `
Orrery, for every device in your network:
${[...origins, `https://localhost:${port}`].map((origin) => `  ${origin}`).join('\n')}
${origins.length === 0 ? '\nThis computer has no address in a network: other devices do not find it.\n' : ''}
Warning: as long as this runs, everybody in the same network can open the page. The bundled data is all it serves; lists that you
open stay in the browser that you open them in. Use it in a network that you trust, and stop it with Ctrl+C.

The certificate is made by this computer, so that each browser asks once whether to go on. In the headset: choose the details or
"Advanced", then go on to the page. Only then may it enter the immersive view.
`

/** @returns {import('vite').Plugin} */
export function network() {
  return {
    name: 'network',
    configurePreviewServer(server) {
      const { root, build, preview } = server.config
      /** @type {string[]} */
      let origins = []
      server.httpServer.once('listening', () => {
        const address = server.httpServer.address()
        if (!address || typeof address === 'string') return
        origins = originsOf(networkInterfaces(), address.port)
        console.log(warning(origins, address.port))
      })
      server.middlewares.use((request, response, next) => {
        const [path] = (request.url ?? '').split('?')
        if (path !== '/' && path !== '/index.html') return next()
        const html = withOrigins(readFileSync(resolve(root, build.outDir, 'index.html'), 'utf8'), origins)
        response.writeHead(200, { ...preview.headers, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
        return response.end(request.method === 'HEAD' ? undefined : html)
      })
    },
  }
}
