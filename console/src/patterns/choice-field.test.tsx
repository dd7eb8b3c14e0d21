import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { ChoiceField } from './choice-field'

afterEach(cleanup)

const OPTIONS = [
  { value: 'keep', label: 'Stays', description: 'Both run.' },
  { value: 'end', label: 'Ends' },
] as const

test('one of the ways is chosen, by pointer or by key', async () => {
  const onChange = vi.fn()
  render(<ChoiceField label="This license" options={OPTIONS} value={null} onChange={onChange} />)
  expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false])
  await userEvent.click(screen.getByText('Ends'))
  expect(onChange).toHaveBeenLastCalledWith('end')
  screen.getByRole('radio', { name: /Stays/ }).focus()
  await userEvent.keyboard(' ')
  expect(onChange).toHaveBeenLastCalledWith('keep')
})

test('what is wrong is said of the group and of each way', () => {
  render(<ChoiceField label="This license" options={OPTIONS} value="keep" onChange={() => {}} error="Choose." />)
  expect(screen.getByRole('group', { name: 'This license' }).getAttribute('aria-describedby')).toMatch(/-error$/)
  expect(screen.getByRole('radio', { name: /Stays/ }).getAttribute('aria-invalid')).toBe('true')
})
