import { expect, test } from 'vitest'
import { askedOf, type QueueSearch, searchOf, shows } from './view'

test('without a word the queue shows what is open and mine', () => {
  expect(askedOf({})).toEqual({ filters: { mine: true, open: true } })
  expect(askedOf({ whose: 'all', q: 'log', open: 'sr_1' })).toEqual({ q: 'log', filters: { open: true } })
  expect(askedOf({ whose: 'nobody', status: 'closed' })).toEqual({ filters: { unassigned: true, status: 'closed' } })
})

test('a view leads back to the address it was made of', () => {
  const searches: QueueSearch[] = [
    {},
    { whose: 'all', assignee: 'usr_1', priority: 'p1' },
    { whose: 'watched', q: 'hafen', sort: '-created_at', tag: 'vip' },
    { whose: 'nobody', clock: 'breached', age: 'week', status: 'new' },
  ]
  for (const search of searches) {
    const asked = askedOf(search)
    expect(searchOf({ q: null, sort: null, ...asked })).toEqual(search)
    expect(shows({ ...search, open: 'sr_1' }, { q: null, sort: null, ...asked })).toBe(true)
  }
  expect(shows({ whose: 'all' }, { filters: { mine: true, open: true } })).toBe(false)
})

test('an engineer that the queue does not ask for is no part of it', () => {
  expect(askedOf({ assignee: 'usr_1' })).toEqual({ filters: { mine: true, open: true } })
})
