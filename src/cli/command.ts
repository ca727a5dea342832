/** Everything outside: tests hand in a world of their own. Paths are as the person typed them. */
export interface World {
  version: string
  /** @throws an error with a `code` as Node's file system has them */
  size(path: string): Promise<number>
  read(path: string): Promise<Uint8Array>
  write(path: string, content: string | Uint8Array): Promise<void>
  /** the programs that come with Orrery, as its own JSON */
  bundled(): Promise<Uint8Array>
  /** standard output: what the command was asked for, and nothing else */
  out(text: string): void
  /** standard error: one line for people */
  say(line: string): void
}

export interface Option {
  id: string
  /** what its value is called in help; absent: a switch */
  takes?: string
  needed?: true
  /** the values it may have */
  among?: readonly string[]
  /** a whole number between these */
  whole?: readonly [number, number]
  /** what stands in its place where it is left out, as help says it */
  otherwise?: string
}

export interface Asked {
  file: string
  /** `true` for a switch */
  values: Readonly<Record<string, string | true>>
}

/** 0 = something was read, 1 = nothing could be read or written, 2 = not understood */
export type ExitCode = 0 | 1 | 2

export interface Command {
  id: string
  options: readonly Option[]
  run(asked: Asked, world: World): Promise<ExitCode>
}
