import { expect, test } from 'vitest'
import { levelsFrom } from './escalation'

test('it goes to the level that was asked for, or higher', () => {
  expect(levelsFrom('senior')).toEqual(['senior', 'engineering', 'management'])
  expect(levelsFrom('management')).toEqual(['management'])
})
