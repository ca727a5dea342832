/** Ports come when the host is there, the guest stands when its data is: whoever comes first waits here. A later port takes the place of a former one. */
export class PortDoor {
  #port: MessagePort | undefined
  #take: ((port: MessagePort) => void) | undefined
  #end: () => void = () => undefined
  #came: () => void = () => undefined
  readonly first = new Promise<void>((resolve) => (this.#came = resolve))

  offer(port: MessagePort): void {
    this.#came()
    if (this.#take !== undefined) return this.#take(port)
    // what is written to a port that nobody reads yet is kept in it
    this.#port?.close()
    this.#port = port
  }

  take(take: (port: MessagePort) => void): void {
    this.#take = take
    const port = this.#port
    this.#port = undefined
    if (port !== undefined) take(port)
  }

  ended(end: () => void): void {
    this.#end = end
  }

  /** No further handshake. */
  close(): void {
    this.#end()
    this.#take = undefined
  }
}
