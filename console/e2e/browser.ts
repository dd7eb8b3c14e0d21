import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Account, URL_OF_SERVER } from './accounts'

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
/** 1280 px at 400 % zoom: nothing may scroll sideways (WCAG 1.4.10). */
export const NARROW = { width: 320, height: 640 }

/** Debian's Chromium; no download, no calls of its own to the network. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A person at a browser: a page, and everything that went wrong in it without being asked for. */
export interface Visitor {
  context: BrowserContext
  page: Page
  /** Errors of scripts, and refusals by the Content-Security-Policy. A journey ends with none. */
  faults: string[]
}

export async function visit(
  browser: Browser,
  options: { viewport?: typeof DESKTOP; language?: string } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: URL_OF_SERVER,
    viewport: options.viewport ?? DESKTOP,
    colorScheme: 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  // Demo accounts speak five languages; a journey reads the one that it names.
  await context.route('**/api/v1/session', async (route) => {
    const response = await route.fetch()
    const session = response.ok() && response.status() !== 204 ? await response.json() : undefined
    if (session?.person) session.person.language = options.language ?? 'en'
    await route.fulfill(session ? { response, json: session } : { response })
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // A refused request is a screen's business, and tests look at what the screen makes of it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  return { context, page, faults }
}

/** Signs in by the form and waits until the first screen is there. */
export async function signIn(page: Page, { login_id, password }: Account, next = '/'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.locator('input[name="login_id"]').fill(login_id)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('button[type="submit"]').click()
  await page.locator('#main').locator('h1, h2').first().waitFor()
}
