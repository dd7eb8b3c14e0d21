// Spec 02.6, as `crates/lease/src/offline_request.rs` reads it: what an air-gapped installation asks for can be looked at
// before it is sent. The server decides; here it is only shown.
import { readCode } from '~/registration/code-check'

export interface RequestFile {
  activationCode: string
  /** What the installation says it is: a text, or named parts as JSON, as the API answers it. */
  fingerprint: string
  hostname?: string
  platform?: string
  productVersion?: string
}

/** Why a text is no request file; a message each. */
export type Fault = 'too_long' | 'missing' | 'damaged' | 'malformed' | 'registration_key'
export type Read = { file: RequestFile } | { fault: Fault }

const BEGIN = '-----BEGIN CHANCERY OFFLINE REQUEST-----'
const END = '-----END CHANCERY OFFLINE REQUEST-----'

/** Nothing longer is looked at, in bytes. */
export const LONGEST = 65_536

/** Finds the request file in what was pasted or uploaded, whatever stands around it. */
export async function readRequest(text: string): Promise<Read> {
  if (new Blob([text]).size > LONGEST) return { fault: 'too_long' }
  const body = text.split(BEGIN)[1]?.split(END)
  if (body === undefined || body.length < 2) return { fault: 'missing' }
  const plain = (body[0] ?? '').replace(/\s/g, '')
  const at = plain.lastIndexOf('=')
  const json = at < 0 ? undefined : bytesOf(plain.slice(0, at))
  if (!json) return { fault: 'damaged' }
  const sum = await checkOf(json)
  if (sum !== undefined && sum !== plain.slice(at + 1).toLowerCase()) return { fault: 'damaged' }
  return said(json)
}

/** The code's two ends, which is all that the account shows of it. */
export function codeEnds(code: string): string {
  const symbols = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return `${symbols.slice(0, 2)}…${symbols.slice(-5)}`
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64.replace(/=+$/, '')), (symbol) => symbol.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** The check that the file ends with. Browsers compute it on secure pages only; elsewhere the server alone does. */
async function checkOf(json: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', json))
  return [...sum.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function said(json: Uint8Array): Read {
  let asked: Record<string, unknown>
  try {
    asked = Object(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)))
  } catch {
    return { fault: 'malformed' }
  }
  const { activation_code, fingerprint } = asked
  const print = printOf(fingerprint)
  if (typeof activation_code !== 'string' || print === undefined) return { fault: 'malformed' }
  if (readCode(activation_code) === 'registration_key') return { fault: 'registration_key' }
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  const [hostname, platform, productVersion] = [asked.hostname, asked.platform, asked.product_version].map(text)
  return {
    file: {
      activationCode: activation_code,
      fingerprint: print,
      ...(hostname && { hostname }),
      ...(platform && { platform }),
      ...(productVersion && { productVersion }),
    },
  }
}

function printOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value || undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return parts.length > 0 ? JSON.stringify(Object.fromEntries(parts)) : undefined
}

/** For people: named parts one after the other. */
export function shownPrint(fingerprint: string): string {
  try {
    const parts: unknown = JSON.parse(fingerprint)
    if (typeof parts !== 'object' || parts === null) return fingerprint
    return Object.entries(parts)
      .map(([name, part]) => `${name} ${part}`)
      .join(', ')
  } catch {
    return fingerprint
  }
}
