import { expect, test } from 'vitest'
import { shortCode } from './license'

test('a masked code keeps its prefix and its last group', () => {
  expect(shortCode('HE-****-*****-*****-*****-*****-5YYC3')).toBe('HE-…-5YYC3')
  expect(shortCode('12345')).toBe('12345')
})
