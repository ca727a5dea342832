import bytes from '#layout/engine/assembly/kernel.as.ts?bytes'

/** What the WebAssembly kernel offers, on the memory it was given. Offsets are bytes. */
export interface AssemblyKernel {
  readonly memory: ArrayBuffer
  /** Trial: the sum of `count` floats, a multiple of 4 */
  sum(at: number, count: number): number
}

/** bytes in a page of WebAssembly memory, and the pages that 32 bits can address */
const pageBytes = 65_536
const mostPages = 65_536

// () => v128.any_true(i32x4.splat(0)): known only where there is SIMD
const simd = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 17, 253, 83, 11]

/**
 * The kernel with a memory of its own, zeroed.
 * @param size bytes the columns take
 * @param host what runs WebAssembly, undefined where nothing does
 * @returns undefined where WebAssembly or its SIMD is missing, is forbidden by the page's policy, or there is no such memory left: the
 * JavaScript kernel gives the same bits there
 */
export function loadAssemblyKernel(
  size: number,
  host: typeof WebAssembly | undefined = globalThis.WebAssembly,
): AssemblyKernel | undefined {
  const pages = Math.max(1, Math.ceil(size / pageBytes))
  if (!host || pages > mostPages || !host.validate(Uint8Array.from(simd))) return undefined
  try {
    const memory = new host.Memory({ initial: pages, maximum: pages })
    const { exports } = new host.Instance(new host.Module(bytes), { env: { memory } })
    return { memory: memory.buffer, ...(exports as unknown as Omit<AssemblyKernel, 'memory'>) }
  } catch (problem) {
    if (problem instanceof host.LinkError) throw problem
    return undefined
  }
}
