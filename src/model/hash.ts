/**
 * A 64-bit fingerprint in plain JavaScript: two 32-bit lanes of multiply-and-rotate with a final avalanche. For telling contents
 * apart, not for secrets. Equal on every engine: integers only.
 */
export class Hasher {
  #a = 0x9e3779b9 | 0
  #b = 0x85ebca6b | 0
  #words = 0

  /** Any integer of -2^31 .. 2^32-1. */
  word(value: number): this {
    const a = Math.imul(this.#a ^ value, 0x85ebca77)
    const b = Math.imul(this.#b ^ value, 0xc2b2ae3d)
    this.#a = (((a << 13) | (a >>> 19)) + this.#b) | 0
    this.#b = ((b << 17) | (b >>> 15)) ^ this.#a
    this.#words = (this.#words + 1) | 0
    return this
  }

  /** Its length goes in first, so that 'ab','c' and 'a','bc' differ. */
  text(value: string): this {
    this.word(value.length)
    for (let index = 0; index < value.length; index += 1) this.word(value.charCodeAt(index))
    return this
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    const high = avalanche(this.#a ^ this.#words)
    const low = avalanche(this.#b ^ high)
    return hex(high) + hex(low)
  }
}

export function hashText(value: string): string {
  return new Hasher().text(value).digest()
}

function avalanche(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
