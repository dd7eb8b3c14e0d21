import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { account, accountOf } from './accounts'
import { signIn, type Visitor, visit } from './browser'

/** What the two stories of a month have in common. */

export interface Report {
  id: string
  month: string
  status: string
  organization: { id: string; company: string }
}

/** Whoever works on the reports of an organization, at a browser of its own. */
export async function reader(browser: Browser, company?: string): Promise<Visitor> {
  const visitor = await visit(browser)
  await signIn(
    visitor.page,
    company ? accountOf(company, ['billing_manager', 'administrator']) : account('vendor', 'administrator'),
  )
  return visitor
}

/** What the API says to the signed-in person. */
export function ask<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (path) => (await fetch(`/api/v1${path}`)).json(), path)
}

export async function usageReports(page: Page, query: string): Promise<Report[]> {
  return (await ask<{ items: Report[] }>(page, `/usage-reports?limit=200&${query}`)).items
}

/** Opens a report, and waits for its lines. */
export async function openReport(page: Page, kind: 'usage' | 'billing', id: string): Promise<void> {
  await page.goto(`/${kind}-reports/${id}`)
  await page.locator('main table tbody tr').first().waitFor()
}

/** Answers the dialog that is open, and waits until it is gone. */
export async function confirm(page: Page, action: string, reason?: { label: string; words: string }): Promise<void> {
  const dialog = page.getByRole('dialog')
  if (reason) await dialog.getByLabel(reason.label).fill(reason.words)
  await dialog.getByRole('button', { name: action, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Says why in each line that asks for it, and submits the open usage report. */
export async function submitUsageReport(page: Page): Promise<void> {
  const asked = page.getByPlaceholder('Say why')
  for (let left = await asked.count(); left > 0; left -= 1) {
    // What is filled in does not ask any more: the next one would be meant.
    await asked.first().fill('Agreed with the customer.')
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await page.keyboard.press('Enter')
    await saved
    await expect.poll(() => asked.count()).toBe(left - 1)
  }
  await page.getByRole('button', { name: 'Submit report' }).click()
  await confirm(page, 'Submit report')
  await page.getByText('The report is submitted.').waitFor()
}

/** Keeps a picture where somebody wants to look at the story. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.CHANCERY_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png` })
}
