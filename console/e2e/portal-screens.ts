import type { Page } from 'playwright-core'
import type { Screen } from './screens'

/** What anybody sees without signing in. */
export const PUBLIC_SCREENS: readonly Screen[] = [
  {
    name: 'Sign in',
    path: '/sign-in',
    ready: (page) => page.getByRole('button', { name: 'Sign in' }).waitFor(),
  },
  {
    name: 'Sign in to register',
    path: '/register',
    ready: (page) => page.getByRole('link', { name: 'Create an account' }).waitFor(),
  },
  {
    name: 'Sign up',
    path: '/sign-up',
    ready: (page) => page.getByRole('button', { name: 'Create account' }).waitFor(),
  },
  {
    name: 'Verify an e-mail address, old link',
    path: '/verify-email?token=0000',
    ready: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'Ask for help without an account',
    path: '/licensing-request',
    ready: (page) => page.getByRole('button', { name: 'Send' }).waitFor(),
  },
  {
    name: 'Ask for help without an account, old link',
    path: '/licensing-request/verify?token=0000',
    ready: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'Confirm a solution by the link in the mail',
    path: '/confirm-solution?token=0000',
    ready: (page) => page.getByRole('button', { name: 'Confirm solution' }).waitFor(),
  },
  {
    name: 'Accept an invitation',
    path: '/invitation?token=0000',
    ready: (page) => page.getByRole('button', { name: 'Set password' }).waitFor(),
  },
]

/** Opens one of the pages below the first license. */
async function belowLicense(page: Page, part: string): Promise<void> {
  await page.locator('main ul a').first().click()
  await page.getByRole('heading', { name: 'Activation Code' }).waitFor()
  await page.goto(`${page.url()}/${part}`)
}

/** What a customer's administrator sees. */
export const PORTAL_SCREENS: readonly Screen[] = [
  {
    name: 'My Products',
    path: '/my-products',
    ready: (page) => page.locator('main ul a').first().waitFor(),
  },
  {
    name: 'A license',
    path: '/my-products',
    ready: async (page) => {
      await page.locator('main ul a').first().click()
      await page.getByRole('heading', { name: 'Activation Code' }).waitFor()
      await page.locator('main ol li').first().waitFor()
      await page.getByRole('heading', { name: 'Downloads' }).waitFor()
    },
  },
  {
    name: 'A license, its renewal',
    path: '/my-products',
    ready: async (page) => {
      await belowLicense(page, 'renew')
      await page.getByRole('heading', { name: /^(Ask|You asked) / }).waitFor()
    },
  },
  {
    name: 'A license, activation without a network, a file that is none',
    path: '/my-products',
    ready: async (page) => {
      await belowLicense(page, 'offline')
      await page.getByRole('textbox', { name: 'Request file' }).fill('Good morning')
      await page.getByRole('button', { name: 'Check it' }).click()
      await page.getByText('There is no request file in this text.').waitFor()
      await page.getByRole('heading', { name: 'License files made' }).waitFor()
    },
  },
  {
    name: 'Register Your Product, mistyped',
    path: '/register',
    ready: async (page) => {
      await page.getByRole('textbox', { name: 'Registration Key' }).fill('PC-0000-0000-0000-0001')
      await page.getByText('There is a typing error in it.').waitFor()
    },
  },
  {
    name: 'Support requests',
    path: '/support-requests',
    ready: (page) => page.locator('[data-row-link]').first().waitFor(),
  },
  {
    name: 'New support request, critical',
    path: '/support-requests/new',
    ready: async (page) => {
      await page.getByRole('radio', { name: /P1 Critical/ }).check()
      await page.getByText('counts once you have called us').waitFor()
    },
  },
  {
    name: 'A case, as its customer sees it',
    path: '/support-requests',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('region', { name: 'What was said and done' }).locator('article').first().waitFor()
    },
  },
]

