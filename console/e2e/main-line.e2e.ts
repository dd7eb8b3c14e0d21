import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, account, findAccount } from './accounts'
import { expectAccessible } from './axe'
import { launch, signIn, visit } from './browser'
import { MAIL_FOLDER, mailedLink } from './mail-folder'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const PASSWORD = 'kite harbor lamp at dusk'
const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor()

/** A key for five units of the first plan of one product. */
async function generateKey(page: Page): Promise<string> {
  await page.goto('/registration-keys/generate')
  await page.getByRole('combobox', { name: 'Service plan' }).click()
  await page
    .getByRole('option', { name: /Harbor Endpoint/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Units per key' }).fill('5')
  await page.getByRole('button', { name: 'Generate keys' }).click()
  await heading(page, '1 key generated')
  return (await page.locator('ol code').first().textContent()) ?? ''
}

async function signUp(page: Page, login: string, email: string) {
  await page.goto('/register')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByRole('textbox', { name: 'Company' }).fill('Hafen Logistik')
  await page.getByRole('textbox', { name: 'First name' }).fill('Hanna')
  await page.getByRole('textbox', { name: 'Last name' }).fill('Petersen')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Login ID' }).fill(login)
  await page.getByLabel('Password', { exact: false }).first().fill('too short')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByText('This password does not meet the rules below.').waitFor()
  await page.getByLabel('Password', { exact: false }).first().fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).click()
  await heading(page, 'Your account is ready')
  await expectAccessible(page)
}

/** Types the key wrong, then right, and registers it. Returns the Activation Code where it may be seen. */
async function register(page: Page, key: string): Promise<string | undefined> {
  await heading(page, 'Register Your Product')
  const field = page.getByRole('textbox', { name: 'Registration Key' })
  const swapped = key.slice(0, 5) + key[6] + key[5] + key.slice(7)
  await field.fill(swapped === key ? `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}` : swapped)
  await page.getByText('There is a typing error in it.').waitFor()
  await field.fill('')
  await field.pressSequentially(key.replaceAll('-', '').toLowerCase())
  await expect.poll(() => field.inputValue()).toBe(key)
  const offer = page.getByRole('region', { name: 'What will be registered' })
  await offer.getByRole('button', { name: 'Register' }).waitFor()
  for (const box of await offer.getByRole('checkbox').all()) await box.check()
  await offer.getByRole('button', { name: 'Register' }).click()
  await heading(page, 'Your product is registered')
  await page.locator('main ol li').first().waitFor()
  await expectAccessible(page)
  if (!MAIL_FOLDER) {
    await page.getByText('Confirm your e-mail address to see the Activation Code.').waitFor()
    return undefined
  }
  const code = (await page.locator('main code').first().textContent()) ?? ''
  expect(code).toMatch(/^[A-Z]{2}-\w{4}(-\w{5}){5}$/)
  return code
}

async function lookAtLicense(page: Page, code: string | undefined) {
  await page.getByRole('link', { name: 'License and installations' }).click()
  await page.getByRole('heading', { name: 'Activation Code' }).waitFor()
  await page.getByText(/Runs until .* included\./).waitFor()
  await page.getByRole('button', { name: 'Reveal' }).click()
  if (code) await page.getByText(code).waitFor()
  else await page.getByText('Confirm your e-mail address first').waitFor()
}

/** Opens a request about what was just registered. Returns its number. */
async function askSupport(page: Page): Promise<string> {
  await page.goto('/support-requests/new')
  await page.getByRole('textbox', { name: 'Subject' }).fill('Updates stop at 83 percent')
  await page.getByRole('textbox', { name: 'Description' }).fill('Since Monday the update stops on three machines.')
  const product = page.getByRole('combobox', { name: 'Product' })
  await expect.poll(() => product.inputValue()).not.toBe('')
  await page.getByRole('radio', { name: /P2 High/ }).check()
  await page.getByText('within 4 business hours').waitFor()
  await page.getByRole('button', { name: 'Open request' }).click()
  await page.getByText('Say what it does to your work').waitFor()
  await page.getByRole('textbox', { name: 'Business impact' }).fill('The front desk works without protection.')
  await page.getByRole('button', { name: 'Open request' }).click()
  await heading(page, /SR-\d{7} is open/)
  await page.getByText('You get a first answer by').waitFor()
  await expectAccessible(page)
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  return /SR-\d{7}/.exec(title ?? '')?.[0] ?? ''
}

/** The agent takes the case, answers, notes, and proposes a solution. */
async function answer(page: Page, number: string) {
  await page.goto(`/desk?whose=all&q=${number}`)
  await page.locator('[data-row-link]').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await page.getByRole('heading', { level: 2, name: new RegExp(number) }).waitFor()
  await page.keyboard.press('a')
  await page.getByRole('dialog').getByRole('button', { name: 'Assign' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Start work' }).waitFor()

  await page.keyboard.press('n')
  await page.keyboard.type('Looks like the mirror problem.')
  await page.getByRole('button', { name: 'Add note' }).click()
  await page.locator('article[data-side="internal"]').waitFor()
  await page.keyboard.press('r')
  await page.keyboard.type('Please send the update log.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('First answer in time').waitFor()
  await expectAccessible(page)
}

async function propose(page: Page) {
  await page.getByRole('button', { name: 'Propose solution…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Solution' }).fill('Install 9.1.2.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Propose solution' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Status: Solution proposed').waitFor()
}

async function close(page: Page) {
  await page.getByRole('button', { name: 'Close…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Close request' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('This request is closed.').waitFor()
}

const seller = (): Account => findAccount('distributor', 'administrator') ?? account('vendor', 'administrator')
const agent = (): Account => findAccount('vendor', 'support_engineer') ?? account('vendor', 'administrator')

test('a key is sold, registered and supported', { timeout: 180_000 }, async () => {
  const unique = Date.now().toString(36)
  const email = `hanna-${unique}@hafen.example`

  const sales = await visit(browser)
  await signIn(sales.page, seller())
  const key = await generateKey(sales.page)

  const customer = await visit(browser)
  await signUp(customer.page, `hanna.${unique}`, email)
  if (MAIL_FOLDER) {
    const other = await customer.context.newPage()
    await other.goto(await mailedLink(MAIL_FOLDER, email, 'verify-email'))
    await heading(other, 'Your e-mail address is confirmed')
    await other.close()
  }
  await customer.page.getByRole('button', { name: 'Continue' }).click()
  const code = await register(customer.page, key)
  await lookAtLicense(customer.page, code)
  const number = await askSupport(customer.page)

  const desk = await visit(browser)
  await signIn(desk.page, agent())
  await answer(desk.page, number)

  // The customer reads the answer, and no note.
  await customer.page.getByRole('link', { name: 'Open the request' }).click()
  await customer.page.getByText('Please send the update log.').waitFor()
  expect(await customer.page.getByText('Looks like the mirror problem.').count()).toBe(0)
  // Meanwhile the agent has begun to write.
  await desk.page.getByRole('textbox', { name: 'Reply to the customer' }).fill('Any news?')
  await customer.page.getByRole('textbox', { name: 'Your message' }).fill('Here it is.')
  await customer.page.getByRole('button', { name: 'Send' }).click()
  await customer.page.locator('article').getByText('Here it is.').waitFor()

  // What the agent was writing is stopped once, and kept.
  await desk.page.getByRole('button', { name: 'Send' }).click()
  await desk.page.getByText('Something new came in while you were writing.').waitFor()
  await desk.page.locator('article').getByText('Here it is.').waitFor()
  expect(await desk.page.getByRole('textbox', { name: 'Reply to the customer' }).inputValue()).toBe('Any news?')
  await desk.page.getByRole('button', { name: 'Send' }).click()
  await desk.page.locator('article').getByText('Any news?').waitFor()

  await propose(desk.page)
  await close(desk.page)

  await customer.page.reload()
  await customer.page.getByText('This request is closed.').waitFor()
  for (const visitor of [sales, customer, desk]) {
    expect(visitor.faults).toEqual([])
    await visitor.context.close()
  }
})
