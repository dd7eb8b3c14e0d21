import { expect, test } from 'vitest'
import { measured, type Target, toTarget } from './target'

test('a target is told in the largest unit in which it is whole', () => {
  expect(measured({ clock_time: 1800 })).toEqual({ unit: 'clock_minutes', amount: 30 })
  expect(measured({ clock_time: 3600 })).toEqual({ unit: 'clock_hours', amount: 1 })
  expect(measured({ business_time: 14400 })).toEqual({ unit: 'business_hours', amount: 4 })
  expect(measured({ business_time: 5400 })).toEqual({ unit: 'business_minutes', amount: 90 })
  expect(measured({ business_days: 2 })).toEqual({ unit: 'business_days', amount: 2 })
})

test('what was told is what is sent', () => {
  const targets: Target[] = [{ clock_time: 1800 }, { business_time: 14400 }, { business_days: 3 }]
  for (const target of targets) {
    const { unit, amount } = measured(target)
    expect(toTarget(unit, amount)).toEqual(target)
  }
})
