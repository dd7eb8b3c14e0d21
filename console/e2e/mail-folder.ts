import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

/** Where the server writes mails as `.eml` files; without it journeys go on without a verified address. */
export const MAIL_FOLDER = process.env.CHANCERY_MAIL_DIR

/** The link to `path` in the mail to that address, once it has arrived. */
export async function mailedLink(folder: string, address: string, path: string): Promise<string> {
  const pattern = new RegExp(`/${path}\\?token=[\\w-]+`)
  let link: string | undefined
  const look = () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.eml'))) {
      const mail = plain(readFileSync(join(folder, file), 'utf8'))
      if (mail.includes(address)) link ??= pattern.exec(mail)?.[0]
    }
    return link
  }
  await expect.poll(look, { timeout: 30_000, interval: 250 }).toBeDefined()
  return link ?? ''
}

/** Quoted-printable undone, as far as a link needs it. */
function plain(mail: string): string {
  return mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
