import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, account } from './accounts'
import { contrastViolations, overflow, violations } from './axe'
import { DESKTOP, launch, NARROW, PHONE, signIn, type Visitor, visit } from './browser'
import { DESK_SCREENS, PORTAL_SCREENS, PUBLIC_SCREENS } from './portal-screens'
import { SCREENS, type Screen } from './screens'
import { VENDOR_SCREENS } from './vendor-screens'

const READERS: readonly [string, readonly Screen[], () => Account | undefined][] = [
  ['anybody', PUBLIC_SCREENS, () => undefined],
  ['a customer', PORTAL_SCREENS, () => account('customer', 'administrator')],
  ['support', DESK_SCREENS, () => account('vendor', 'administrator')],
  ['a distributor', SCREENS, () => account('distributor', 'administrator')],
  ['the vendor', VENDOR_SCREENS, () => account('vendor', 'administrator')],
]

/** One screen that hangs does not hold up the others, in milliseconds. */
const PATIENCE = 120_000

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function open(who: Account | undefined, language = 'en'): Promise<Visitor> {
  const visitor = await visit(browser, { language })
  if (who) await signIn(visitor.page, who)
  return visitor
}

/** Two frames after the change the page has been laid out for it; what still loads or still moves is not the screen yet. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const ending = document.getAnimations().filter((motion) => motion.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((motion) => motion.finished))
  })
  await page.locator('h1, [role="dialog"] h2').first().waitFor()
}

/** One load, looked at in every way in which somebody may look at it: nobody reloads to turn their phone or to dim the light. */
async function faultsOf(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const [form, viewport] of [
    ['desk', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    await page.setViewportSize(viewport)
    await settled(page)
    found[form] = await violations(page)
  }
  // Colors come by scheme and not by form: the dark one is looked at once.
  await page.emulateMedia({ colorScheme: 'dark' })
  await settled(page)
  found['phone, dark'] = await contrastViolations(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(NARROW)
  await settled(page)
  found['320 px'] = await overflow(page)
  return Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))
}

describe.each(READERS)('%s', (_, screens, reader) => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await open(reader())
  })
  afterAll(() => visitor.context.close())

  test.each(screens)(
    '$name',
    async ({ path, ready }) => {
      const { page, faults } = visitor
      await page.setViewportSize(DESKTOP)
      await page.goto(path)
      await ready(page)
      expect(await faultsOf(page)).toEqual({})
      expect(faults.splice(0)).toEqual([])
    },
    PATIENCE,
  )
})

describe('in German, whose words are the longest, at 320 px', () => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await open(account('distributor', 'administrator'), 'de')
  })
  afterAll(() => visitor.context.close())

  test.each([...new Set(SCREENS.map(({ path }) => path))])('%s', async (path) => {
    const { page } = visitor
    await page.setViewportSize(NARROW)
    await page.goto(path)
    await settled(page)
    await page.locator('main').locator('h1, h2').first().waitFor()
    expect(await overflow(page)).toEqual([])
  })
})
