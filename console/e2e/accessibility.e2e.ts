import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { account } from './accounts'
import { expectAccessible, expectReflow } from './axe'
import { launch, NARROW, PHONE, type Scheme, signIn, visit } from './browser'
import { SCREENS } from './screens'
import { VENDOR_SCREENS } from './vendor-screens'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const SCHEMES: readonly Scheme[] = ['light', 'dark']

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  test('sign-in', async () => {
    const { context, page, faults } = await visit(browser, { scheme })
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await expectAccessible(page)
    expect(faults).toEqual([])
    await context.close()
  })

  test.each([
    ['a desk', undefined],
    ['a phone', PHONE],
  ])('every screen at %s', async (_, viewport) => {
    const { context, page, faults } = await visit(browser, { scheme, ...(viewport && { viewport }) })
    await signIn(page, account('distributor', 'administrator'))
    for (const screen of SCREENS) {
      await page.goto(screen.path)
      await screen.ready(page)
      await expectAccessible(page)
    }
    expect(faults).toEqual([])
    await context.close()
  })

  test.each([
    ['a desk', undefined],
    ['a phone', PHONE],
    ['320 px', NARROW],
  ])("the vendor's own screens at %s", async (_, viewport) => {
    const { context, page, faults } = await visit(browser, { scheme, ...(viewport && { viewport }) })
    await signIn(page, account('vendor', 'administrator'))
    for (const screen of VENDOR_SCREENS) {
      await page.goto(screen.path)
      await screen.ready(page)
      await expectAccessible(page)
      await expectReflow(page)
    }
    expect(faults).toEqual([])
    await context.close()
  })
})

test('no screen scrolls sideways at 320 px', async () => {
  const { context, page } = await visit(browser, { viewport: NARROW })
  await signIn(page, account('distributor', 'administrator'))
  for (const screen of SCREENS) {
    await page.goto(screen.path)
    await screen.ready(page)
    await expectReflow(page)
  }
  await context.close()
})

test('nor in German, whose words are the longest', async () => {
  const { context, page } = await visit(browser, { viewport: NARROW, language: 'de' })
  await signIn(page, account('distributor', 'administrator'))
  for (const { path } of SCREENS) {
    await page.goto(path)
    await page.locator('main').locator('h1, h2').first().waitFor()
    await expectReflow(page)
  }
  await context.close()
})
