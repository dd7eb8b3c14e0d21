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
  await page.locator('main').getByRole('heading', { level: 1 }).waitFor()
}

/** Opens one of the things that can be done to a license that the signed-in partner sold itself. */
async function openOnLicense(page: Page, item: RegExp): Promise<void> {
  const id = await page.evaluate(async () => {
    const get = async (path: string) => (await fetch(`/api/v1${path}`)).json()
    const [{ organization }, { items }] = await Promise.all([get('/session'), get('/licenses?status=normal&limit=200')])
    const own = (license: { owner: { id: string }; version_type: string }) =>
      license.owner.id === organization.id && license.version_type === 'full'
    return items.find(own).id
  })
  await page.goto(`/licenses/${id}`)
  await page.locator('main').getByRole('button', { name: 'Actions', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).waitFor()
}

const read = (page: Page, path: string) => page.evaluate(async (path) => (await fetch(`/api/v1${path}`)).json(), path)

/** Opens the plan that a change of its suite has locked. */
async function openSuiteChange(page: Page): Promise<void> {
  const { items } = await read(page, '/service-plans?state=locked')
  await page.goto(`/service-plans/${items[0].id}/suite-change`)
  await page.getByRole('button', { name: 'Approve change' }).waitFor()
}

/** Assigns a three-year plan to a customer who has a license of its product by another one. */
async function openCrossgrade(page: Page): Promise<void> {
  const [{ organization }, plans, licenses] = await Promise.all([
    read(page, '/session'),
    read(page, '/service-plans?q=3+years&limit=200'),
    read(page, '/licenses?status=normal&limit=200'),
  ])
  const own = plans.items.filter((plan: { owner: { id: string } }) => plan.owner.id === organization.id)
  for (const license of licenses.items) {
    const plan = own.find((plan: { product: { code: string } }) => plan.product.code === license.product.code)
    if (!plan) continue
    const { conflicts } = await read(page, `/service-plans/${plan.id}/crossgrade/${license.customer.id}`)
    if (conflicts.length === 0) continue
    await page.goto(`/customers/${license.customer.id}/assign`)
    await page.getByRole('combobox', { name: 'Service plan' }).fill(plan.name)
    await page.getByRole('option', { name: plan.name }).first().click()
    await page.getByText('Licenses that the customer already has').waitFor()
    return
  }
  throw new Error('nobody has a license that a three-year plan overlaps')
}

/** Every screen that a distributor's administrator sees. A new screen adds its line; axe and reflow follow by themselves. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'My Account',
    path: '/my-account',
    ready: async (page) => {
      await page.getByRole('heading', { name: 'My Account' }).waitFor()
      await page.getByText('This session').first().waitFor()
    },
  },
  {
    name: 'My Account, second factor',
    path: '/my-account',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Set up' }).click()
      await page.getByRole('dialog').getByLabel('Current password').waitFor()
    },
  },
  { name: 'Company', path: '/company', ready: (page) => page.getByRole('button', { name: 'Edit profile' }).waitFor() },
  {
    name: 'Company, edit',
    path: '/company',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Edit profile' }).click()
      await page.getByRole('dialog').getByLabel('City').waitFor()
    },
  },
  {
    name: 'Accounts',
    path: '/accounts',
    ready: (page) =>
      page
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .waitFor(),
  },
  {
    name: 'Accounts, new one',
    path: '/accounts',
    ready: async (page) => {
      await page.getByRole('button', { name: 'New account' }).click()
      await page.getByRole('dialog').getByLabel('Login ID').waitFor()
    },
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
  { name: 'Jobs', path: '/jobs', ready: heading('Jobs') },
  { name: 'Import subscriptions', path: '/subscription-imports/new', ready: heading('Import subscriptions') },
  { name: 'Partners', path: '/partners', ready: firstRow },
  { name: 'Partner', path: '/partners', ready: (page) => openFirst(page, 'Profile') },
  { name: 'Partner, history', path: '/partners', ready: (page) => openFirst(page, 'History') },
  {
    name: 'Partner, transfer of customers',
    path: '/partners',
    ready: async (page) => {
      await openFirst(page, 'Customers')
      await page.getByRole('button', { name: 'Actions' }).click()
      await page.getByRole('menuitem', { name: 'Transfer customers…' }).click()
      await page.getByRole('dialog').getByRole('combobox', { name: 'To' }).waitFor()
    },
  },
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
  { name: 'Assign plan, crossgrade', path: '/home', ready: openCrossgrade },
  { name: 'Service plan, suite change', path: '/home', ready: openSuiteChange },
  { name: 'Licenses', path: '/licenses', ready: firstRow },
  {
    name: 'License',
    path: '/licenses?status=normal',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('heading', { name: 'Activations' }).waitFor()
    },
  },
  { name: 'Transfer a license', path: '/licenses', ready: (page) => openOnLicense(page, /^Transfer/) },
  { name: 'Merge two licenses', path: '/licenses', ready: (page) => openOnLicense(page, /^Merge/) },
  { name: 'An offline license', path: '/licenses', ready: (page) => openOnLicense(page, /^Make o/) },
  {
    name: 'New order, a renewal',
    path: '/orders/new',
    ready: async (page) => {
      await page.getByRole('combobox', { name: 'Kind' }).or(page.getByLabel('Kind')).first().click()
      await page.getByRole('option', { name: 'Renewal' }).click()
      await page.getByLabel('Months').waitFor()
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
  {
    name: 'License pool',
    path: '/license-pools',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('heading', { name: 'History' }).waitFor()
    },
  },
  { name: 'License pool requests', path: '/license-pools/requests', ready: heading('Requests') },
  {
    name: 'Edit service plan',
    path: '/service-plans',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('link', { name: 'Edit plan' }).click()
      await page.getByRole('button', { name: 'Save plan' }).waitFor()
    },
  },
  {
    name: 'Service plan with its trial form',
    path: '/service-plans',
    ready: async (page) => {
      // Partners below have plans of the same name.
      const id = await page.evaluate(async () => {
        const get = async (path: string) => (await fetch(`/api/v1${path}`)).json()
        const [{ organization }, { items }] = await Promise.all([
          get('/session'),
          get('/service-plans?q=endpoint+trial&limit=200'),
        ])
        return items.find(({ owner }: { owner: { id: string } }) => owner.id === organization.id).id
      })
      await page.goto(`/service-plans/${id}`)
      await page.getByRole('link', { name: /\/trial\/harbor-endpoint/ }).waitFor()
    },
  },
  {
    name: 'Create service plan for a service',
    path: '/service-plans/new',
    ready: async (page) => {
      await page.getByRole('combobox', { name: 'Product' }).click()
      await page.getByRole('option', { name: 'Harbor Mail Shield' }).click()
      await page.getByRole('combobox', { name: 'Period begins' }).waitFor()
    },
  },
  { name: 'Trial form', path: '/trial/harbor-endpoint', ready: heading('Try Harbor Endpoint') },
  { name: 'Trial form, unknown', path: '/trial/nowhere', ready: heading('There is no such form') },
  { name: 'Trial form, the link of the mail', path: '/trial/confirm?token=x', ready: heading('Begin your trial') },
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
    name: 'Regional services',
    path: '/regional-services',
    ready: (page) => page.getByText('Quarantine portal').waitFor(),
  },
  {
    name: 'Regional services, new one',
    path: '/regional-services',
    ready: async (page) => {
      await page.getByRole('button', { name: 'New service' }).click()
      await page.getByRole('dialog').getByLabel('Address').waitFor()
    },
  },
  { name: 'Data centers', path: '/data-centers', ready: (page) => page.getByText('Kiel 1').waitFor() },
  {
    name: 'Data centers, new one',
    path: '/data-centers',
    ready: async (page) => {
      await page.getByRole('button', { name: 'New data center' }).click()
      await page.getByRole('dialog').getByLabel('Code').waitFor()
    },
  },
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
  { name: 'Billing Reports', path: '/billing-reports', ready: firstRow },
  {
    name: 'Billing report',
    path: '/billing-reports',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.locator('main table tbody tr').first().waitFor()
    },
  },
  {
    name: 'Reconciliation',
    path: '/reconciliation',
    ready: (page) => page.locator('main table tbody tr, main li').first().waitFor(),
  },
  { name: 'Customer Transactions', path: '/transactions', ready: firstRow },
  {
    name: 'Customer Transactions, one open',
    path: '/transactions',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByText('Report month').last().waitFor()
    },
  },
  { name: 'Customer Summary', path: '/customer-summary', ready: firstRow },
  { name: 'Subscriptions', path: '/subscriptions', ready: firstRow },
  {
    name: 'Subscriptions, some chosen',
    path: '/subscriptions',
    ready: async (page) => {
      await page.getByLabel('Choose all on this page').check()
      await page.getByRole('button', { name: 'Change the chosen…' }).waitFor()
    },
  },
  {
    name: 'Subscriptions, units of some',
    path: '/subscriptions',
    ready: async (page) => {
      await page
        .getByLabel(/^Choose (?!all)/)
        .first()
        .check()
      await page.getByRole('button', { name: 'Change the chosen…' }).click()
      await page.getByRole('menuitem', { name: 'Change units…' }).click()
      await page.getByLabel('Units for each').fill('30')
      await page.getByRole('button', { name: 'Try it out' }).click()
      await page.locator('main table tbody tr, main ul li').first().waitFor()
    },
  },
  { name: 'Usage Reports', path: '/usage-reports', ready: firstRow },
  {
    name: 'Usage report',
    path: '/usage-reports',
    ready: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.locator('main table tbody tr').first().waitFor()
    },
  },
]
