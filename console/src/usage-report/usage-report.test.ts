import { describe, expect, test } from 'vitest'
import { lineFilter, needsComment, pastMonths, shownOf, unitsWithin, usageTone } from './usage-report'

describe('a line of a usage report', () => {
  const line = { minimum: 10, maximum: 25, provisioned: 25, used: 10, over_provisioned: false, corrects: null }

  test('takes whole units between its bounds', () => {
    expect(unitsWithin('10', line)).toBe(10)
    expect(unitsWithin(' 25 ', line)).toBe(25)
    for (const wrong of ['9', '26', '', 'ten', '12.5', '-12', '1e1']) expect(unitsWithin(wrong, line)).toBeUndefined()
  })

  test('must say why it differs or is unused; a correction need not', () => {
    expect(needsComment(line, 25)).toBe(false)
    expect(needsComment(line, 24)).toBe(true)
    expect(needsComment({ ...line, over_provisioned: true }, 25)).toBe(true)
    expect(needsComment({ ...line, corrects: '2026-03' }, 3)).toBe(false)
  })

  test('shows its use by tone', () => {
    expect(usageTone(line)).toBe('green')
    expect(usageTone({ ...line, over_provisioned: true })).toBe('amber')
    expect(usageTone({ ...line, used: 26 })).toBe('red')
  })
})

test('the filter of the sheet survives nonsense in the address', () => {
  expect(shownOf('marked')).toBe('marked')
  expect(shownOf('nonsense')).toBe('all')
  expect(lineFilter('unexplained')).toEqual({ unexplained: true })
  expect(lineFilter('all')).toEqual({})
})

test('twelve months end with the one before this', () => {
  const months = pastMonths(new Date(2027, 1, 15))
  expect(months[0]).toBe('2027-01')
  expect(months[1]).toBe('2026-12')
  expect(months).toHaveLength(12)
})
