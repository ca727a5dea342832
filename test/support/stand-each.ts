import type { ReactNode } from 'react'
import { afterEach, beforeEach } from 'vitest'
import { page } from 'vitest/browser'
import { stand, type Stand } from '#test/support/mount.ts'

/** For every test of a file a stand of its own in a window of 900 x 700 px, and what the components on it have told since the test began. */
export function standEach() {
  let standing: Stand
  const heard: unknown[][] = []
  beforeEach(async () => {
    await page.viewport(900, 700)
    standing = stand()
    heard.length = 0
  })
  afterEach(() => standing.end())
  return {
    place: {
      show: (node: ReactNode): HTMLElement => standing.show(node),
      /** As it is in a theme: light otherwise. */
      turn(theme: 'light' | 'dark'): void {
        standing.end()
        standing = stand(theme)
      },
    },
    heard,
    /** Hears under a name what it is told, and answers. */
    tell:
      <Answer = void>(what: string, answer?: Answer) =>
      (...told: unknown[]): Answer => {
        heard.push([what, ...told])
        return answer as Answer
      },
  }
}
