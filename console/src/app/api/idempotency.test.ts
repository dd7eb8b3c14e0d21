import { beforeEach, expect, test } from 'vitest'
import { Attempts } from './idempotency'

let now = 0
let made = 0
let attempts: Attempts

beforeEach(() => {
  now = 0
  made = 0
  attempts = new Attempts(
    () => now,
    () => `key-${++made}`,
  )
})

test('a retry without an answer, a second click and signing in again keep the key', () => {
  expect(attempts.key('/keys', '{"count":1}')).toBe('key-1')
  for (const status of [0, 401, 429, 500, 503]) {
    attempts.answered('/keys', '{"count":1}', status)
    expect(attempts.key('/keys', '{"count":1}')).toBe('key-1')
  }
})

test.each([200, 201, 202, 409, 422])('after an answer %i the same request is a new attempt', (status) => {
  attempts.key('/keys', '{}')
  attempts.answered('/keys', '{}', status)
  expect(attempts.key('/keys', '{}')).toBe('key-2')
})

test('another body or address has another key', () => {
  attempts.key('/keys', '{"count":1}')
  expect(attempts.key('/keys', '{"count":2}')).toBe('key-2')
  expect(attempts.key('/plans', '{"count":1}')).toBe('key-3')
})

test('an attempt is not taken up again after a quarter of an hour', () => {
  attempts.key('/keys', '{}')
  now = 15 * 60 * 1000 - 1
  expect(attempts.key('/keys', '{}')).toBe('key-1')
  now += 1
  expect(attempts.key('/keys', '{}')).toBe('key-2')
})
