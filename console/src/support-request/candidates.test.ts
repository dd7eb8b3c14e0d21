import { expect, test } from 'vitest'
import { byCandidate } from './candidates'

test('agents come as routing ranks them, others of the staff after them', () => {
  const staff = ['ada', 'ben', 'cleo'].map((value) => ({ value, label: value }))
  const ranked = byCandidate(staff, [{ person_id: 'cleo' }, { person_id: 'gone' }, { person_id: 'ada' }])
  expect(ranked.map(({ value, candidate }) => [value, candidate !== undefined])).toEqual([
    ['cleo', true],
    ['ada', true],
    ['ben', false],
  ])
})
