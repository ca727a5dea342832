import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe calls serious or critical on the page as it stands, one sentence each; only contrast depends on the theme. */
export async function serious(page: Page, contrastOnly: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (contrastOnly ? axe.withRules(['color-contrast']) : axe).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    )
}

/** Waits until the page's own parts stand: theme, fonts, transitions, two frames. What the stage still draws moves none of them. */
export const pageStands = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    const wanted = () => (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark')
    while (document.documentElement.dataset['theme'] !== wanted()) await new Promise((resolve) => requestAnimationFrame(resolve))
    const moving = () => document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity && each.playState === 'running')
    // What appears in one frame may begin to move in the next one.
    for (let still = 0; still < 4; still = moving().length === 0 ? still + 1 : 0) {
      await Promise.allSettled(moving().map((each) => each.finished))
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
