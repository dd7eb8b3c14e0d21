// Prints who may sign in: node scripts/accounts.mjs DATA/demo-accounts.json
import { existsSync, readFileSync } from 'node:fs'

// A server that was not started by 'demo' has no such file.
if (!existsSync(process.argv[2])) process.exit()

const accounts = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const one = new Map()
for (const account of accounts) {
  const what = `${account.kind}, ${account.role}`
  if (!one.has(what)) one.set(what, account)
}
const wide = (text, width) => String(text).padEnd(width)
console.log('Sign in as one of these (all are in demo-accounts.json):')
for (const [what, { login_id, password, organization }] of one) {
  console.log(`  ${wide(login_id, 22)} ${wide(password, 22)} ${wide(what, 40)} ${organization}`)
}
