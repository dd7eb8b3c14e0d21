import type { Page } from 'playwright-core'

export interface Screen {
  name: string
  path: string
  /** Brings the page into the state to look at, and waits for it. */
  ready: (page: Page) => Promise<void>
}

const heading = (name: string) => (page: Page) => page.getByRole('heading', { level: 1, name }).waitFor()

const firstRow = (page: Page) => page.locator('[data-row-link]').first().waitFor()

/** Opens the first row's page, and one of its tabs. */
async function openFirst(page: Page, tab: string): Promise<void> {
  await page.locator('[data-row-link]').first().click()
  await page.locator('main').getByRole('link', { name: tab, exact: true }).click()
  await page.locator('main').getByRole('link', { name: tab, exact: true }).and(page.locator('[aria-current]')).waitFor()
}

/** Every screen that a distributor's administrator sees. A new screen adds its line; axe and reflow follow by themselves. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'My Account',
    path: '/my-account',
    ready: (page) => page.getByRole('heading', { name: 'My Account' }).waitFor(),
  },
  {
    name: 'Registration Keys',
    path: '/registration-keys',
    ready: (page) => page.locator('[data-row-link]').first().waitFor(),
  },
  {
    name: 'Registration Keys, one open',
    path: '/registration-keys',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('list', { name: 'History' }).waitFor()
    },
  },
  {
    name: 'Registration Keys, nothing found',
    path: '/registration-keys?q=nothing-is-called-this',
    ready: (page) => page.getByRole('heading', { name: 'Nothing matches' }).waitFor(),
  },
  {
    name: 'Generate Registration Keys',
    path: '/registration-keys/generate',
    ready: (page) => page.getByRole('button', { name: 'Generate keys' }).waitFor(),
  },
  {
    name: 'Home',
    path: '/home',
    ready: (page) => page.getByRole('heading', { name: 'Expiring soon' }).waitFor(),
  },
  { name: 'Partners', path: '/partners', ready: firstRow },
  { name: 'Partner', path: '/partners', ready: (page) => openFirst(page, 'Profile') },
  { name: 'Create partner', path: '/partners/new', ready: heading('Create partner') },
  { name: 'Customers', path: '/customers', ready: firstRow },
  { name: 'Customer, licenses', path: '/customers', ready: (page) => openFirst(page, 'Licenses') },
  { name: 'Customer, subscriptions', path: '/customers', ready: (page) => openFirst(page, 'Subscriptions') },
  { name: 'Customer, accounts', path: '/customers', ready: (page) => openFirst(page, 'Accounts') },
  { name: 'Customer, profile', path: '/customers', ready: (page) => openFirst(page, 'Profile') },
  { name: 'Create customer', path: '/customers/new', ready: heading('Create customer') },
  {
    name: 'Assign plan',
    path: '/customers',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('link', { name: 'Assign plan' }).first().click()
      await page.getByRole('combobox', { name: 'Service plan' }).waitFor()
    },
  },
  { name: 'Licenses', path: '/licenses', ready: firstRow },
  {
    name: 'License',
    path: '/licenses?status=normal',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('heading', { name: 'Activations' }).waitFor()
    },
  },
  {
    name: 'License Pool',
    path: '/license-pools',
    ready: (page) => page.getByRole('meter').first().waitFor(),
  },
  { name: 'Service Plans', path: '/service-plans', ready: firstRow },
  {
    name: 'Service plan',
    path: '/service-plans',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('heading', { name: 'Terms' }).waitFor()
    },
  },
  { name: 'Create service plan', path: '/service-plans/new', ready: heading('Create service plan') },
  { name: 'Suites', path: '/suites', ready: firstRow },
  { name: 'Price lists', path: '/price-lists', ready: firstRow },
  {
    name: 'Price list',
    path: '/price-lists',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('heading', { name: 'Prices' }).waitFor()
    },
  },
  { name: 'Product, releases', path: '/products', ready: (page) => openFirst(page, 'Releases') },
  { name: 'Products', path: '/products', ready: firstRow },
  {
    name: 'Product',
    path: '/products',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('heading', { name: 'Features and expiry' }).waitFor()
    },
  },
  { name: 'Branding', path: '/branding', ready: (page) => page.getByRole('heading', { name: 'Images' }).waitFor() },
  {
    name: 'Legal texts, one open',
    path: '/legal-texts',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('link', { name: 'Who accepted this version' }).waitFor()
    },
  },
  { name: 'New legal text', path: '/legal-texts/new', ready: heading('New version of a legal text') },
  { name: 'Who accepted', path: '/legal-acceptances', ready: heading('Who accepted') },
  { name: 'Accounts', path: '/accounts', ready: (page) => page.getByText(/^\d+ accounts?$/).waitFor() },
  {
    name: 'Sent mail, one open',
    path: '/sent-mails',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('button', { name: 'Send again' }).waitFor()
    },
  },
  {
    name: 'Audit, one open',
    path: '/audit',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByText('Request', { exact: true }).waitFor()
    },
  },
  {
    name: 'Unknown address',
    path: '/nowhere',
    ready: (page) => page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor(),
  },
  { name: 'Usage Reports', path: '/usage-reports', ready: firstRow },
  {
    name: 'Usage report',
    path: '/usage-reports?status=under_review',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.locator('main table tbody tr').first().waitFor()
    },
  },
]
