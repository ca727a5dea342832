import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { contentSecurityPolicy } from '../../vite.config.ts'

export interface Served {
  /** "http://127.0.0.1:41234" */
  origin: string
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.webp': 'image/webp', '.woff2': 'font/woff2', '.woff': 'font/woff',
}

interface Options {
  /** added to the policy of our deployments: who may frame it, as a browser enforces it */
  frameAncestors?: readonly string[]
  /** who may embed it, in place of what `embed-origins.json` says; read at every request, as the file is */
  embedOrigins?: readonly string[]
  /** the embed page that host pages served here frame, in place of what `deployment.json` beside them says */
  deployment?: string
  /** the page is a stranger's: false = one without a policy, else with the one that is given */
  policy?: false | string
}

/** A folder on a port of its own, with the headers of a deployment, or as a host's own server gives it. */
export async function serve(folder: string, { frameAncestors, embedOrigins, deployment, policy }: Options = {}): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://any')
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname))
    // a module of another origin is fetched as a stranger's
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    if (policy !== false) {
      response.setHeader('Referrer-Policy', 'no-referrer')
      response.setHeader('Content-Security-Policy', [policy ?? contentSecurityPolicy, ...(frameAncestors === undefined ? [] : [`frame-ancestors ${frameAncestors.join(' ')}`])].join('; '))
    }
    const said = (): object | undefined => {
      if (embedOrigins !== undefined && path === '/embed/embed-origins.json') return { origins: embedOrigins }
      return deployment !== undefined && path.endsWith('/deployment.json') ? { embed: deployment } : undefined
    }
    const own = said()
    const read = own === undefined ? readFile(join(folder, path)) : Promise.resolve(JSON.stringify(own))
    read.then(
      (bytes) => response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream').end(bytes),
      () => response.writeHead(404).end(),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
