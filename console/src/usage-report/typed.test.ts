import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useTyped } from './typed'

test('what is typed stays, until the server says something new', () => {
  const { result, rerender } = renderHook(({ saved }) => useTyped(saved), { initialProps: { saved: '22.00' } })
  act(() => result.current[1]('25'))
  rerender({ saved: '22.00' })
  expect(result.current[0]).toBe('25')
  rerender({ saved: '27.50' })
  expect(result.current[0]).toBe('27.50')
})
