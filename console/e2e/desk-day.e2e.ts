import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, account, accountOf } from './accounts'
import { launch, signIn, type Visitor, visit } from './browser'
import { ask, confirm, picture } from './month'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const SUBJECT = 'Mail stands still after the update'

interface Session {
  organization: { support_offering: string }
}

/** The customer asks, with a file; what was typed survives a reload. */
async function openRequest(page: Page): Promise<string> {
  await page.goto('/support-requests/new')
  await page.getByRole('textbox', { name: 'Subject' }).fill(SUBJECT)
  await page.getByRole('textbox', { name: 'Description' }).fill('Since nine o’clock nothing is delivered any more.')
  await page.reload()
  await expect.poll(() => page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe(SUBJECT)
  await page.getByRole('combobox', { name: 'Product' }).click()
  await page.getByRole('option').first().click()
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'update.log', mimeType: 'text/plain', buffer: Buffer.from('09:00 stopped\n') })
  await page.getByRole('button', { name: 'Leave out update.log' }).waitFor()
  await page.getByRole('button', { name: 'Open request' }).click()
  const title = page.getByRole('heading', { name: / is open$/ })
  await title.waitFor()
  await page.getByText('They are attached to the request.').waitFor()
  await picture(page, 'customer-opened')
  const number = (await title.innerText()).split(' ')[0] ?? ''
  await page.getByRole('link', { name: 'Open the request' }).click()
  await page.getByRole('link', { name: 'update.log' }).waitFor()
  return number
}

async function inMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** The engineer finds it, takes it with a macro that asks for more, and notes what it looks like. */
async function take(page: Page, number: string): Promise<void> {
  await page.goto(`/desk?whose=all&q=${number}`)
  await page.locator('[data-row-link]').first().click()
  await inMenu(page, 'Apply macro')
  await page.getByRole('combobox', { name: 'Macro' }).fill('Take it')
  await page.getByRole('option', { name: 'Take it and ask for the log' }).click()
  const preview = page.getByRole('region', { name: 'This will happen' })
  await preview.getByText(`to ${number}: it shows where it stops`).waitFor()
  await picture(page, 'engineer-macro')
  await confirm(page, 'Apply macro')
  // A note answers the version in view: the head of the case must show what the macro did.
  await page.locator('header').getByText('Waiting for customer').waitFor()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Internal note' }).fill('Looks like the queue file of last week.')
  await page.getByRole('button', { name: 'Add note' }).click()
  await page.locator('[data-side="internal"]').getByText('queue file of last week').waitFor()
}

/** The engineer keeps what waits as a view of their own. */
async function keepView(page: Page, number: string): Promise<void> {
  await page.goto(`/desk?status=waiting_customer&q=${number}`)
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(`Waiting: ${number}`)
  await confirm(page, 'Save view')
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitemradio', { name: `Waiting: ${number}` }).click()
  await expect.poll(() => new URL(page.url()).search).toContain('status=waiting_customer')
  await page.locator('[data-row-link]').filter({ hasText: number }).waitFor()
  await picture(page, 'engineer-view')
}

/** Two write at the same time: the second reply is stopped, shows what is new, and keeps its words. */
async function replyAtTheSameTime(customer: Page, engineer: Page, number: string): Promise<void> {
  await engineer.locator('[data-row-link]').filter({ hasText: number }).click()
  const reply = engineer.getByRole('textbox', { name: 'Reply to the customer' })
  await engineer.getByRole('button', { name: 'Canned reply' }).waitFor()
  await reply.press('/')
  await engineer.getByRole('dialog').getByRole('combobox', { name: 'Canned reply' }).click()
  await engineer.getByRole('option').first().click()
  await expect.poll(() => reply.inputValue()).not.toBe('')
  const typed = await reply.inputValue()
  await customer.reload()
  await customer.getByRole('textbox', { name: 'Your message' }).fill('It began after the update.')
  await customer.getByRole('button', { name: 'Send' }).click()
  await customer.getByRole('article').getByText('It began after the update.').waitFor()
  await engineer.getByRole('button', { name: 'Send' }).click()
  await engineer.getByRole('alert').getByText('new').waitFor()
  expect(await reply.inputValue()).toBe(typed)
  await engineer.getByRole('article').getByText('It began after the update.').waitFor()
  await picture(engineer, 'engineer-stale')
  await engineer.getByRole('button', { name: 'Send' }).click()
  await expect.poll(() => reply.inputValue()).toBe('')
}

