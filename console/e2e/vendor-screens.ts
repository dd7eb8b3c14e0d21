import type { Page } from 'playwright-core'
import type { Screen } from './screens'

async function openFirst(page: Page): Promise<void> {
  await page.locator('[data-row-link]').first().click()
}

/** What only the vendor's people see. */
export const VENDOR_SCREENS: readonly Screen[] = [
  {
    name: 'Promotional Codes',
    path: '/promotions',
    ready: (page) => page.locator('[data-row-link]').first().waitFor(),
  },
  {
    name: 'Promotional code',
    path: '/promotions',
    ready: async (page) => {
      await openFirst(page)
      await page.getByLabel('Last day').waitFor()
    },
  },
  {
    name: 'New promotional code',
    path: '/promotions/new',
    ready: (page) => page.getByRole('combobox', { name: 'Partners' }).or(page.getByLabel('Partners')).first().waitFor(),
  },
  {
    name: 'Partner, reports',
    path: '/partners',
    ready: async (page) => {
      await openFirst(page)
      await page.locator('main').getByRole('link', { name: 'Reports', exact: true }).click()
      await page.getByLabel('A PO number is required to submit').waitFor()
    },
  },
  {
    name: 'Billing report of a partner',
    path: '/billing-reports',
    ready: async (page) => {
      await openFirst(page)
      await page.locator('main table tbody tr').first().waitFor()
    },
  },
]
