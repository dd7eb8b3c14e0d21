import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { account } from './accounts'
import { expectAccessible } from './axe'
import { launch, signIn, visit } from './browser'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const type = (page: Page, text: string) => page.keyboard.type(text)

/** Presses Tab until the element with that accessible name has the focus; at most as often as a page may ask for. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox' | 'combobox', name: RegExp | string) {
  const target = page.getByRole(role, { name }).first()
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${role} '${name}' is not reached by Tab`)
}

test('keys are generated and one is voided by keyboard alone', async () => {
  const { context, page, faults } = await visit(browser)
  await signIn(page, account('distributor', 'administrator'))

  // By the palette to the form.
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Go to/ }).waitFor()
  await type(page, 'generate')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Generate Registration Keys' }).waitFor()

  // Without a plan the form says so, and leads there.
  await tabTo(page, 'button', 'Generate keys')
  await page.keyboard.press('Enter')
  await page.getByText('Choose a service plan.').waitFor()
  const plan = page.getByRole('combobox', { name: 'Service plan' })
  await expect.poll(() => plan.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await tabTo(page, 'textbox', 'Number of keys')
  await page.keyboard.press('Control+a')
  await type(page, '3')
  await tabTo(page, 'textbox', 'Units per key')
  await page.keyboard.press('Control+a')
  await type(page, '5')
  await page.keyboard.press('Enter')

  // The result lists them once, to copy.
  await page.getByRole('heading', { level: 1, name: '3 keys generated' }).waitFor()
  await expectAccessible(page)
  const keys = await page.locator('ol code').allTextContents()
  expect(keys).toHaveLength(3)
  await tabTo(page, 'button', 'Copy all')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(keys.join('\n'))
  await page.getByRole('button', { name: 'Done' }).focus()
  await page.keyboard.press('Enter')

  // By row keys to an unused one, its panel, its menu.
  await page.getByRole('heading', { level: 1, name: 'Registration Keys' }).waitFor()
  await page.goto(`/registration-keys?q=${keys[0]}`)
  await page.locator('[data-row-link]').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await tabTo(page, 'button', 'Actions for this key')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: /Void key/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  // Not without a reason.
  const dialog = page.getByRole('dialog', { name: /Void key/ })
  await dialog.waitFor()
  await expectAccessible(page)
  await tabTo(page, 'button', 'Void key')
  await page.keyboard.press('Enter')
  await dialog.getByText('Say why.').waitFor()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await type(page, 'Mailed to the wrong buyer.')
  await tabTo(page, 'button', 'Void key')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('list', { name: 'History' }).getByText('Mailed to the wrong buyer.').waitFor()

  expect(faults).toEqual([])
  await context.close()
})

test('a session that ends while a form is filled in loses nothing', async () => {
  const { context, page } = await visit(browser)
  const who = account('distributor', 'administrator')
  await signIn(page, who, '/registration-keys/generate')
  await page.getByRole('combobox', { name: 'Service plan' }).click()
  await page.getByRole('option').first().click()
  await page.getByRole('textbox', { name: 'Note' }).fill('Autumn campaign')
  await page.getByRole('textbox', { name: 'Units per key' }).fill('5')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Generate keys' }).click()

  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await dialog.waitFor()
  await expectAccessible(page)
  await dialog.locator('input[name="password"]').fill(who.password)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: '1 key generated' }).waitFor()
  await context.close()
})

test('the address keeps the filters; back and forward go through them', async () => {
  const { context, page } = await visit(browser)
  await signIn(page, account('distributor', 'administrator'), '/registration-keys')
  await page.locator('[data-row-link]').first().waitFor()
  await page.getByRole('button', { name: 'Status' }).first().click()
  await page.getByRole('menuitemradio', { name: 'Voided' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('status')).toBe('voided')
  await page.reload()
  await page.getByRole('button', { name: 'Status: Voided' }).waitFor()
  await page.goBack()
  await expect.poll(() => new URL(page.url()).searchParams.get('status')).toBe(null)
  await context.close()
})

test('who may not use the screen is told so, and it is not in the navigation', async () => {
  const { context, page } = await visit(browser)
  await signIn(page, account('distributor', 'support_engineer'), '/registration-keys')
  await page.getByRole('heading', { name: 'Your role does not include this screen' }).waitFor()
  expect(await page.getByRole('navigation').getByRole('link', { name: 'Registration Keys' }).count()).toBe(0)
  await context.close()
})
