/** React writes an attribute that is also the name of a property as that property; the method of every element stays. */
export function keepFocus(prototype: HTMLElement): void {
  Object.defineProperty(prototype, 'focus', {
    configurable: true,
    get: () => HTMLElement.prototype.focus,
    set(this: HTMLElement, node: unknown) {
      if (typeof node === 'string') this.setAttribute('focus', node)
      else if (node === null || node === undefined) this.removeAttribute('focus')
    },
  })
}
