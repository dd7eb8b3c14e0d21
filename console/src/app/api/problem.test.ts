import { describe, expect, test } from 'vitest'
import { hasField } from '~/patterns/form-fields'
import { asProblem, fieldPath, Problem, problemFrom, splitFields } from './problem'

const answer = (status: number, body: BodyInit, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers })

describe('problemFrom', () => {
  test('reads RFC 9457 with our additions', async () => {
    const body = {
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      detail: 'This key is registered.',
      code: 'registration_key_registered',
      request_id: 'req_1',
      errors: [{ pointer: '/units', code: 'too_small', detail: 'Must be 1 or more.' }, { nonsense: true }],
    }
    const problem = await problemFrom(answer(409, JSON.stringify(body)))
    expect(problem).toMatchObject({ status: 409, code: 'registration_key_registered', requestId: 'req_1' })
    expect(problem.fields).toEqual([body.errors[0]])
    expect(problem.retryable).toBe(false)
  })

  test("a proxy's page becomes a bare status", async () => {
    const problem = await problemFrom(answer(502, '<html>Bad gateway</html>'))
    expect(problem).toMatchObject({ status: 502, code: 'http_502', detail: '', retryable: true })
  })

  test('the time to wait comes from Retry-After in seconds only', async () => {
    expect((await problemFrom(answer(429, '{}', { 'retry-after': '30' }))).retryAfter).toBe(30)
    expect((await problemFrom(answer(503, '{}', { 'retry-after': 'soon' }))).retryAfter).toBeUndefined()
  })
})

test('what is no problem counts as no answer', () => {
  expect(asProblem(new TypeError('Failed to fetch'))).toMatchObject({ status: 0, code: 'network', retryable: true })
})

test.each([
  ['/units', 'units'],
  ['#/units', 'units'],
  ['/administrator/login_id', 'administrator.login_id'],
  ['/rows/0/a~1b~0c', 'rows.0.a/b~c'],
])('pointer %s is the field %s', (pointer, path) => {
  expect(fieldPath(pointer)).toBe(path)
})

test('fields that the form has go to it, the others are kept', () => {
  const field = (pointer: string, code = 'wrong') => ({ pointer, code, detail: code })
  const problem = new Problem({
    status: 422,
    code: 'validation',
    detail: '',
    fields: [field('/units', 'first'), field('/units', 'second'), field('/administrator/email'), field('/hidden')],
  })
  const form = { units: 1, administrator: { email: '' } }
  const { shown, rest } = splitFields(problem, (path) => hasField(form, path))
  expect(Object.keys(shown)).toEqual(['units', 'administrator.email'])
  expect(shown.units?.code).toBe('first')
  expect(rest.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/units second', '/hidden wrong'])
})
