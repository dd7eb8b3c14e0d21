import type { Page } from 'playwright-core'

export interface Screen {
  name: string
  path: string
  /** Brings the page into the state to look at, and waits for it. */
  ready: (page: Page) => Promise<void>
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
    name: 'Unknown address',
    path: '/nowhere',
    ready: (page) => page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor(),
  },
]
