import { expect, test } from 'vitest'
import { missingOf, moved, newStep, STEP_WORDS, type Step, sentOf, typedOf } from './step'

test('a step is sent as it was read, with what its kind has', () => {
  const steps: Step[] = [
    { do: 'reply', body: 'Dear {{customer}}' },
    { do: 'assign' },
    { do: 'assign', person_id: 'usr_1' },
    { do: 'prioritize', priority: 'p2', reason: 'All are hit' },
    { do: 'tag', tags: ['vip'] },
    { do: 'wait' },
    { do: 'propose_solution' },
  ]
  expect(steps.map(typedOf).map(sentOf)).toEqual(steps)
  expect(sentOf({ ...newStep('wait'), body: 'left over' })).toEqual({ do: 'wait' })
  expect(sentOf(typedOf({ do: 'assign', person_id: null }))).toEqual({ do: 'assign' })
})

test('what a step cannot do without is named', () => {
  const missing = STEP_WORDS.map((word) => [word, missingOf(newStep(word))]).filter(([, field]) => field)
  expect(missing).toEqual([
    ['prioritize', 'reason'],
    ['tag', 'tags'],
    ['reply', 'body'],
    ['note', 'body'],
  ])
})

test('a row moves one place', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
})
