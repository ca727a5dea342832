import { readdirSync, readFileSync } from 'node:fs'

export interface Source {
  /** below the folder, with forward slashes: "layout/client.ts" */
  path: string
  /** "layout" */
  room: string
  text: string
}

/** @returns every TypeScript file below the folder, in a stable order; AssemblyScript has rules of its own */
export const sourcesOf = (folder: string): Source[] => filesOf(folder, (path) => /\.tsx?$/.test(path) && !path.endsWith('.as.ts'))

/** @returns every AssemblyScript file below the folder, in a stable order */
export const assemblyOf = (folder: string): Source[] => filesOf(folder, (path) => path.endsWith('.as.ts'))

function filesOf(folder: string, wanted: (path: string) => boolean): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(wanted)
    .toSorted()
    .map((path) => ({ path, room: path.split('/')[0] ?? '', text: readFileSync(`${folder}/${path}`, 'utf8') }))
}

/**
 * What a file asks for by name: static, dynamic and side-effect imports, re-exports, workers and globs, in any quotes.
 * Types count too: who speaks of another room knows it.
 */
export function asksFor(text: string): string[] {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
  const forms =
    /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s*|\bnew\s+URL\s*\(\s*|\bimport\.meta\.glob(?:<[^>]*>)?\s*\(\s*)(['"`])([^'"`\n]+)\1/g
  return [...code.matchAll(forms)].map((match) => match[2] ?? '')
}
