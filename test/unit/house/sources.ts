import { readdirSync, readFileSync } from 'node:fs'

export interface Source {
  /** below the folder, with forward slashes: "layout/client.ts" */
  path: string
  /** "layout" */
  room: string
  text: string
}

/** @returns every TypeScript file below the folder, in a stable order */
export function sourcesOf(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
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
