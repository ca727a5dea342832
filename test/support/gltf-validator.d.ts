/** The little of the Khronos validator that is used here; the package brings no types. Severity 0 is an error, 1 a warning. */
declare module 'gltf-validator' {
  interface Report { issues: { numErrors: number; numWarnings: number; messages: readonly { code: string; message: string; severity: number; pointer?: string }[] } }
  const validator: { validateBytes(bytes: Uint8Array): Promise<Report> }
  export default validator
}
