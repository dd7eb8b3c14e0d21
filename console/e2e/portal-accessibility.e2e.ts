import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, account } from './accounts'
import { expectAccessible, expectReflow } from './axe'
import { launch, NARROW, PHONE, type Scheme, signIn, visit } from './browser'
import { DESK_SCREENS, PORTAL_SCREENS, PUBLIC_SCREENS } from './portal-screens'
import type { Screen } from './screens'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const READERS: readonly [string, readonly Screen[], () => Account | undefined][] = [
  ['anybody', PUBLIC_SCREENS, () => undefined],
  ['a customer', PORTAL_SCREENS, () => account('customer', 'administrator')],
  ['support', DESK_SCREENS, () => account('vendor', 'administrator')],
]
const SCHEMES: readonly Scheme[] = ['light', 'dark']

describe.each(READERS)('the screens of %s', (_, screens, reader) => {
  async function open(options: Parameters<typeof visit>[1]) {
    const visitor = await visit(browser, options)
    const who = reader()
    if (who) await signIn(visitor.page, who)
    return visitor
  }

  describe.each(SCHEMES)('in the %s scheme', (scheme) => {
    test.each([
      ['a desk', undefined],
      ['a phone', PHONE],
    ])('at %s', async (_, viewport) => {
      const { context, page, faults } = await open({ scheme, ...(viewport && { viewport }) })
      for (const screen of screens) {
        await page.goto(screen.path)
        await screen.ready(page)
        await expectAccessible(page)
      }
      expect(faults).toEqual([])
      await context.close()
    })
  })

  test('none scrolls sideways at 320 px', async () => {
    const { context, page } = await open({ viewport: NARROW })
    for (const screen of screens) {
      await page.goto(screen.path)
      await screen.ready(page)
      await expectReflow(page)
    }
    await context.close()
  })
})
