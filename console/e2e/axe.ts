import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A step of a journey: nothing on the screen breaks WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is still loading is not the screen yet.
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  expect(await violations(page)).toEqual([])
}

/** What breaks WCAG 2.2 A and AA: the rule and the element, so that a red run says what to mend. */
export async function violations(page: Page): Promise<string[]> {
  return findings(
    new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
  )
}

/** The one rule that can tell two schemes of the same page apart. */
export async function contrastViolations(page: Page): Promise<string[]> {
  return findings(new AxeBuilder({ page }).withRules(['color-contrast']))
}

async function findings(axe: AxeBuilder): Promise<string[]> {
  // A sandboxed frame runs no script, axe's own neither: without this mode it would be waited for.
  const found = await axe.setLegacyMode().analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}

/** How far the page reaches beyond the screen's width, if it does. */
export async function overflow(page: Page): Promise<string[]> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }))
  return scroll > client ? [`${scroll} px wide on a screen of ${client} px`] : []
}
