import type { Tone } from '#model/scene.ts'
import { rgb, stageColors, type Theme } from '#stage/theme.ts'
import type { Material } from '#exporters/hand-out/baked.ts'
import { mixed } from '#exporters/hand-out/clay.ts'

/** Steps of opacity: each is a material of its own, and a viewer draws a mesh for each. */
const steps = [0.12, 0.25, 0.4, 0.6, 0.8, 1]

/** The materials of a theme: the colours of the stage, by what they are for. */
export class Paints {
  readonly #colors: (typeof stageColors)[Theme]
  constructor(theme: Theme) {
    this.#colors = stageColors[theme]
  }

  mark(kind: 'body' | 'link' | 'guide' | 'outline', tone: Tone, opacity: number): Material {
    return this.#made(kind, tone, this.#colors.marks[tone], opacity)
  }

  /** planned or inferred: one looks through it */
  glass(tone: Tone, opacity: number): Material {
    return this.#made('glass', tone, this.#colors.marks[tone], 0.4 * opacity)
  }

  /** an alert glows round its body */
  halo(tone: Tone): Material {
    return this.#made('halo', tone, this.#colors.marks[tone], 0.25)
  }

  /** between the stripes of what is not stated */
  gap(tone: Tone, opacity: number): Material {
    const base = rgb(this.#colors.marks[tone])
    return { ...this.#made('gap', tone, this.#colors.marks[tone], opacity), color: mixed(base, rgb(this.#colors.backdropLow), 0.72) }
  }

  pane(tone: Tone, opacity: number): Material {
    return this.#made('pane', tone, this.#colors.marks[tone], opacity)
  }

  /** completion, and the hands of a clock badge */
  ink(): Material {
    return { name: 'ink', color: rgb(this.#colors.ink), opacity: 1 }
  }

  text(tone: Tone | undefined, strong: boolean): Material {
    if (tone === undefined && strong) return { name: 'text_ink', color: rgb(this.#colors.ink), opacity: 1 }
    return this.#made('text', tone ?? 'muted', this.#colors.text[tone ?? 'muted'], 1)
  }

  /** behind text: nobody knows what it will stand in front of */
  plate(): Material {
    return { name: 'plate', color: rgb(this.#colors.backdropLow), opacity: 1 }
  }

  #made(kind: string, tone: Tone, hex: string, asked: number): Material {
    const opacity = steps.reduce((best, step) => (Math.abs(step - asked) < Math.abs(best - asked) ? step : best))
    return { name: `${kind}_${tone.replaceAll('-', '_')}${opacity < 1 ? `_${Math.round(100 * opacity)}` : ''}`, color: rgb(hex), opacity }
  }
}