async function escalate(page: Page): Promise<void> {
  await inMenu(page, 'Escalate')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Business impact' }).fill('Nobody here can write to anybody.')
  await dialog.getByRole('button', { name: /^Escalate/ }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The manager accepts the escalation, looks at the targets, and tags three requests at once. */
async function manage(page: Page, number: string): Promise<void> {
  await page.goto(`/escalations?q=${number}`)
  await page.locator('[data-row-link]').first().click()
  await page.getByRole('button', { name: 'Accept…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Plan' }).fill('A second engineer joins, and we report every hour.')
  await dialog.getByRole('combobox', { name: 'Owner' }).click()
  await page.getByRole('option').first().click()
  await dialog.getByRole('button', { name: 'Accept escalation' }).click()
  await page.getByText('Accepted').first().waitFor()
  await picture(page, 'manager-escalation')
  await page.goto(`/desk?whose=all&q=${number}`)
  await page.getByRole('checkbox', { name: `Choose ${number}` }).check()
  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByRole('menuitem', { name: 'Add tags' }).click()
  await page.getByLabel('Tags').first().fill('watch-closely')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Try it out' }).click()
  await page.locator('table').getByText(number).waitFor()
  await picture(page, 'manager-trial')
  await page.getByRole('button', { name: 'Do it for 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Do it for 1' }).click()
  await page.waitForURL(/\/jobs\//)
  await page.goto('/support-targets')
  await page.getByRole('rowheader', { name: 'P1 Critical' }).first().waitFor()
}

async function propose(page: Page, number: string): Promise<void> {
  await page.goto(`/desk?q=${number}`)
  await page.locator('[data-row-link]').first().click()
  await page.getByText('watch-closely').waitFor()
  await page.getByRole('button', { name: 'Propose solution…' }).click()
  await page.getByRole('dialog').getByRole('textbox').first().fill('Version 9.1.2 removes the cause.')
  await confirm(page, 'Propose solution')
  await page.locator('header').getByText('Solution proposed').waitFor()
}

test('a premium customer, an engineer and a support manager have a day', async () => {
  const visitors: Visitor[] = []
  async function come(who: Account) {
    const visitor = await visit(browser)
    visitors.push(visitor)
    await signIn(visitor.page, who)
    return visitor.page
  }
  const customer = await come(accountOf('Barrantes Industrias SA', ['administrator']))
  const { organization } = await ask<Session>(customer, '/session')
  expect(organization.support_offering).toBe('premium')
  const number = await openRequest(customer)
  const engineer = await come(account('vendor', 'support_engineer'))
  await take(engineer, number)
  await keepView(engineer, number)
  await replyAtTheSameTime(customer, engineer, number)
  await escalate(customer)
  const manager = await come(account('vendor', 'support_manager'))
  await manage(manager, number)
  await propose(engineer, number)
  await customer.reload()
  await customer.getByRole('button', { name: 'Confirm solution' }).click()
  await customer.getByRole('combobox', { name: 'How did we do?' }).click()
  await customer.getByRole('option', { name: /^5/ }).click()
  await picture(customer, 'customer-confirm')
  await confirm(customer, 'Confirm solution')
  await customer.getByText('Closed').first().waitFor()
  expect(await customer.content()).not.toContain('queue file of last week')
  for (const { faults, context } of visitors) {
    expect(faults).toEqual([])
    await context.close()
  }
}, 90_000)
