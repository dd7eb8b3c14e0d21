import { Attempts } from './idempotency'
import { Problem, problemFrom } from './problem'

/** Asks the person to sign in again and resolves with true once that worked, with false if they gave up. */
type Reauthenticate = () => Promise<boolean>

const attempts = new Attempts(Date.now, () => crypto.randomUUID())
let csrfToken = ''
let reauthenticate: Reauthenticate | undefined

export function setCsrfToken(token: string): void {
  csrfToken = token
}

export function onSessionExpired(handler: Reauthenticate | undefined): void {
  reauthenticate = handler
}

/**
 * The one way to the server: adds the CSRF token and the idempotency key, turns every failure into a
 * `Problem`, and lets a request wait while the person signs in again.
 */
export async function send(request: Request): Promise<Response> {
  const body = request.method === 'POST' ? await request.clone().text() : ''
  if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
    request.headers.set('Idempotency-Key', attempts.key(request.url, body))
  }
  const response = await once(request, body)
  if (response.ok) return response
  const problem = await problemFrom(response)
  if (problem.status === 401 && !isSessionCall(request) && reauthenticate && (await reauthenticate())) {
    const again = await once(request, body)
    if (again.ok) return again
    throw await problemFrom(again)
  }
  throw problem
}

/** Sends a last word while the page goes away: whatever must be waited for is not sent any more by then. */
export function sendLast(path: string, body: unknown): void {
  const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken }
  void fetch(path, { method: 'POST', keepalive: true, headers, body: JSON.stringify(body) }).catch(() => undefined)
}

async function once(request: Request, body: string): Promise<Response> {
  // The original is kept unread, so that it can be sent once more after signing in again.
  const copy = request.clone()
  if (csrfToken && copy.method !== 'GET') copy.headers.set('X-CSRF-Token', csrfToken)
  let status = 0
  try {
    const response = await fetch(copy)
    status = response.status
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem({ status: 0, code: 'network', detail: '' })
  } finally {
    if (request.method === 'POST') attempts.answered(request.url, body, status)
  }
}

function isSessionCall(request: Request): boolean {
  return new URL(request.url).pathname.endsWith('/session')
}
