import secure from '@vitejs/plugin-basic-ssl'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { assembly } from './scripts/assembly.mjs'
import { network } from './scripts/network.mjs'

/** The policy of every static host of ours, and of the end-to-end tests. */
export const contentSecurityPolicy = [
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: https: wss:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ')

/** The XR emulator and its sample rooms are two megabytes that no headset and no executive needs. */
function leaveOutEmulator(): Plugin {
  const leftOut = '\0left-out'
  return {
    name: 'leave-out-emulator',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (/^(@iwer\/|iwer($|\/))/.test(source) ? leftOut : undefined),
    // CommonJS, so that any name may be imported from it.
    load: (id) => (id === leftOut ? 'module.exports = {}' : undefined),
  }
}

/**
 * three's renderer carries the shaders of all its own materials, 27 kB compressed; ours are raw and use none of them. A material
 * that needs one fails in the built page with the sentence below: whoever brings the first such material takes this plugin out.
 */
function leaveOutShaders(): Plugin {
  return {
    name: 'leave-out-shaders',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/three\.module\.js$/ },
      handler(code) {
        const listed = /^const ShaderChunk = \{([^}]*)\}/m.exec(code)?.[1] ?? ''
        const names = new Set([...listed.matchAll(/: ([\w$]+)/g)].map((match) => match[1]))
        let left = 0
        const short = code.replace(/^((?:var|const|let) ([\w$]+) = )"(?:[^"\\\n]|\\.)*";$/gm, (text: string, start: string, name: string) => {
          if (!names.has(name)) return text
          left += 1
          return `${start}"#error three's own shaders are left out of the build, see vite.config.ts";`
        })
        if (left < 100) this.error("three keeps its shaders in another way now: leaveOutShaders of vite.config.ts found too few of them.")
        return { code: short, map: null }
      },
    },
  }
}

/** The address, alone on its line. */
function sayAddress(): Plugin {
  return {
    name: 'say-address',
    configurePreviewServer(server) {
      server.httpServer.once('listening', () => {
        const address = server.httpServer.address()
        if (address && typeof address !== 'string') console.log(`\nOrrery: http://localhost:${address.port}\n(Ctrl+C stops it)`)
      })
    },
  }
}

/** What one file cannot have beside it goes into it: its icon, and the licenses of what it contains. */
function leaveNothingBeside(): Plugin {
  return {
    name: 'leave-nothing-beside',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: (html) => html.replace(/\s*<link\b[^>]*\brel="(?:manifest|apple-touch-icon)"[^>]*>/g, ''),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const licenses = bundle['licenses.md']
        const page = Object.values(bundle).find((file) => file.fileName.endsWith('.html'))
        if (licenses?.type !== 'asset' || page?.type !== 'asset') return
        page.source = `${String(page.source)}\n<!--\n${String(licenses.source).replaceAll('--', '- -')}\n-->\n`
        delete bundle['licenses.md']
      },
    },
  }
}

/**
 * The page that other pages frame: written in `src/app/embed/`, served and built as `/embed/`, sharing its scripts with the page itself.
 */
function embedPage(): Plugin {
  const source = 'src/app/embed/index.html'
  const served = 'embed/index.html'
  return {
    name: 'embed-page',
    enforce: 'post',
    configureServer: (server) =>
      void server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(/^\/embed\/?(?:index\.html)?(?=\?|$)/, `/${source}`)
        next()
      }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle[source]
        if (page?.type !== 'asset') return
        delete bundle[source]
        this.emitFile({ type: 'asset', fileName: served, source: String(page.source).replaceAll('../../../', '../') })
      },
    },
  }
}

interface Modules { getModuleInfo(id: string): { importedIds: readonly string[] } | null }

/**
 * What the page needs before its first picture stays in one chunk, although the embed shares it: cut where the two differ it would be ten kilobytes
 * more. What the embed's own first script needs, which decides whether anything else is loaded, is a small chunk of its own.
 */
function firstChunks() {
  const reached = new Map<string, ReadonlySet<string>>()
  const reach = (entry: string, modules: Modules): ReadonlySet<string> => {
    const known = reached.get(entry)
    if (known !== undefined) return known
    const found = new Set([`${import.meta.dirname}/${entry}`])
    for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next)
    reached.set(entry, found)
    return found
  }
  const page = 'src/app/main.tsx'
  const isFirst = (id: string, modules: Modules) => !id.endsWith(page) && reach(page, modules).has(id)
  const isFront = (id: string, modules: Modules) => reach('src/app/embed.tsx', modules).has(id)
  return {
    groups: [
      { name: (id: string, modules: Modules) => (isFirst(id, modules) && isFront(id, modules) ? 'front' : null), priority: 2 },
      { name: (id: string, modules: Modules) => (isFirst(id, modules) ? 'page' : null), priority: 1 },
    ],
  }
}

/** Every file becomes part of the page: executives have no web server, and pages from disk may not fetch. */
const oneFile = () => [leaveNothingBeside(), viteSingleFile({ outputFileName: 'orrery.html' })]

/** What other people's pages load: one module beside the embed page, with nothing of ours in it but the protocol. */
const viewer: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist/embed',
    emptyOutDir: false,
    lib: { entry: 'src/embed/host/index.ts', formats: ['es'], fileName: () => 'orrery-viewer.js' },
    // a library of modules keeps its blanks otherwise
    rolldownOptions: { output: { minify: true } },
  },
}

/** Pages as hosts build them (`test/hosts`), under the deployment's own origin, where they may frame it; `public/deployment.json` there says which they frame. */
const hosts: UserConfig = {
  root: 'test/hosts',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../dist/embed/hosts',
    emptyOutDir: false,
    target: 'esnext',
    rolldownOptions: { input: ['index', 'plain', 'react', 'slide', 'article', 'many'].map((name) => `test/hosts/${name}.html`) },
  },
}

export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'hosts') return hosts
  if (mode === 'viewer') return viewer
  const single = mode === 'single'
  // only `npm run start:https` asks for it
  const open = mode === 'https'
  return {
    base: './',
    plugins: [leaveOutEmulator(), leaveOutShaders(), assembly(), react(), ...(open ? [secure(), network()] : [sayAddress()]), ...(single ? oneFile() : [embedPage()])],
    // Classic workers: a module worker from a blob fails without a word on a page from disk.
    worker: { format: 'iife', plugins: () => [assembly()] },
    publicDir: single ? false : 'public',
    build: {
      outDir: single ? 'dist-single' : 'dist',
      license: { fileName: 'licenses.md' },
      chunkSizeWarningLimit: 1500,
      ...(!single && { rolldownOptions: { input: ['index.html', 'src/app/embed/index.html'], output: { codeSplitting: firstChunks() } } }),
    },
    server: { host: '127.0.0.1', port: 5173 },
    preview: {
      host: open ? '0.0.0.0' : '127.0.0.1',
      port: 4173,
      headers: {
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      },
    },
  }
})
