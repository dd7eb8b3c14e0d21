import { expect, test } from 'vitest'
import { asTag, lifeActions, mayReopen } from './life'

const now = new Date('2026-05-20T10:00:00Z')
const open = { status: 'in_progress', reopen_until: null, merged_into_id: null } as const
const closed = { status: 'closed', reopen_until: '2026-06-20T10:00:00Z', merged_into_id: null } as const

test('a closed request is reopened up to the time that was told', () => {
  expect(mayReopen(open, now)).toBe(false)
  expect(mayReopen(closed, now)).toBe(true)
  expect(mayReopen(closed, new Date('2026-06-20T10:00:00Z'))).toBe(true)
  expect(mayReopen(closed, new Date('2026-06-20T10:00:01Z'))).toBe(false)
  expect(mayReopen({ ...closed, merged_into_id: 'sr_1' }, now)).toBe(false)
})

test('what cannot be done is not offered', () => {
  const all = () => true
  expect(lifeActions(open, all, now)).toEqual([
    'macro',
    'contact',
    'more_time',
    'link',
    'merge',
    'split',
    'tags',
    'recipients',
  ])
  expect(lifeActions(closed, all, now)).toEqual(['reopen', 'link', 'tags'])
  const customer = (permission?: string) =>
    ['support_request.ask_more_time', 'support_request.reopen', 'support_request.set_recipients'].includes(
      permission ?? '',
    )
  expect(lifeActions(open, customer, now)).toEqual(['more_time', 'recipients'])
})

test('typed words become tags', () => {
  expect(asTag(' VIP Customer! ')).toBe('vip-customer')
  expect(asTag('--')).toBe('')
})
