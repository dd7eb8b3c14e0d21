import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { account, URL_OF_SERVER } from './accounts'
import { expectAccessible } from './axe'
import { launch, PHONE, signIn, visit } from './browser'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor()

/** A prepaid plan of two months, so that its licenses can be renewed at once. */
async function createPlan(page: Page, name: string) {
  await page.goto('/service-plans/new')
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('combobox', { name: 'Product' }).click()
  await page
    .getByRole('option', { name: /Endpoint/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Initial period' }).fill('2')
  await page.getByRole('textbox', { name: 'Auto-renewal' }).fill('0')
  await page.getByRole('button', { name: 'Create plan' }).click()
  await heading(page, name)
}

async function generateKey(page: Page, plan: string): Promise<string> {
  await page.goto('/registration-keys/generate')
  await page.getByRole('combobox', { name: 'Service plan' }).fill(plan)
  await page.getByRole('option', { name: plan }).click()
  await page.getByRole('textbox', { name: 'Units per key' }).fill('3')
  await page.getByRole('button', { name: 'Generate keys' }).click()
  await heading(page, '1 key generated')
  return (await page.locator('ol code').first().textContent()) ?? ''
}

/** Registers the key: not before the texts in force are accepted. Returns the Activation Code. */
async function register(page: Page, key: string): Promise<string> {
  await page.goto('/register')
  await page.getByRole('textbox', { name: 'Registration Key' }).fill(key)
  const preview = page.getByRole('region', { name: 'What will be registered' })
  await preview.getByRole('button', { name: 'Register' }).click()
  await preview.getByText('Accept every text to register.').waitFor()
  await expectAccessible(page)
  const boxes = preview.getByRole('checkbox')
  expect(await boxes.count()).toBeGreaterThan(0)
  for (const box of await boxes.all()) await box.check()
  await preview.getByRole('button', { name: 'Register' }).click()
  await heading(page, 'Your product is registered')
  const code = (await page.locator('main code').first().textContent()) ?? ''
  expect(code).toMatch(/^[A-Z]{2}-\w{4}(-\w{5}){5}$/)
  return code
}

/** What an installed product does. */
async function activate(activation_code: string, hostname: string) {
  const response = await fetch(`${URL_OF_SERVER}/api/v1/activations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ activation_code, hostname, fingerprint: randomUUID(), nonce: randomUUID() }),
  })
  expect(response.status).toBe(201)
}

/** What a product without a network writes. */
function requestFile(activation_code: string, hostname: string): string {
  const asked = { activation_code, hostname, fingerprint: randomUUID(), product_version: '9.2.0', nonce: randomUUID() }
  const json = JSON.stringify(asked)
  const lines = Buffer.from(json)
    .toString('base64')
    .match(/.{1,64}/g)
  const check = createHash('sha256').update(json).digest('hex').slice(0, 16)
  const name = 'CHANCERY OFFLINE REQUEST'
  return [`-----BEGIN ${name}-----`, ...(lines ?? []), `=${check}`, `-----END ${name}-----`].join('\n')
}

async function saved(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return readFileSync(await download.path())
}

/** By keyboard alone where it can be: pastes a damaged file, then the right one, and takes the license file away. */
async function activateOffline(page: Page, code: string) {
  await page.getByRole('link', { name: /without a network/ }).click()
  await heading(page, 'Activate without a network')
  const field = page.getByRole('textbox', { name: 'Request file' })
  const file = requestFile(code, 'test-bench-4')
  await field.fill(file.replace(/=\w{16}/, '=0123456789abcdef'))
  await page.getByRole('button', { name: 'Check it' }).press('Enter')
  await page.getByText('damaged or cut on the way').waitFor()
  await expectAccessible(page)
  await field.fill(`Hello,\n\n${file}\n`)
  await page.getByRole('button', { name: 'Check it' }).press('Enter')
  await page.getByRole('heading', { name: 'test-bench-4 asks for a license file' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the license file' }).press('Enter')
  await page.getByRole('heading', { name: 'The license file for test-bench-4 is ready' }).waitFor()
  await expectAccessible(page)
  const download = page.getByRole('button', { name: 'Download the license file' })
  const license = (await saved(page, () => download.press('Enter'))).toString()
  expect(license).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
  const again = page.getByRole('button', { name: 'Download the file of test-bench-4' })
  expect((await saved(page, () => again.press('Enter'))).toString()).toBe(license)
  await page.getByRole('button', { name: 'Revoke the file of test-bench-4' }).press('Enter')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).press('Enter')
  await page.getByText('Revoked', { exact: true }).waitFor()
}

/** Sees what it costs, and asks the seller. */
async function askForRenewal(page: Page) {
  await page.getByRole('link', { name: 'Renew…' }).click()
  await heading(page, /^Renew /)
  await page.getByText('Total').waitFor()
  await page.getByRole('textbox', { name: 'Phone' }).fill('+49 431 5550199')
  await page.getByRole('textbox', { name: 'Address' }).fill('Kaistraße 12, 24103 Kiel')
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Ask .* for a renewal$/ }).click()
  await page.getByRole('heading', { name: /^You asked .* for a renewal on/ }).waitFor()
  await expectAccessible(page)
}

async function renew(page: Page, license: string) {
  await page.goto(`/licenses/${license}`)
  await page.getByRole('button', { name: 'Renew', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Renew' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

test('a license from its registration to its renewal, on a phone', async () => {
  const plan = `Two months ${randomUUID().slice(0, 8)}`
  const sales = await visit(browser)
  await signIn(sales.page, account('distributor', 'administrator'))
  await createPlan(sales.page, plan)
  const key = await generateKey(sales.page, plan)

  const customer = await visit(browser, { viewport: PHONE })
  await signIn(customer.page, account('customer', 'administrator'))
  const code = await register(customer.page, key)
  await activate(code, 'reception')

  await customer.page.getByRole('link', { name: 'License and installations' }).click()
  await customer.page.getByText('reception', { exact: true }).waitFor()
  const license = customer.page.url().split('/').at(-1) ?? ''
  await activateOffline(customer.page, code)

  await customer.page.goto(`/my-products/${license}`)
  const words = customer.page.getByText(/Runs until .* included\./)
  const before = await words.textContent()
  await askForRenewal(customer.page)
  await renew(sales.page, license)

  await customer.page.reload()
  await words.waitFor()
  expect(await words.textContent()).not.toBe(before)
  await customer.page.getByText('Renewed', { exact: true }).waitFor()
  expect(await customer.page.getByRole('heading', { name: /^You asked / }).count()).toBe(0)
  const button = customer.page.getByRole('button', { name: 'Certificate' })
  const pdf = await saved(customer.page, () => button.click())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  for (const visitor of [sales, customer]) {
    expect(visitor.faults).toEqual([])
    await visitor.context.close()
  }
})