/** Opens the first case of the queue and one of the things that its menu offers. */
async function inCaseMenu(page: Page, item: string): Promise<void> {
  await page.locator('[data-row-link]').first().click()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** What the vendor's support sees. */
export const DESK_SCREENS: readonly Screen[] = [
  {
    name: 'Support desk',
    path: '/desk?whose=all',
    ready: (page) => page.locator('[data-row-link]').first().waitFor(),
  },
  {
    name: 'Support desk, a case with a note begun',
    path: '/desk?whose=all',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.locator('label').filter({ hasText: 'Internal note' }).click()
      await page.getByText('The vendor’s people alone read this.').waitFor()
    },
  },
  {
    name: 'Support Dashboard',
    path: '/support-dashboard',
    ready: (page) => page.locator('main').getByText('Cleo Vandermeer').first().waitFor(),
  },
  {
    name: 'Support Dashboard, the backlog as a table',
    path: '/support-dashboard',
    ready: async (page) => {
      await page.getByText('Show as a table').click()
      await page.getByText('Open at its end').waitFor()
    },
  },
  {
    name: 'Support Reports',
    path: '/support-reports',
    ready: (page) => page.locator('main').getByText('In time, %').first().waitFor(),
  },
  {
    name: 'Support Reports, rates by priority',
    path: '/support-reports?report=rates&by=priority',
    ready: (page) => page.locator('main').getByText('Escalated, %').first().waitFor(),
  },
  {
    name: 'Service Accounts',
    path: '/service-accounts',
    ready: (page) => page.locator('[data-row-link]').first().waitFor(),
  },
  {
    name: 'Service account',
    path: '/service-accounts',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('button', { name: 'Monthly report' }).waitFor()
    },
  },
  {
    name: 'Inbound mail',
    path: '/inbound-mails',
    ready: (page) => page.locator('main').getByText('Scan stops at 40 percent').first().waitFor(),
  },
  {
    name: 'Inbound mail, one with formatted text',
    path: '/inbound-mails?state=held',
    ready: async (page) => {
      await page.getByText('Scan stops at 40 percent').first().click()
      await page.getByRole('button', { name: 'Show formatted' }).click()
      await page.locator('iframe').waitFor()
    },
  },
  {
    name: 'Inbound mail, accepting one',
    path: '/inbound-mails?state=held',
    ready: async (page) => {
      await page.getByText('Scan stops at 40 percent').first().click()
      await page.getByRole('button', { name: 'Accept…' }).click()
      await page.getByRole('button', { name: 'Accept mail' }).waitFor()
    },
  },
  {
    name: 'Mailboxes',
    path: '/mailboxes',
    ready: (page) => page.locator('main').getByText('support@kestrel.example').first().waitFor(),
  },
  {
    name: 'New mailbox',
    path: '/mailboxes',
    ready: async (page) => {
      await page.getByRole('button', { name: 'New mailbox' }).first().click()
      await page.getByRole('textbox', { name: 'Folder' }).waitFor()
    },
  },
  {
    name: 'Support Agents',
    path: '/support-agents',
    ready: (page) => page.locator('main').getByText('Cleo Vandermeer').first().waitFor(),
  },
  {
    name: 'New support agent',
    path: '/support-agents',
    ready: async (page) => {
      await page.getByRole('button', { name: 'New support agent' }).first().click()
      await page.getByRole('button', { name: 'Add absence' }).click()
      await page.getByRole('button', { name: 'Remove absence 1' }).waitFor()
    },
  },
  {
    name: 'On-Call Rota',
    path: '/on-call-shifts',
    ready: (page) => page.locator('main').getByText('europe').first().waitFor(),
  },
  {
    name: 'New on-call shift',
    path: '/on-call-shifts',
    ready: async (page) => {
      await page.getByRole('button', { name: 'New shift' }).first().click()
      await page.getByRole('button', { name: 'Add shift' }).waitFor()
    },
  },
  {
    name: 'Canned replies',
    path: '/canned-replies',
    ready: (page) => page.getByRole('heading', { name: 'Canned replies' }).waitFor(),
  },
  {
    name: 'Macros',
    path: '/desk-macros',
    ready: (page) => page.locator('main').getByText('More people are hit').first().waitFor(),
  },
  {
    name: 'New macro',
    path: '/desk-macros',
    ready: async (page) => {
      await page.getByRole('button', { name: 'New macro' }).first().click()
      await page.getByRole('button', { name: 'Add step' }).click()
      await page.getByRole('group', { name: 'Step 2' }).waitFor()
    },
  },
  {
    name: 'Support settings',
    path: '/support-settings',
    ready: (page) => page.getByRole('button', { name: 'Save settings' }).waitFor(),
  },
  {
    name: 'Support desk, a macro before it is applied',
    path: '/desk?whose=all',
    ready: async (page) => {
      await inCaseMenu(page, 'Apply macro')
      await page.getByRole('combobox', { name: 'Macro' }).fill('Take it')
      await page.getByRole('option', { name: 'Take it and ask for the log' }).click()
      await page.getByRole('region', { name: 'This will happen' }).locator('li').first().waitFor()
    },
  },
  {
    name: 'Support desk, splitting a case',
    path: '/desk?whose=all&status=in_progress',
    ready: async (page) => {
      await inCaseMenu(page, 'Split off')
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor()
    },
  },
  {
    name: 'Support desk, saving a view',
    path: '/desk?whose=all&priority=p3',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Views' }).click()
      await page.getByRole('menuitem', { name: 'Save this view' }).click()
      await page.getByRole('button', { name: 'Save view' }).waitFor()
    },
  },
  {
    name: 'Support desk, many requests, tried out',
    path: '/desk?whose=all',
    ready: async (page) => {
      for (const at of [0, 1, 2])
        await page
          .getByRole('checkbox', { name: /^Choose SR-/ })
          .nth(at)
          .check()
      await page.getByRole('button', { name: 'Change…' }).click()
      await page.getByRole('menuitem', { name: 'Add tags' }).click()
      await page.getByLabel('Tags').first().fill('audit')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Try it out' }).click()
      await page.getByRole('button', { name: 'Do it for 3' }).waitFor()
    },
  },
  {
    name: 'Log a contact attempt',
    path: '/desk?whose=all',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Log contact attempt' }).click()
      await page.getByRole('button', { name: 'Log attempt' }).waitFor()
    },
  },
  {
    name: 'Support desk, how a deadline was computed',
    path: '/desk?whose=all',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.locator('summary').filter({ hasText: 'How was this computed?' }).first().click()
      await page.getByRole('columnheader', { name: 'Counted' }).first().waitFor()
    },
  },
  {
    name: 'Support targets',
    path: '/support-targets',
    ready: (page) => page.getByRole('rowheader', { name: 'P1 Critical' }).first().waitFor(),
  },
  {
    name: 'Support targets, a change',
    path: '/support-targets',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Change Standard support, P2' }).click()
      await page.getByRole('button', { name: 'Save targets' }).waitFor()
    },
  },
  {
    name: 'Escalations',
    path: '/escalations',
    ready: (page) => page.locator('[data-row-link]').first().waitFor(),
  },
  {
    name: 'An escalation',
    path: '/escalations',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('link', { name: 'Open the support request' }).waitFor()
    },
  },
  {
    name: 'Calendars',
    path: '/calendars',
    ready: (page) => page.locator('[data-row-link]').first().waitFor(),
  },
  {
    name: 'A calendar, with a deadline computed',
    path: '/calendars',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('button', { name: 'Compute' }).click()
      await page.getByRole('table', { name: 'How this was computed' }).waitFor()
    },
  },
]
