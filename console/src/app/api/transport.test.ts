import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onSessionExpired, send, setCsrfToken } from './transport'

const sent: { headers: Headers; body: string }[] = []
let answers: (Response | Error)[] = []

beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({ headers: request.headers, body: await request.text() })
    const answer = answers.shift()
    if (!answer || answer instanceof Error) throw answer ?? new Error('no answer prepared')
    return answer
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  onSessionExpired(undefined)
})

const post = (body: string, path = '/keys') =>
  new Request(`http://console.invalid/api/v1${path}`, { method: 'POST', body })
const ok = () => new Response('{}')
const refused = (status: number, code: string) => new Response(JSON.stringify({ code, detail: code }), { status })
const key = (index: number) => sent[index]?.headers.get('Idempotency-Key')

test('a change carries the CSRF token and an idempotency key, a read carries neither', async () => {
  setCsrfToken('token-1')
  answers = [ok(), ok()]
  await send(post('{"count":1}'))
  await send(new Request('http://console.invalid/api/v1/keys'))
  expect(sent[0]?.headers.get('X-CSRF-Token')).toBe('token-1')
  expect(key(0)).toMatch(/^[0-9a-f-]{36}$/)
  expect(sent[1]?.headers.get('X-CSRF-Token')).toBeNull()
  expect(key(1)).toBeNull()
})

test('after a lost connection the same submission has the same key, after an answer a new one', async () => {
  answers = [new TypeError('Failed to fetch'), ok(), ok()]
  await expect(send(post('{"retry":1}'))).rejects.toMatchObject({ status: 0, code: 'network' })
  await send(post('{"retry":1}'))
  await send(post('{"retry":1}'))
  expect(key(1)).toBe(key(0))
  expect(key(2)).not.toBe(key(1))
})

test('a request that meets the end of the session is sent again, whole, after signing in', async () => {
  setCsrfToken('old')
  onSessionExpired(async () => {
    setCsrfToken('new')
    return true
  })
  answers = [refused(401, 'not_signed_in'), ok()]
  await send(post('{"typed":"text"}'))
  expect(sent.map(({ body }) => body)).toEqual(['{"typed":"text"}', '{"typed":"text"}'])
  expect(sent[1]?.headers.get('X-CSRF-Token')).toBe('new')
  expect(key(1)).toBe(key(0))
})

test('giving up on signing in is the refusal that it was', async () => {
  onSessionExpired(async () => false)
  answers = [refused(401, 'not_signed_in')]
  await expect(send(post('{}'))).rejects.toMatchObject({ status: 401, code: 'not_signed_in' })
  expect(sent).toHaveLength(1)
})

test('a wrong password is told, not asked for again', async () => {
  const ask = vi.fn(async () => true)
  onSessionExpired(ask)
  answers = [refused(401, 'sign_in_failed')]
  await expect(send(post('{}', '/session'))).rejects.toMatchObject({ code: 'sign_in_failed' })
  expect(ask).not.toHaveBeenCalled()
})
