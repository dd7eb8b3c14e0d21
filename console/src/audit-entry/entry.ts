import type { Item } from '~/app/api/client'

export type AuditEntry = Item<'/audit-entries'>

const ACTIONS: Record<string, readonly string[]> = {
  session: ['create', 'end'],
  partner: ['create', 'suspend', 'reactivate', 'cancel'],
  customer: ['create', 'disable', 'enable'],
  product: ['create', 'update', 'export'],
  service_plan: ['create', 'enable', 'disable', 'export'],
  license_pool: ['add', 'export'],
  registration_key: ['generate', 'reveal', 'void', 'export'],
  registration: ['create'],
  subscription: ['create', 'update', 'suspend', 'resume', 'cancel', 'export'],
  license: ['reveal_code', 'replace_code', 'disable', 'enable', 'export'],
  activation: ['release'],
  api_token: ['create', 'revoke'],
  sent_mail: ['resend', 'export'],
  order: ['export'],
  organization: ['export'],
  audit_entry: ['export'],
  support_request: ['export'],
  usage_report: ['export'],
  legal_acceptance: ['export'],
  subscription_import: ['create'],
  job: ['cancel'],
}

/** The actions to filter by: the words of the permissions, as the trail and the API write them. */
export const AUDITED = Object.entries(ACTIONS).flatMap(([noun, verbs]) => verbs.map((verb) => `${noun}.${verb}`))

export interface ChangeLine {
  field: string
  before?: string
  after?: string
}

/** What an entry says about its change: a line for each field that differs, or that it names. */
export function changeLines(change: unknown): ChangeLine[] {
  if (!isRecord(change)) return []
  const { before, after, ...rest } = change
  const old = flat(before)
  const next = flat(after)
  const names = [...new Set([...old.keys(), ...next.keys()])]
  const compared = names
    .map((field): ChangeLine => ({ field, ...given('before', old.get(field)), ...given('after', next.get(field)) }))
    .filter((line) => line.before !== line.after)
  return [...compared, ...[...flat(rest)].map(([field, text]) => ({ field, after: text }))]
}

function given(name: 'before' | 'after', text: string | undefined) {
  return text === undefined ? {} : { [name]: text }
}

/** Nested values by their path, each as text. Columns that hold JSON arrive as its text. */
function flat(raw: unknown, path = ''): Map<string, string> {
  const value = typeof raw === 'string' && /^[[{]/.test(raw) ? parsed(raw) : raw
  if (isRecord(value) || (Array.isArray(value) && value.some(isRecord))) {
    const lines = entries(value).flatMap(([key, inner]) => [...flat(inner, path ? `${path}.${key}` : key)])
    return new Map(lines)
  }
  if (value === undefined || value === null) return new Map()
  if (Array.isArray(value)) return new Map([[path || 'value', value.join(', ')]])
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return new Map([[path || 'value', text]])
}

/** A list's rows go by their name where they have one: so what was added stands beside nothing, not beside another. */
function entries(value: object): [string, unknown][] {
  if (!Array.isArray(value)) return Object.entries(value)
  return value.map((row, index) => {
    if (!isRecord(row) || typeof row.name !== 'string') return [String(index + 1), row]
    const { name, ...rest } = row
    const [only, ...more] = Object.values(rest)
    return [name, more.length === 0 && only !== undefined ? only : rest]
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
