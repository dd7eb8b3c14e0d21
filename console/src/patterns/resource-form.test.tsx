import { MantineProvider, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IntlProvider } from 'react-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { Problem } from '~/app/api/problem'
import messages from '~/app/i18n/messages.en'
import { ResourceForm } from './resource-form'

afterEach(cleanup)

interface Props {
  submit: (values: { name: string; units: string }) => Promise<string>
  onDone: (result: string) => void
}

function Form({ submit, onDone }: Props) {
  const form = useForm({ mode: 'uncontrolled', initialValues: { name: '', units: '' } })
  return (
    <ResourceForm form={form} submit={submit} onDone={onDone} action="Save">
      <TextInput label="Name" {...form.getInputProps('name')} />
      <TextInput label="Units" {...form.getInputProps('units')} />
    </ResourceForm>
  )
}

function show(submit: Props['submit']) {
  const onDone = vi.fn<Props['onDone']>()
  const root = createRootRoute({ component: () => <Form submit={submit} onDone={onDone} /> })
  const router = createRouter({ routeTree: root, history: createMemoryHistory() })
  render(
    <MantineProvider>
      <IntlProvider locale="en" messages={messages}>
        <RouterProvider router={router as never} />
      </IntlProvider>
    </MantineProvider>,
  )
  return onDone
}

const field = (pointer: string, detail: string) => ({ pointer, code: 'wrong_value', detail })

test('what the server found lands on its fields, the first has the focus, what was typed stays', async () => {
  const fields = [field('/units', 'The plan allows 10 units at most.'), field('/hidden', 'The plan is locked.')]
  const onDone = show(async () => {
    throw new Problem({ status: 422, code: 'validation_failed', detail: '', fields })
  })
  const name = await screen.findByLabelText<HTMLInputElement>('Name')
  await userEvent.type(name, 'Autumn')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))

  await screen.findByText('The plan allows 10 units at most.')
  expect(screen.getByRole('alert').textContent).toContain('The plan is locked.')
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Units')))
  expect(name.value).toBe('Autumn')
  expect(onDone).not.toHaveBeenCalled()
})

test('a busy server is told with the time to wait, and the next try goes through', async () => {
  const submit = vi.fn<(values: { name: string; units: string }) => Promise<string>>()
  submit.mockRejectedValueOnce(new Problem({ status: 503, code: 'unavailable', detail: '', retryAfter: 5 }))
  submit.mockResolvedValueOnce('done')
  const onDone = show(submit)
  await userEvent.type(await screen.findByLabelText('Name'), 'Autumn')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect((await screen.findByRole('alert')).textContent).toContain('5 seconds')

  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('done'))
  expect(submit).toHaveBeenLastCalledWith({ name: 'Autumn', units: '' })
  expect(screen.queryByRole('alert')).toBeNull()
})
