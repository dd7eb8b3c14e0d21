import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { account } from './accounts'
import { expectAccessible } from './axe'
import { launch, signIn, visit } from './browser'
import { ask, confirm, openReport, picture, type Report, reader, submitUsageReport, usageReports } from './month'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const OPEN = ['preparing', 'rejected']

/** A partner's people do their part: what is not submitted yet is. */
async function partnersSubmit(page: Page, month: string) {
  for (const report of await usageReports(page, `month=${month}`)) {
    if (!OPEN.includes(report.status)) continue
    const partner = await reader(browser, report.organization.company)
    await openReport(partner.page, 'usage', report.id)
    await submitUsageReport(partner.page)
    expect(partner.faults).toEqual([])
    await partner.context.close()
  }
}

/** Answers the first request for units that waits, if one does. */
async function answerRequest(page: Page) {
  await page.goto('/license-pools/requests')
  await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor()
  const grant = page.getByRole('button', { name: 'Grant', exact: true }).first()
  if (await grant.isVisible()) {
    await grant.click()
    await confirm(page, 'Grant units')
    await page
      .getByText(/more units? of/)
      .first()
      .waitFor()
  }
  await picture(page, 'distributor-requests')
}

/** One report goes back with a comment, the partner sends it again, then all are approved at once. */
async function decideOnReports(page: Page, own: string, month: string) {
  const waiting = async () => {
    const found = await usageReports(page, `month=${month}&status=under_review`)
    return found.filter(({ organization }) => organization.id !== own)
  }
  const [first] = await waiting()
  if (first) {
    await openReport(page, 'usage', first.id)
    await page.getByRole('button', { name: 'Reject…' }).click()
    await confirm(page, 'Reject report', { label: 'Comment', words: 'Please look at the first line again.' })
    await page.getByText('Please look at the first line again.').first().waitFor()
    await partnersSubmit(page, month)
  }
  await page.goto(`/usage-reports?month=${month}`)
  const approve = page.getByRole('button', { name: /^Approve \d+ reports?…$/ })
  if ((await waiting()).length > 0) {
    await approve.click()
    await picture(page, 'distributor-approve-many')
    await confirm(page, 'Approve')
  }
  await expect.poll(async () => (await waiting()).length).toBe(0)
  await picture(page, 'distributor-usage-reports')
}

/** The vendor decides on the tier 1's own usage report. */
async function vendorApproves(page: Page, tier1: string, month: string) {
  for (const report of await usageReports(page, `month=${month}&status=under_review&organization_id=${tier1}`)) {
    await openReport(page, 'usage', report.id)
    await page.getByRole('button', { name: 'Approve' }).click()
    await confirm(page, 'Approve')
  }
}

/** The month's billing report, once every approved line stands in it. */
async function billingReport(page: Page, tier1: string, month: string): Promise<Report> {
  const all = async () => {
    const [billing] = (
      await ask<{ items: (Report & { lines: number })[] }>(
        page,
        `/billing-reports?month=${month}&organization_id=${tier1}`,
      )
    ).items
    const usage = (await ask<{ items: { lines: number }[] }>(page, `/usage-reports?month=${month}&limit=200`)).items
    return { billing, missing: usage.reduce((sum, { lines }) => sum + lines, 0) - (billing?.lines ?? 0) }
  }
  // The system takes approved reports over once a minute.
  await expect.poll(async () => (await all()).missing, { timeout: 150_000, interval: 2_000 }).toBe(0)
  const { billing } = await all()
  if (!billing) throw new Error('no billing report')
  return billing
}

async function setNumberAndCode(page: Page) {
  await page.getByRole('button', { name: 'PO number, margin, code…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('PO number').fill('PO-2026-4711')
  await dialog.getByLabel('Promotional code').fill('growth-5')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('cell', { name: 'GROWTH-5' }).or(page.locator('input[value="GROWTH-5"]')).first().waitFor()
}

async function submitBilling(page: Page) {
  await page.getByRole('button', { name: 'Submit…' }).click()
  await confirm(page, 'Submit report')
  await page.getByText('With the vendor').first().waitFor()
}

test("a distributor's month, to the completed billing report", { timeout: 600_000 }, async () => {
  const distributor = await visit(browser)
  const { page } = distributor
  await signIn(page, account('distributor', 'administrator'))
  await page.getByRole('heading', { name: 'Expiring soon' }).waitFor()
  await picture(page, 'distributor-home')
  const { organization } = await ask<{ organization: Report['organization'] }>(page, '/session')
  const [{ month } = { month: '' }] = await usageReports(page, '')

  await page.goto('/partners')
  await page.locator('[data-row-link]').first().click()
  await page.locator('main').getByRole('link', { name: 'Reports', exact: true }).click()
  await page.getByLabel('Days until submitted by itself').waitFor()
  await answerRequest(page)
  await partnersSubmit(page, month)
  await decideOnReports(page, organization.id, month)

  const vendor = await reader(browser)
  await vendorApproves(vendor.page, organization.id, month)
  const report = await billingReport(page, organization.id, month)
  await openReport(page, 'billing', report.id)
  await setNumberAndCode(page)
  await expectAccessible(page)
  await picture(page, 'distributor-billing')
  await submitBilling(page)

  await openReport(vendor.page, 'billing', report.id)
  await vendor.page.getByRole('button', { name: 'Return…' }).click()
  await confirm(vendor.page, 'Return report', { label: 'Comment', words: 'The code was not agreed for this month.' })
  await page.reload()
  await page.getByText('The code was not agreed for this month.').waitFor()
  await picture(page, 'distributor-returned')
  await page.getByRole('button', { name: 'Reset…' }).click()
  await confirm(page, 'Reset report')
  await submitBilling(page)

  await vendor.page.reload()
  await vendor.page.getByRole('button', { name: 'Complete…' }).click()
  await confirm(vendor.page, 'Complete report')
  await vendor.page
    .getByText(/BR-\d{7}/)
    .first()
    .waitFor()
  await page.reload()
  await page
    .getByText(/BR-\d{7}/)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: 'Submit…' }).count()).toBe(0)
  await picture(page, 'distributor-completed')

  await page.goto(`/reconciliation?month=${month}`)
  await page.locator('main table tbody tr').first().waitFor()
  await picture(page, 'distributor-reconciliation')
  for (const visitor of [distributor, vendor]) {
    expect(visitor.faults).toEqual([])
    await visitor.context.close()
  }
})
