/** The WebAssembly module that scripts/assembly.mjs makes of an AssemblyScript file. */
declare module '*.as.ts?bytes' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}
