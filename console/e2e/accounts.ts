import { readFileSync } from 'node:fs'

export interface Account {
  login_id: string
  password: string
  organization: string
  kind: string
  role: string
}

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: see console/README.md, Journeys`)
  return value
}

/** Address of the running server. */
export const URL_OF_SERVER = setting('CHANCERY_URL').replace(/\/$/, '')

const accounts: Account[] = JSON.parse(readFileSync(setting('CHANCERY_ACCOUNTS'), 'utf8'))

/** The first demo account of that kind and role, if there is one. */
export function findAccount(kind: string, role: string): Account | undefined {
  return accounts.find((entry) => entry.kind === kind && entry.role === role)
}

/** The first demo account of that kind and role. */
export function account(kind: string, role: string): Account {
  const found = findAccount(kind, role)
  if (!found) throw new Error(`no demo account: ${kind}, ${role}`)
  return found
}

/** The account of an organization that has the first of the roles that anybody has there. */
export function accountOf(company: string, roles: readonly string[]): Account {
  const people = accounts.filter(({ organization }) => organization === company)
  const found = roles.map((role) => people.find((entry) => entry.role === role)).find((entry) => entry)
  if (!found) throw new Error(`no demo account: ${company}, ${roles.join(' or ')}`)
  return found
}
