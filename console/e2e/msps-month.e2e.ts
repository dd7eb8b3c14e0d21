import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountOf, findAccount } from './accounts'
import { expectAccessible } from './axe'
import { launch, signIn, visit } from './browser'
import { ask, confirm, openReport, picture, submitUsageReport, usageReports } from './month'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

interface Organization {
  id: string
  kind: string
  company: string
}

interface Pool {
  id: string
  organization: Organization
  waiting_units?: number | null
}

/** Asks for more units of a pool for which it has not asked yet. */
async function requestUnits(page: Page) {
  const { items } = await ask<{ items: Pool[] }>(page, '/license-pools?limit=200')
  const { organization } = await ask<{ organization: Organization }>(page, '/session')
  const pool = items.find((one) => one.organization.id === organization.id && !one.waiting_units)
  await page.goto(`/license-pools/${pool?.id}`)
  await page.getByRole('heading', { name: 'History' }).waitFor()
  await page.getByRole('button', { name: 'Request units' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Units').fill('20')
  await dialog.getByRole('button', { name: 'Request units' }).click()
  await dialog.waitFor({ state: 'detached' })
  await picture(page, 'msp-pool')
}

interface Product {
  code: string
}

interface Offer {
  customer: string
  plan: string
}

/** A monthly plan of its own for a product that one of its customers does not have yet, and whose units it has. */
function makePlan(page: Page, name: string): Promise<Offer> {
  return page.evaluate(async (name) => {
    const get = async (path: string) => (await fetch(`/api/v1${path}`)).json()
    const [session, products, pools, customers] = await Promise.all([
      get('/session'),
      get('/products?limit=200'),
      get('/license-pools?limit=200'),
      get('/organizations?kind=customer&status=enabled&limit=50'),
    ])
    const ended = new Set(
      products.items.filter((one: { end_of_sale?: string | null }) => one.end_of_sale).map(({ code }: Product) => code),
    )
    const stocked = pools.items.filter(
      (pool: { organization: { id: string }; product: Product; version_type: string; remaining: number }) =>
        pool.organization.id === session.organization.id &&
        pool.version_type === 'full' &&
        pool.remaining >= 50 &&
        !ended.has(pool.product.code),
    )
    for (const customer of customers.items) {
      const licenses = await get(`/licenses?customer_id=${customer.id}&limit=200`)
      const held = new Set(licenses.items.map((license: { product: Product }) => license.product.code))
      const pool = stocked.find((one: { product: Product }) => !held.has(one.product.code))
      if (!pool) continue
      const terms = { version_type: 'full', charging: 'monthly', initial_months: 1, auto_renewal_months: 1 }
      const made = await fetch('/api/v1/service-plans', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf_token },
        body: JSON.stringify({ ...terms, name, product_code: pool.product.code }),
      })
      if (!made.ok) throw new Error(await made.text())
      return { customer: customer.id, plan: name }
    }
    throw new Error('every customer has every product')
  }, name)
}

/** The plan is assigned, and a few units more a little later. */
async function sell(page: Page, name: string) {
  const { customer, plan } = await makePlan(page, name)
  await page.goto(`/customers/${customer}/assign`)
  await page.getByRole('combobox', { name: 'Service plan' }).click()
  await page.getByRole('option', { name: plan }).click()
  await page.getByLabel('Units').fill('8')
  await page.getByRole('button', { name: 'Assign plan' }).click()
  await page.getByText(`${plan} is assigned`, { exact: false }).waitFor()
  await page.getByRole('button', { name: `Actions for ${plan}` }).click()
  await page.getByRole('menuitem', { name: 'Change units…' }).click()
  await page.getByRole('dialog').getByLabel('Units').fill('12')
  await confirm(page, 'Change units')
  await page.getByText(/now has 12 units/).waitFor()
  await picture(page, 'msp-subscription')
}

/** Lowers one line to what was used, and says why. */
async function lowerOneLine(page: Page) {
  const row = page
    .locator('main table tbody tr')
    .filter({ has: page.locator('input:enabled[inputmode="numeric"]') })
    .first()
  const units = row.locator('input[inputmode="numeric"]')
  const before = Number(await units.inputValue())
  const saved = () => page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
  const lowered = saved()
  await units.fill(String(before - 1))
  await units.press('Enter')
  await lowered
  const comment = row.getByLabel(/^Comment/)
  const commented = saved()
  await comment.fill('One unit was given back in the first week.')
  await comment.press('Enter')
  await commented
}

test("an MSP's month, to the approved usage report", { timeout: 600_000 }, async () => {
  const isp = findAccount('isp', 'administrator')
  if (!isp) throw new Error('no demo account: isp, administrator')
  const parent = await visit(browser)
  await signIn(parent.page, isp)
  const partners = (await ask<{ items: Organization[] }>(parent.page, '/organizations?kind=msp&limit=200')).items
  const [report] = (await usageReports(parent.page, '')).filter(
    ({ organization, status }) => partners.some(({ id }) => id === organization.id) && status === 'under_review',
  )
  if (!report) throw new Error('no usage report waits')
  const msp = await visit(browser)
  const { page } = msp
  await signIn(page, accountOf(report.organization.company, ['administrator']))
  await page.getByRole('heading', { name: 'Expiring soon' }).waitFor()
  await picture(page, 'msp-home')
  await requestUnits(page)
  await sell(page, `Monthly ${Date.now().toString(36)}`)

  // It was submitted by itself; the tier 1 sends it back, and now it is looked through.
  await openReport(parent.page, 'usage', report.id)
  await parent.page.getByRole('button', { name: 'Reject…' }).click()
  await confirm(parent.page, 'Reject report', { label: 'Comment', words: 'Please say why so much is idle.' })
  await openReport(page, 'usage', report.id)
  await page.getByText('Please say why so much is idle.').waitFor()
  await lowerOneLine(page)
  await expectAccessible(page)
  await picture(page, 'msp-usage-report')
  await submitUsageReport(page)
  await picture(page, 'msp-submitted')

  await openReport(parent.page, 'usage', report.id)
  await parent.page.getByRole('button', { name: 'Approve' }).click()
  await confirm(parent.page, 'Approve')
  await page.reload()
  await page.getByText('Approved').first().waitFor()
  await picture(page, 'msp-approved')
  // What it is billed by is none of its business.
  await page.goto('/billing-reports')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('[data-row-link]').count()).toBe(0)
  for (const visitor of [msp, parent]) {
    expect(visitor.faults).toEqual([])
    await visitor.context.close()
  }
})
